using Microsoft.Win32.SafeHandles;

namespace GraphBuilder.Reading.Inputs;

/// <summary>A stream that can be read only once, such as standard input, kept in a temporary file so that it can be read again.</summary>
internal sealed class SpooledStream(Func<Stream> source, string? temporaryFolder) : IInputStorage
{
    private SafeFileHandle? handle;

    public long Length => handle is null ? 0 : RandomAccess.GetLength(handle);

    public Stream Open(CancellationToken cancel) => new HandleStream(handle ??= Spool(cancel));

    public void Dispose() => handle?.Dispose();

    private SafeFileHandle Spool(CancellationToken cancel)
    {
        var file = TemporaryFile.Create(temporaryFolder);
        try
        {
            // A terminal or pipe that says nothing blocks whoever reads it: another thread does, which nobody waits for when reading is to stop.
            Task.Run(() => Copy(file), cancel).WaitAsync(cancel).GetAwaiter().GetResult();
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private void Copy(SafeFileHandle file)
    {
        using var stream = source();
        using var writer = new HandleStream(file);
        stream.CopyTo(writer);
    }
}
