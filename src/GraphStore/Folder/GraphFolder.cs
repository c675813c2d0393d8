using GraphStore.Model;

namespace GraphStore.Folder;

/// <summary>A graph kept in a folder, open for reading. It stays the same graph even if a writer puts another one in its place meanwhile.</summary>
public sealed class GraphFolder : IDisposable
{
    private readonly OpenedStore store;

    private GraphFolder(OpenedStore store) => this.store = store;

    /// <summary>What the store says of itself.</summary>
    public Manifest Manifest => store.Manifest;

    /// <summary>Opens the store, after finishing or undoing what a writer left when it was stopped.</summary>
    /// <exception cref="StorePathException">There is no store at the path.</exception>
    /// <exception cref="StoreBusyException">A writer is swapping in another graph and does not come to an end.</exception>
    /// <exception cref="StoreDamagedException">The manifest cannot be read, or a file is missing.</exception>
    /// <exception cref="StoreException">The files cannot be read.</exception>
    public static GraphFolder Open(string path) => Open(path, DiskFileSystem.Instance);

    /// <summary>Reads all nodes and relationships, and checks every byte of them against the manifest.</summary>
    /// <exception cref="StoreDamagedException">A file is not what was written; it says where.</exception>
    public PropertyGraph Load() => Reading(() => new GraphLoader(Manifest, file => Stream(file.Name)).Load());

    /// <summary>What could not be read or kept when the graph was made.</summary>
    /// <exception cref="StoreDamagedException">The file is not what was written.</exception>
    public IReadOnlyList<Diagnostic> ReadDiagnostics() => Reading(() => DiagnosticsFile.Read(Bytes(StorePaths.DiagnosticsName)));

    /// <summary>How the terms differ from those of the graph before; null when the graph was made without looking at one.</summary>
    /// <exception cref="StoreDamagedException">The file is not what was written.</exception>
    public IReadOnlyList<EntityChange>? ReadChanges() =>
        Manifest.Files.Any(file => file.Name == StorePaths.ChangesName) ? Reading(() => ChangesFile.Read(Bytes(StorePaths.ChangesName))) : null;

    public void Dispose() => store.Dispose();

    internal static GraphFolder Open(string path, IStoreFileSystem files)
    {
        var opened = OpenedStore.Open(path, files);
        if (opened.Manifest.Files.FirstOrDefault(file => opened.File(file.Name) is null) is { } missing)
        {
            opened.Dispose();
            throw new StoreDamagedException(missing.Name, 0, 0, "the file is missing.");
        }

        return new(opened);
    }

    private Stream Stream(string name) => store.File(name) ?? throw new StoreDamagedException(name, 0, 0, "the file is missing.");

    private byte[] Bytes(string name)
    {
        var stream = Stream(name);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (IOException failure)
        {
            throw new StoreException($"{store.Paths.Given} could not be read: {failure.Message.TrimEnd('.')}.", failure);
        }
    }
}
