using GraphStore.Folder;

namespace GraphQueries.Tests.Support;

/// <summary>The small graph in a folder of its own, gone afterwards.</summary>
public sealed class GraphOnDisk : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-queries");

    public string Path => System.IO.Path.Combine(folder.FullName, "graph");

    public string Folder => folder.FullName;

    public Task InitializeAsync() => new FolderSink(Path).Write(SmallGraph.Contents(), CancellationToken.None);

    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
