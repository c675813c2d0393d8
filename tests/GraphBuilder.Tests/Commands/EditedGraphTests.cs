using GraphStore.Folder;
using GraphStore.Model;
using Support;

namespace GraphBuilder.Tests.Commands;

public sealed class EditedGraphTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kg-edited").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("analyse")]
    [InlineData("load", "--neo4j", "http://localhost:1")]
    [InlineData("build", "--previous")]
    public async Task Run_OnAnEditedGraph_IsRefusedWithWhatTakesIt(string verb, params string[] options)
    {
        string graph = Path.Combine(folder, "graph"), papers = Path.Combine(folder, "papers.jsonl");
        var contents = new GraphContents(
            [new NodeTable("Reading", [new GraphNode("reading:1", ["Reading"], [])])], [], new BuildRecord([], new Dictionary<string, string>(StringComparer.Ordinal), [], IsEdited: true));
        await new FolderSink(graph).Write(contents, CancellationToken.None);
        await File.WriteAllTextAsync(papers, "{\"title\": \"A\", \"abstract\": \"We propose B.\"}\n");
        string[] arguments = verb == "build" ? ["build", papers, "-o", Path.Combine(folder, "new"), .. options, graph] : [verb, graph, .. options];
        var run = await ProgramRun.Of(terminal => Program.Run(arguments, terminal));
        run.ExitCode.ShouldBe(2, run.Error);
        run.Error.ShouldContain("was edited (graph-queries cypher --save)");
        run.Error.ShouldContain("graph-queries take edited ones");
    }
}
