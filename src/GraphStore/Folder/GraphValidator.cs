using GraphStore.Model;

namespace GraphStore.Folder;

/// <summary>Checks a whole store: every byte against the manifest, every row against the schema, its digest and its neighbours.</summary>
public static class GraphValidator
{
    private const int MostPerFile = 100;

    /// <summary>What is wrong with the store, by file and line; empty when nothing is. Of one file at most 100 findings are told apart.</summary>
    /// <exception cref="StorePathException">There is no store at the path.</exception>
    /// <exception cref="StoreBusyException">A writer is swapping in another graph and does not come to an end.</exception>
    /// <exception cref="StoreException">The files cannot be read.</exception>
    public static IReadOnlyList<Finding> Validate(string path, CancellationToken cancel = default)
    {
        OpenedStore store;
        try
        {
            store = OpenedStore.Open(path, DiskFileSystem.Instance);
        }
        catch (StoreDamagedException damage)
        {
            string code = damage.IsNewerFormat ? FindingCodes.NewerFormat : FindingCodes.DamagedManifest;
            return [new(damage.File, damage.Line, damage.Column, code, damage.Problem)];
        }

        using (store)
            return [.. Findings(store, cancel).OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line)];
    }

    private static IEnumerable<Finding> Findings(OpenedStore store, CancellationToken cancel)
    {
        var nodes = new NodeDirectory();
        var counts = new Dictionary<TableFile, long>();
        foreach (var table in store.Manifest.Files.Select(TableFile.Of).OfType<TableFile>().OrderByDescending(table => table.IsNodes))
        {
            if (store.File(table.File.Name) is not { } stream)
                continue;
            var check = new TableCheck(table, stream, nodes, store.Manifest.IsEdited);
            foreach (var finding in Limited(check.Findings(), table.File.Name, cancel))
                yield return finding;
            counts.Add(table, check.Rows);
        }

        foreach (var finding in FileSet(store).Concat(Counts(store.Manifest, counts)).Concat(Lines(store)))
            yield return finding;
        if (!ManifestJson.Write(store.Manifest).AsSpan().SequenceEqual(store.ManifestBytes))
            yield return new(StorePaths.ManifestName, 0, 0, FindingCodes.NotCanonical, Finding.WrittenOtherwise);
    }

    private static IEnumerable<Finding> Limited(IEnumerable<Finding> findings, string file, CancellationToken cancel)
    {
        int told = 0;
        int more = 0;
        foreach (var finding in findings)
        {
            cancel.ThrowIfCancellationRequested();

            // Findings about the whole file come last and are few.
            if (told >= MostPerFile && finding.Line > 0)
            {
                more++;
                continue;
            }

            told++;
            yield return finding;
        }

        if (more > 0)
            yield return new(file, 0, 0, FindingCodes.More, $"there are {more} more findings in this file.");
    }

    private static IEnumerable<Finding> FileSet(OpenedStore store)
    {
        foreach (var file in store.Manifest.Files)
        {
            if (store.File(file.Name) is null)
                yield return new(file.Name, 0, 0, FindingCodes.MissingFile, "the file is missing.");
        }

        var listed = store.Manifest.Files.Select(file => file.Name).Append(StorePaths.ManifestName).ToHashSet(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(store.Paths.Graph, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(store.Paths.Graph, path).Replace(Path.DirectorySeparatorChar, '/');
            if (!listed.Contains(name))
                yield return new(name, 0, 0, FindingCodes.ExtraFile, "the manifest does not list this file.");
        }
    }

    private static IEnumerable<Finding> Counts(Manifest manifest, Dictionary<TableFile, long> counts)
    {
        foreach (bool isNodes in new[] { true, false })
        {
            var said = isNodes ? manifest.Counts.Nodes : manifest.Counts.Relationships;
            var found = counts.Where(count => count.Key.IsNodes == isNodes)
                .ToDictionary(count => count.Key.Name, count => count.Value, StringComparer.Ordinal);
            foreach (string name in said.Keys.Union(found.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                long says = said.GetValueOrDefault(name);
                long has = found.GetValueOrDefault(name);
                if (says != has)
                    yield return new(StorePaths.ManifestName, 0, 0, FindingCodes.WrongCount, $"it counts {says} {name}; the files have {has}.");
            }
        }
    }

    private static IEnumerable<Finding> Lines(OpenedStore store) =>
        Lines(store, StorePaths.DiagnosticsName, "diagnostics", FindingCodes.MalformedDiagnostic, static lines => DiagnosticsFile.Read(lines).Count)
            .Concat(Lines(store, StorePaths.ChangesName, "changes", FindingCodes.MalformedChange, static lines => ChangesFile.Read(lines).Count));

    private static IEnumerable<Finding> Lines(OpenedStore store, string name, string what, string code, Func<byte[], int> read)
    {
        var file = store.Manifest.Files.FirstOrDefault(file => file.Name == name);
        if (file is null || store.File(file.Name) is not { } stream)
            yield break;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        if (!string.Equals(ManifestJson.Hash(bytes), file.Sha256, StringComparison.Ordinal))
            yield return new(file.Name, 0, 0, FindingCodes.ChangedFile, Finding.OtherHash);
        int count;
        Finding? damage = null;
        try
        {
            count = read(bytes);
        }
        catch (StoreDamagedException malformed)
        {
            damage = new(file.Name, malformed.Line, malformed.Column, code, malformed.Problem);
            count = (int)file.Rows;
        }

        if (damage is not null)
            yield return damage;
        if (count != file.Rows)
            yield return new(file.Name, 0, 0, FindingCodes.WrongCount, $"the file has {count} {what}; the manifest says {file.Rows}.");
    }
}
