using System.Text.Json;
using GraphQueries.Tests.Support;
using Support;

namespace GraphQueries.Tests.Commands;

public sealed class ShowActionTests(GraphOnDisk graph) : IClassFixture<GraphOnDisk>
{
    [Theory]
    [InlineData("LayerNorm")]
    [InlineData("layer normalization")]
    [InlineData("Layer-Normalisation")]
    [InlineData("term:layer-normalization")]
    public async Task Show_AnyNameOfATerm_IsItsCard(string name)
    {
        var run = await Run("show", name, "--graph", graph.Path);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBe((await Run("show", "layer normalization", "--graph", graph.Path)).Output);
        run.Output.ShouldStartWith("layer normalization  (Concept, 1 paper, term:layer-normalization)\n");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Show_Misspelt_SuggestsAndIs3()
    {
        var run = await Run("show", "ThinUpdatte", "--graph", graph.Path);
        run.ExitCode.ShouldBe(3);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith(
            """
            graph-queries: nothing in the graph is called "ThinUpdatte"; did you mean
              ThinUpdate  (Method, 2 papers)

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Show_NothingLikeIt_Is3()
    {
        var run = await Run("show", "xylophone quartet", "--graph", graph.Path);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("xylophone quartet");
    }

    [Fact]
    public async Task Show_SharedAcronym_ShowsOneAndNamesTheOther()
    {
        var run = await Run("show", "LN", "--graph", graph.Path);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("also called so  line network (Concept, term:ln-line-network)");
        run.Output.ShouldBe((await Run("show", "layer normalization", "--graph", graph.Path)).Output);
    }

    [Fact]
    public async Task Show_NodeWithoutCard_Is3()
    {
        var run = await Run("show", "doc:list.txt", "--graph", graph.Path);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("doc:list.txt is a Document");
    }

    [Fact]
    public async Task Show_AsJson_IsJsonAlone()
    {
        var run = await Run("show", "ThinUpdate", "--graph", graph.Path, "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("papers")[0].GetProperty("evidence").GetString()!.ShouldStartWith("paper:thin-updates#abstract:");
    }

    [Fact]
    public async Task Show_GraphFromEnvironment_IsFound()
    {
        var variables = new Dictionary<string, string> { ["KG_GRAPH"] = graph.Path };
        var run = await ProgramRun.Of(terminal => Program.Run(["show", "ThinUpdate"], terminal), variables);
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Show_NoGraph_Is2AndSaysHowToMakeOne()
    {
        var run = await Run("show", "ThinUpdate", "--graph", Path.Combine(graph.Folder, "nowhere"));
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("nowhere");
        run.Error.ShouldContain("graph-builder build");
    }

    [Fact]
    public async Task Show_WithoutName_Is2()
    {
        var run = await Run("show", "--graph", graph.Path);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("Try 'graph-queries show --help'.");
    }

    private static Task<ProgramRun> Run(params string[] args) => ProgramRun.Of(terminal => Program.Run(args, terminal));
}
