namespace GraphStore.Folder;

/// <summary>A write may replace a graph, whole or damaged, but nothing that somebody else put there.</summary>
internal static class OverwriteRule
{
    /// <exception cref="StorePathException">Something other than a graph stands at the path.</exception>
    public static void Check(StorePaths paths)
    {
        if (File.Exists(paths.Graph))
            throw new StorePathException($"{paths.Given} is a file; a graph is a folder.");
        if (!Directory.Exists(paths.Graph))
            return;
        var entries = Directory.EnumerateFileSystemEntries(paths.Graph).ToList();
        if (entries.Count == 0)
            return;
        if (!File.Exists(paths.Manifest))
        {
            throw new StorePathException(
                $"{paths.Given} is a folder, but not a graph (it has no {StorePaths.ManifestName}), so it is not overwritten.");
        }

        if (entries.Find(entry => !IsOwn(entry)) is { } foreign)
            throw new StorePathException($"{paths.Given} holds {Path.GetFileName(foreign)}, which is not part of a graph, so it is not overwritten.");
    }

    private static bool IsOwn(string entry) => Path.GetFileName(entry) switch
    {
        StorePaths.ManifestName or StorePaths.DiagnosticsName or StorePaths.ChangesName => File.Exists(entry),
        StorePaths.NodesFolder or StorePaths.RelationshipsFolder => Directory.Exists(entry)
            && Directory.EnumerateFileSystemEntries(entry).All(table => File.Exists(table) && Path.GetExtension(table) == StorePaths.TableExtension),
        _ => false,
    };
}
