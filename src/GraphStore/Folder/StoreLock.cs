namespace GraphStore.Folder;

/// <summary>The lock of whoever writes a store. The operating system gives it back when the process ends, however it ends.</summary>
internal sealed class StoreLock : IDisposable
{
    private const int UnixWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly FileStream stream;

    private StoreLock(FileStream stream) => this.stream = stream;

    /// <summary>The lock for a writer, or null when another one has it. A reader may have it for a moment, to clean up after a crash.</summary>
    public static StoreLock? TryAcquireForWriting(StorePaths paths)
    {
        const int attempts = 10;
        for (int attempt = 1; ; attempt++)
        {
            if (TryAcquire(paths) is { } held)
                return held;
            if (attempt == attempts)
                return null;
            Thread.Sleep(TimeSpan.FromMilliseconds(10));
        }
    }

    /// <summary>The lock, or null when somebody has it.</summary>
    public static StoreLock? TryAcquire(StorePaths paths)
    {
        try
        {
            return new(new FileStream(paths.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1));
        }
        catch (IOException busy) when (busy.HResult is UnixWouldBlock or MacWouldBlock or WindowsSharingViolation)
        {
            return null;
        }
    }

    public void Dispose() => stream.Dispose();
}
