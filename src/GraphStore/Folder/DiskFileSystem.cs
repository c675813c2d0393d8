namespace GraphStore.Folder;

internal sealed class DiskFileSystem : IStoreFileSystem
{
    public static readonly DiskFileSystem Instance = new();

    public void CreateDirectory(string path) => Directory.CreateDirectory(path);

    public void WriteFile(string path, Action<Stream> write)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        write(stream);
        stream.Flush(flushToDisk: true);
    }

    public void MoveDirectory(string from, string to) => Directory.Move(from, to);

    public void DeleteFile(string path) => File.Delete(path);

    public void DeleteDirectory(string path) => Directory.Delete(path, recursive: true);
}
