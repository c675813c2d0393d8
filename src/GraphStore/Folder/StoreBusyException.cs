namespace GraphStore.Folder;

/// <summary>Another process is writing the store.</summary>
public sealed class StoreBusyException : StoreException
{
    public StoreBusyException()
    {
    }

    public StoreBusyException(string message)
        : base(message)
    {
    }

    public StoreBusyException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
