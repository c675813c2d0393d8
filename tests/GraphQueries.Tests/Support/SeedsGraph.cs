using GraphQueries.Reports.Gathering;
using GraphQueries.Sources;
using GraphStore.Folder;
using Support;

namespace GraphQueries.Tests.Support;

/// <summary>The graph of <c>seeds/</c>, as <c>graph-builder build seeds</c> makes it, and the reports on it.</summary>
public sealed class SeedsGraph : IAsyncLifetime
{
    internal ReportGatherer Reports { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("kg-seeds");
        try
        {
            string made = Path.Combine(folder.FullName, "graph");
            var run = await ProgramRun.Of(terminal => GraphBuilder.Program.Run(["build", RepositoryFile.Path("seeds"), "-o", made, "--quiet"], terminal));
            run.ExitCode.ShouldBe(0, run.Error);
            using var store = GraphFolder.Open(made);
            Reports = new ReportGatherer(new FolderSource(store.Load()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
