namespace GraphStore.Folder;

/// <summary>A folder store cannot be opened or written; the message is meant for the user.</summary>
public class StoreException : Exception
{
    public StoreException()
    {
    }

    public StoreException(string message)
        : base(message)
    {
    }

    public StoreException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
