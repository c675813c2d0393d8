namespace GraphStore.Folder;

/// <summary>The path names no folder store, or something else that must not be overwritten.</summary>
public sealed class StorePathException : StoreException
{
    public StorePathException()
    {
    }

    public StorePathException(string message)
        : base(message)
    {
    }

    public StorePathException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
