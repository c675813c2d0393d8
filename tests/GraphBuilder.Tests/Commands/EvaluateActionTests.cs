using System.Text.Json;
using Support;

namespace GraphBuilder.Tests.Commands;

public sealed class EvaluateActionTests : IDisposable
{
    private readonly InputFolder input = new();
    private readonly string gold;
    private readonly string papers;

    public EvaluateActionTests()
    {
        gold = input.Write(
            "gold.jsonl",
            """{"id": 1, "entities": [{"name": "ThinUpdate1", "type": "Method", "role": "proposed", "surface": ["ThinUpdate1"]}, {"name": "ImageNet", "type": "Dataset", "role": "evaluated_on", "surface": ["ImageNet"]}, {"name": "unheard-of thing", "type": "Concept", "surface": ["unheard-of thing"]}]}""" + "\n");
        papers = input.Write("papers.jsonl", InputFolder.JsonLine(1), InputFolder.JsonLine(2));
    }

    public void Dispose() => input.Dispose();

    [Fact]
    public async Task Evaluate_ExtractedPapers_CountsAndKeepsTheLinesOfExtract()
    {
        var run = await Run("evaluate", "--gold", gold, "--papers", papers, "--predictions", input["lines.jsonl"], "--errors", "3", "--format", "json");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("1 annotated paper, 0 missing; predictions sha256 ");
        var tables = JsonDocument.Parse(run.Output).RootElement;
        var entities = tables.GetProperty("figures")[0];
        entities.GetProperty("figure").GetString().ShouldBe("entities");
        entities.GetProperty("right").GetInt32().ShouldBe(2);
        entities.GetProperty("annotated").GetInt32().ShouldBe(3);
        tables.GetProperty("missed")[0].GetProperty("term").GetString().ShouldBe("unheard-of thing");

        (await Run("extract", papers, "-o", input["extracted.jsonl"])).ExitCode.ShouldBe(0);
        (await File.ReadAllTextAsync(input["lines.jsonl"])).ShouldBe(await File.ReadAllTextAsync(input["extracted.jsonl"]));
    }

    [Fact]
    public async Task Evaluate_LinesOfAnEarlierExtract_GiveTheSameTables()
    {
        await Run("extract", papers, "-o", input["extracted.jsonl"]);
        var extracted = await Run("evaluate", "--gold", gold, "--papers", papers);
        var read = await Run("evaluate", "--gold", gold, "--papers", papers, "--system", input["extracted.jsonl"]);
        read.ExitCode.ShouldBe(0, read.Error);
        read.Output.ShouldBe(extracted.Output);
        read.Output.ShouldContain("worst type (");
    }

    [Fact]
    public async Task Evaluate_WrongLine_NamesFileAndLineAndIs1()
    {
        var lines = input.Write("lines.jsonl", "\n{\"id\": 3}\n");
        var run = await Run("evaluate", "--gold", gold, "--papers", papers, "--system", lines);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("lines.jsonl:2: ");
    }

    [Theory]
    [InlineData("evaluate needs --gold FILE and --papers FILE", "--papers", "papers.jsonl")]
    [InlineData("none.jsonl: no such file", "--gold", "none.jsonl", "--papers", "papers.jsonl")]
    [InlineData("go with extracting", "--gold", "gold.jsonl", "--papers", "papers.jsonl", "--system", "papers.jsonl", "--predictions", "out.jsonl")]
    public async Task Evaluate_WrongUse_Is2(string said, params string[] args)
    {
        var run = await Run(["evaluate", .. args.Select(arg => arg.EndsWith(".jsonl", StringComparison.Ordinal) ? input[arg] : arg)]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(said);
    }

    private static Task<ProgramRun> Run(params string[] args) => ProgramRun.Of(terminal => Program.Run(args, terminal));
}
