namespace GraphStore.Folder;

/// <summary>
/// A store with all its files open, so that a writer that swaps in another graph meanwhile does not mix with it. Readers take no lock: they
/// look at the manifest again when everything is open, and start over if it is another one.
/// </summary>
internal sealed class OpenedStore : IDisposable
{
    private const int Attempts = 1000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly Dictionary<string, FileStream> streams;

    private OpenedStore(StorePaths paths, byte[] manifestBytes, Manifest manifest, Dictionary<string, FileStream> streams)
    {
        Paths = paths;
        ManifestBytes = manifestBytes;
        Manifest = manifest;
        this.streams = streams;
    }

    public StorePaths Paths { get; }

    public byte[] ManifestBytes { get; }

    public Manifest Manifest { get; }

    /// <exception cref="StorePathException">There is no store at the path.</exception>
    /// <exception cref="StoreBusyException">A writer does not come to an end of its swap.</exception>
    /// <exception cref="StoreDamagedException">The manifest cannot be read, or names something that is no file of a store.</exception>
    /// <exception cref="StoreException">The files cannot be read.</exception>
    public static OpenedStore Open(string path, IStoreFileSystem files)
    {
        var paths = StorePaths.Of(path);
        try
        {
            for (int attempt = 0; attempt < Attempts; attempt++)
            {
                if (EndSwap(paths, files) && TryOpen(paths) is { } store)
                    return store;
                Thread.Sleep(Pause);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{paths.Given} could not be read: {failure.Message.TrimEnd('.')}.", failure);
        }

        throw new StoreBusyException($"Another process is replacing {paths.Given} all the time. Try again when it is done.");
    }

    /// <summary>The file at its start, or null when it is missing; it stays open as long as the store.</summary>
    public Stream? File(string name)
    {
        if (!streams.TryGetValue(name, out var stream))
            return null;
        stream.Position = 0;
        return stream;
    }

    public void Dispose()
    {
        foreach (var stream in streams.Values)
            stream.Dispose();
    }

    /// <summary>Finishes or undoes what a crashed writer left; false while a living one swaps.</summary>
    private static bool EndSwap(StorePaths paths, IStoreFileSystem files)
    {
        if (!Directory.Exists(paths.Swap))
            return true;
        try
        {
            using var held = StoreLock.TryAcquire(paths);
            if (held is null)
                return !System.IO.File.Exists(paths.Journal);
            new FolderSwap(paths, files).Recover();
            return true;
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException or StorePathException && Directory.Exists(paths.Graph))
        {
            // Whoever may only read, or whose folder beside the graph is not ours, can still read the graph that is there.
            return true;
        }
    }

    private static OpenedStore? TryOpen(StorePaths paths)
    {
        if (!Directory.Exists(paths.Graph))
        {
            // A writer may be between its two moves; otherwise there is none yet.
            return System.IO.File.Exists(paths.Journal) || Directory.Exists(paths.Graph) ? null : throw Nowhere(paths);
        }

        if (ReadManifest(paths) is not { } manifestBytes)
        {
            // A writer may have moved the folder away since it was looked for, and another one into its place.
            return IsBeingReplaced(paths) ? null : throw new StorePathException($"{paths.Given} is a folder, but not a graph: it has no {StorePaths.ManifestName}.");
        }

        var manifest = ManifestJson.Read(manifestBytes);
        var opened = new Dictionary<string, FileStream>(StringComparer.Ordinal);
        try
        {
            foreach (var file in manifest.Files)
            {
                if (file.Name is not (StorePaths.DiagnosticsName or StorePaths.ChangesName) && TableFile.Of(file) is null)
                    throw new StoreDamagedException(StorePaths.ManifestName, 0, 0, $"it lists {file.Name}, which is no file of a graph.");
                if (opened.ContainsKey(file.Name))
                    throw new StoreDamagedException(StorePaths.ManifestName, 0, 0, $"it lists {file.Name} twice.");
                if (OpenFile(Path.Combine(paths.Graph, file.Name)) is { } stream)
                    opened.Add(file.Name, stream);
            }

            if (ReadManifest(paths) is { } again && manifestBytes.AsSpan().SequenceEqual(again))
                return new(paths, manifestBytes, manifest, opened);
        }
        catch
        {
            Close(opened);
            throw;
        }

        Close(opened);
        return null;
    }

    private static void Close(Dictionary<string, FileStream> opened)
    {
        foreach (var stream in opened.Values)
            stream.Dispose();
    }

    /// <summary>The journal stands from before the first move to after the last, so that a swap which began or ended in between is seen too.</summary>
    private static bool IsBeingReplaced(StorePaths paths) =>
        System.IO.File.Exists(paths.Journal) || System.IO.File.Exists(paths.Manifest) || System.IO.File.Exists(paths.Journal);

    /// <summary>Its bytes, or null when there is none.</summary>
    private static byte[]? ReadManifest(StorePaths paths)
    {
        using var stream = OpenFile(paths.Manifest);
        if (stream is null)
            return null;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static FileStream? OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static StoreException Nowhere(StorePaths paths)
    {
        if (System.IO.File.Exists(paths.Graph))
            return new StorePathException($"{paths.Given} is a file; a graph is a folder.");
        return Directory.Exists(paths.Swap)
            ? new StoreBusyException($"There is no graph at {paths.Given} yet: another process is writing the first one.")
            : new StorePathException($"There is no graph at {paths.Given}.");
    }
}
