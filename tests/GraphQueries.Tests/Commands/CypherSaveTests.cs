using GraphQueries.Tests.Support;
using Support;

namespace GraphQueries.Tests.Commands;

public sealed class CypherSaveTests(GraphOnDisk graph) : IClassFixture<GraphOnDisk>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graph-queries-").FullName;

    private string Target => Path.Combine(_folder, "mine");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Save_AfterWriting_KeepsTheChangeAndLeavesTheOtherGraph()
    {
        var run = await Run("-g", graph.Path, "--write", "--save", Target, "MATCH (t:Term {name: 'adapter'}) CREATE (t)<-[:ABOUT]-(:Reading {title: 'mine'}) SET t.seen = true");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("marked as edited");
        (await Run("-g", Target, "MATCH (r:Reading)-[:ABOUT]->(t {seen: true}) RETURN t.name AS name, r.title")).Output.ShouldContain("adapter  mine");
        (await Run("-g", graph.Path, "MATCH (r:Reading) RETURN count(*) AS n")).Output.ShouldContain("0");
        var again = await Run("-g", Target, "--write", "--save", Target, "MATCH (r:Reading) DETACH DELETE r");
        again.ExitCode.ShouldBe(0, again.Error);
        (await Run("-g", Target, "MATCH (n:Reading) RETURN count(*) AS n")).Output.ShouldContain("0");
    }

    [Fact]
    public async Task Save_ThenShow_SaysThatItWasEdited()
    {
        await Run("-g", graph.Path, "--write", "--save", Target, "MATCH (t:Term {name: 'adapter'}) SET t.seen = true");
        var shown = await ProgramRun.Of(terminal => Program.Run(["show", "adapter", "-g", Target], terminal));
        shown.ExitCode.ShouldBe(0, shown.Error);
        shown.Error.ShouldContain("was edited");
        (await ProgramRun.Of(terminal => Program.Run(["stats", "-g", graph.Path], terminal))).Error.ShouldNotContain("edited");
    }

    [Fact]
    public async Task Save_OfAStatementThatFails_WritesNothing()
    {
        (await Run("-g", graph.Path, "--write", "--save", Target, "CREATE (:A) RETURN 1 / 0")).ExitCode.ShouldBe(1);
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task Save_OfWhatAStoreCannotKeep_SaysWhy()
    {
        var run = await Run("--empty", "--write", "--save", Target, "CREATE ()");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("the graph cannot be saved: A node without labels");
        Directory.Exists(Target).ShouldBeFalse();
    }

    [Fact]
    public async Task Save_OverAFolderThatIsNoGraph_IsRefusedBeforeTheStatementRuns()
    {
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(Path.Combine(Target, "thesis.txt"), "mine");
        var run = await Run("-g", graph.Path, "--write", "--save", Target, "RETURN 1 / 0");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("is not overwritten");
        File.Exists(Path.Combine(Target, "thesis.txt")).ShouldBeTrue();
    }

    [Fact]
    public async Task Save_WithoutWrite_IsWrongUsage()
    {
        var run = await Run("-g", graph.Path, "--save", Target, "RETURN 1");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("add --write");
    }

    private static Task<ProgramRun> Run(params string[] arguments) => ProgramRun.Of(terminal => Program.Run(["cypher", .. arguments], terminal));
}
