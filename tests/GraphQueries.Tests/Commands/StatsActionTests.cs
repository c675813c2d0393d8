using GraphQueries.Tests.Support;
using GraphStore.Folder;
using Support;

namespace GraphQueries.Tests.Commands;

public sealed class StatsActionTests(GraphOnDisk graph) : IClassFixture<GraphOnDisk>
{
    [Theory]
    [InlineData("table", "stats.txt")]
    [InlineData("json", "stats.json")]
    [InlineData("csv", "stats.csv")]
    [InlineData("markdown", "stats.md")]
    public async Task Stats_InAFormat_IsAsApproved(string format, string file)
    {
        var run = await Run("stats", "--graph", graph.Path, "--format", format);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBeApproved(file);
    }

    [Fact]
    public async Task Stats_Top1_ListsOneTermOfEachType()
    {
        var run = await Run("stats", "--graph", graph.Path, "--top", "1", "--format", "csv");
        run.Output.Split('\n').Count(line => line.Contains("term:", StringComparison.Ordinal)).ShouldBe(4);
    }

    [Fact]
    public async Task Stats_DamagedGraph_Is4AndNamesTheFile()
    {
        var damaged = Path.Combine(graph.Folder, "damaged");
        await new FolderSink(damaged).Write(SmallGraph.Contents(), CancellationToken.None);
        var table = Path.Combine(damaged, "nodes", "Paper.csv");
        await File.WriteAllTextAsync(table, (await File.ReadAllTextAsync(table)).Replace("Survey", "survey", StringComparison.Ordinal));

        var run = await Run("stats", "--graph", damaged);
        run.ExitCode.ShouldBe(4);
        run.Error.ShouldContain("nodes/Paper.csv");
        run.Error.ShouldNotContain("   at ");
    }

    private static Task<ProgramRun> Run(params string[] args) => ProgramRun.Of(terminal => Program.Run(args, terminal));
}
