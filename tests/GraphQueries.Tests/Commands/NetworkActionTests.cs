using System.Text.Json;
using System.Xml.Linq;
using GraphQueries.Tests.Support;
using Support;

namespace GraphQueries.Tests.Commands;

public sealed class NetworkActionTests(GraphOnDisk graph) : IClassFixture<GraphOnDisk>
{
    [Theory]
    [InlineData("degree", "adapter")]
    [InlineData("pagerank", "adapter")]
    [InlineData("papers", "adapter")]
    [InlineData("harmonic", "adapter")]
    public async Task Rank_OfTerms_PutsTheMostCentralFirst(string measure, string first)
    {
        var rows = await Rows("rank", "rank", "--by", measure, "--top", "2");
        rows.Count.ShouldBe(2);
        rows[0].GetProperty("name").GetString().ShouldBe(first);
        rows[0].GetProperty("rank").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Rank_OfALabel_HasOnlyThose()
    {
        var rows = await Rows("rank", "rank", "--label", "method", "--by", "degree");
        rows.ShouldAllBe(row => row.GetProperty("type").GetString() == "Method");
        (await Rows("rank", "rank", "--label", "Paper")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Rank_ByAnotherWord_Is2AndNamesTheMeasures()
    {
        var run = await Run("rank", "--by", "beauty");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("betweenness");
    }

    [Fact]
    public async Task Path_OverAThirdTerm_IsToldWithItsSentences()
    {
        var run = await Run("path", "LayerNorm", "ThinUpdate");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("layer normalization is used for low-rank update");
        run.Output.ShouldContain("**Layer normalization** is used for **low-rank updates**, too!");
        run.Output.ShouldContain("ThinUpdate is a kind of low-rank update");
        run.Output.ShouldContain("from the lexicon");
    }

    [Fact]
    public async Task Path_ForPrograms_NamesEveryStep()
    {
        var rows = await Rows("path", "path", "LayerNorm", "ThinUpdate");
        rows.Select(static row => (row.GetProperty("from").GetString(), row.GetProperty("direction").GetString(), row.GetProperty("to").GetString())).ShouldBe(
        [
            ("term:layer-normalization", "forwards", "term:low-rank-update"), ("term:low-rank-update", "backwards", "term:thinupdate"),
        ]);
    }

    [Fact]
    public async Task Path_OfMoreWays_HasTheShortestFirst()
    {
        var rows = await Rows("path", "path", "BigTune", "ThinUpdate", "--k", "5", "--via", "COMPARED_WITH,MENTIONS");
        rows[0].GetProperty("relationship").GetString().ShouldBe("COMPARED_WITH");
        rows.Select(static row => row.GetProperty("path").GetInt32()).Max().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Path_WithoutAny_Is3AndNamesTheComponents()
    {
        var run = await Run("path", "line network", "ThinUpdate");
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("no way leads from line network to ThinUpdate: the one is in a component of 1 node, the other in one of");
    }

    [Fact]
    public async Task Path_OfNamesThatAreNotThere_SuggestsOrSaysSo()
    {
        (await Run("path", "ThinUpdatte", "BigTune")).Error.ShouldContain("ThinUpdate  (Method");
        (await Run("path", "LN", "LayerNorm")).ExitCode.ShouldBe(3);
        (await Run("path", "BigTune", "ThinUpdate", "--via", "KNOWS")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Path_AsPicture_IsAnSvgWithWords()
    {
        var run = await Run("path", "LayerNorm", "ThinUpdate", "--format", "svg");
        run.ExitCode.ShouldBe(0, run.Error);
        var svg = XDocument.Parse(run.Output).Root!;
        svg.Elements().Single(static element => element.Name.LocalName == "title").Value.ShouldBe("1 way from layer normalization to ThinUpdate");
        svg.Descendants().Count(static element => element.Name.LocalName == "rect").ShouldBe(3);
        svg.Descendants().Count(static element => element.Name.LocalName == "line").ShouldBe(2);
        (await Run("path", "LayerNorm", "ThinUpdate", "--format", "png")).Error.ShouldContain("expected table, json, csv, markdown or svg");
    }

    [Fact]
    public async Task Communities_OfAGraphWithout_Is3AndNamesTheCommand()
    {
        var run = await Run("communities");
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("graph-builder analyse");
    }

    [Fact]
    public async Task Similar_OfAPaper_IsThatAboutTheSame()
    {
        var rows = await Rows("similar", "similar", "paper:thin-updates");
        rows[0].GetProperty("id").GetString().ShouldBe("paper:adapters-survey");
        rows[0].GetProperty("common").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Compare_OfTwoTerms_ShowsBothAndRefusesKindsThatDiffer()
    {
        var run = await Run("compare", "adapter", "ThinUpdate");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldMatch(@"papers with both +2");
        (await Run("compare", "adapter", "paper:thin-updates")).ExitCode.ShouldBe(2);
    }

    private Task<ProgramRun> Run(params string[] words) => ProgramRun.Of(terminal => Program.Run([.. words, "--graph", graph.Path], terminal));

    private async Task<List<JsonElement>> Rows(string grid, params string[] words)
    {
        var run = await Run([.. words, "--format", "json"]);
        run.ExitCode.ShouldBe(0, run.Error);
        var root = JsonSerializer.Deserialize<JsonElement>(run.Output);
        return [.. (root.ValueKind == JsonValueKind.Array ? root : root.GetProperty(grid)).EnumerateArray()];
    }
}
