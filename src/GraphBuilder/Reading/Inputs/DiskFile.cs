namespace GraphBuilder.Reading.Inputs;

/// <summary>A file on disk; one that can be read only once (a pipe, a device) is kept in a temporary file at the first reading.</summary>
internal sealed class DiskFile(string path, string? temporaryFolder) : IInputStorage
{
    private SpooledStream? spooled;

    public long Length => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    public Stream Open(CancellationToken cancel)
    {
        if (spooled is not null)
            return spooled.Open(cancel);
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
        if (stream.CanSeek)
            return stream;
        spooled = new SpooledStream(() => stream, temporaryFolder);
        return spooled.Open(cancel);
    }

    public void Dispose() => spooled?.Dispose();
}
