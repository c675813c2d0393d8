using System.Text.Json;
using Support;

namespace GraphBuilder.Tests.Commands;

public sealed class ExplainActionTests : IDisposable
{
    private readonly InputFolder input = new();

    public void Dispose() => input.Dispose();

    [Fact]
    public async Task Explain_PaperOfTheInput_TellsOfItsTerms()
    {
        var file = input.Write("a.jsonl", InputFolder.JsonLine(1), InputFolder.JsonLine(2));
        var run = await Run("explain", file, "--paper", "thinupdate2: invented updates for frozen networks");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("ThinUpdate2: Invented Updates for Frozen Networks  (paper:thinupdate2-");
        run.Output.ShouldContain("ThinUpdate2 (Method, proposed, ");
        run.Output.ShouldContain("term:imagenet (ImageNet, Dataset)");
        run.Output.ShouldContain("not kept (");
    }

    [Fact]
    public async Task Explain_TextAsJson_HasTermsPlacesAndRelations()
    {
        var run = await Run("explain", "--text", "ThinUpdate: Updates\nWe propose ThinUpdate, a kind of adapter. It improves accuracy on ImageNet.", "--format", "json");
        run.ExitCode.ShouldBe(0, run.Error);
        var tables = JsonDocument.Parse(run.Output).RootElement;
        tables.GetProperty("terms").EnumerateArray().Select(term => term.GetProperty("id").GetString()).ShouldContain("term:imagenet");
        tables.GetProperty("places").EnumerateArray().ShouldContain(place => place.GetProperty("fate").GetString() == "kept");
        tables.TryGetProperty("relations", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Explain_NoSuchPaper_SuggestsNearTitlesAndIs3()
    {
        var run = await Run("explain", input.Write("a.jsonl", InputFolder.JsonLine(1)), "--paper", "ThinUpdates");
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("no paper of the input is called \"ThinUpdates\"; did you mean");
        run.Error.ShouldContain("ThinUpdate1: Invented Updates for Frozen Networks");
    }

    [Theory]
    [InlineData("either --paper TITLE or --text TEXT")]
    [InlineData("either --paper TITLE or --text TEXT", "--paper", "a", "--text", "b")]
    [InlineData("needs the INPUT", "--paper", "a")]
    public async Task Explain_WrongUse_Is2(string said, params string[] args)
    {
        var run = await Run(["explain", .. args]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(said);
    }

    [Fact]
    public async Task Explain_MissingInput_Is2() => (await Run("explain", input["none.txt"], "--paper", "a")).ExitCode.ShouldBe(2);

    private static Task<ProgramRun> Run(params string[] args) => ProgramRun.Of(terminal => Program.Run(args, terminal));
}
