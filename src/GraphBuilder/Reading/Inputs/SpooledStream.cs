using Microsoft.Win32.SafeHandles;

namespace GraphBuilder.Reading.Inputs;

/// <summary>A stream that can be read only once, such as standard input, kept in a temporary file so that it can be read again.</summary>
internal sealed class SpooledStream(Func<Stream> source, string? temporaryFolder) : IInputStorage
{
    private SafeFileHandle? handle;

    public long Length => handle is null ? 0 : RandomAccess.GetLength(handle);

    public Stream Open() => new HandleStream(handle ??= Spool());

    public void Dispose() => handle?.Dispose();

    private SafeFileHandle Spool()
    {
        var file = TemporaryFile.Create(temporaryFolder);
        try
        {
            using var stream = source();
            using var writer = new HandleStream(file);
            stream.CopyTo(writer);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
