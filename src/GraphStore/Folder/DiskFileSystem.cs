namespace GraphStore.Folder;

internal sealed class DiskFileSystem : IStoreFileSystem
{
    public static readonly DiskFileSystem Instance = new();

    public void CreateDirectory(string path) => Directory.CreateDirectory(path);

    public void WriteFile(string path, Action<Stream> write)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        write(stream);
    }

    // Together, because a file system takes hardly longer for many files at once than for one.
    public void Flush(IReadOnlyList<string> paths) => Parallel.ForEach(paths, FlushFile);

    public void MoveDirectory(string from, string to) => Directory.Move(from, to);

    public void DeleteFile(string path) => File.Delete(path);

    public void DeleteDirectory(string path) => Directory.Delete(path, recursive: true);

    private static void FlushFile(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }
}
