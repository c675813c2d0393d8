using GraphStore.Folder;
using GraphStore.Model;

namespace GraphStore.Tests.Folder;

/// <summary>Writing and reading stores in tests.</summary>
internal static class Stores
{
    public static GraphCounts Write(string path, GraphContents contents) =>
        new FolderSink(path).Write(contents, CancellationToken.None).GetAwaiter().GetResult();

    public static PropertyGraph Load(string path)
    {
        using var folder = GraphFolder.Open(path);
        return folder.Load();
    }

    /// <summary>Makes the manifest fit the files again after somebody changed them.</summary>
    public static void Reseal(string path, Func<IEnumerable<ManifestFile>, IEnumerable<ManifestFile>>? change = null)
    {
        string name = Path.Combine(path, "manifest.json");
        var manifest = ManifestJson.Read(File.ReadAllBytes(name));
        var files = manifest.Files.Select(file =>
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(path, file.Name));
            return file with { Sha256 = ManifestJson.Hash(bytes), Bytes = bytes.Length };
        });
        File.WriteAllBytes(name, ManifestJson.Write(manifest with { Files = [.. change is null ? files : change(files)] }));
    }

    /// <summary>Every file of a folder by relative path, as bytes in Latin-1, so that a difference can be read.</summary>
    public static SortedDictionary<string, string> Bytes(string path)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
            files.Add(Path.GetRelativePath(path, file).Replace('\\', '/'), File.ReadAllText(file, System.Text.Encoding.Latin1));
        return files;
    }
}
