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

    /// <summary>Every file of a folder by relative path, as bytes in Latin-1, so that a difference can be read.</summary>
    public static SortedDictionary<string, string> Bytes(string path)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
            files.Add(Path.GetRelativePath(path, file).Replace('\\', '/'), File.ReadAllText(file, System.Text.Encoding.Latin1));
        return files;
    }
}
