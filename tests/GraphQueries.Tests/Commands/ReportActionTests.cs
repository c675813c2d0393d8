using System.Text.Json;
using GraphQueries.Tests.Support;
using Support;

namespace GraphQueries.Tests.Commands;

public sealed class ReportActionTests(GraphOnDisk graph) : IClassFixture<GraphOnDisk>
{
    [Fact]
    public async Task Report_Alias_IsTheReportOfItsTerm()
    {
        var run = await Run("report", "LayerNorm", "--graph", graph.Path, "--format", "markdown");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("# layer normalization\n");
    }

    [Fact]
    public async Task Report_ToAFile_IsWhatStandardOutputWouldGet()
    {
        string file = Path.Combine(graph.Folder, "thin.json");
        var run = await Run("report", "ThinUpdate", "--graph", graph.Path, "--format", "json", "-o", file);
        run.Output.ShouldBeEmpty();
        string text = await File.ReadAllTextAsync(file);
        text.ShouldBe((await Run("report", "ThinUpdate", "--graph", graph.Path, "--format", "json")).Output);
        using var json = JsonDocument.Parse(text);
        json.RootElement.GetProperty("subject").GetProperty("id").GetString().ShouldBe("term:thinupdate");
    }

    [Fact]
    public async Task Report_AllWhereNoTermHasThreePapers_IsAnEmptyIndex()
    {
        string folder = Path.Combine(graph.Folder, "all");
        foreach (string format in (string[])["html", "markdown", "json"])
        {
            var run = await Run("report", "--all", "--graph", graph.Path, "-o", folder, "--format", format);
            run.ExitCode.ShouldBe(0, run.Error);
            run.Error.ShouldStartWith("0 reports in ");
        }

        Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["index.html", "index.json", "index.md"]);
    }

    [Fact]
    public async Task Report_NeitherNameNorAll_Is2()
    {
        (await Run("report", "--graph", graph.Path)).ExitCode.ShouldBe(2);
        (await Run("report", "--all", "--graph", graph.Path)).ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData(3, "did you mean\n  ThinUpdate", "report", "ThinUpdatte")]
    [InlineData(3, "doc:list.txt is a Document", "report", "doc:list.txt")]
    [InlineData(2, "--hops: found '3', expected 1 or 2", "report", "ThinUpdate", "--hops", "3")]
    [InlineData(2, "--format: found 'pdf'", "report", "ThinUpdate", "--format", "pdf")]
    public async Task Report_Wrong_IsExplained(int code, string said, params string[] args)
    {
        var run = await Run([.. args, "--graph", graph.Path]);
        run.ExitCode.ShouldBe(code);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(said);
    }

    private static Task<ProgramRun> Run(params string[] args) => ProgramRun.Of(terminal => Program.Run(args, terminal));
}
