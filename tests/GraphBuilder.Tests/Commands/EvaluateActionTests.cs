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
    public async Task Evaluate_Folds_ScoresPapersByModelsThatHaveNotSeenThem()
    {
        var (marked, texts) = Annotated("test", 1, 4);
        var (more, moreTexts) = Annotated("train", 5, 8);
        var run = await Run("evaluate", "--gold", marked, "--papers", texts, "--folds", "2", "--train", more, moreTexts, "--format", "json");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("learnt without part 2 of 2");
        run.Error.ShouldContain("4 annotated papers, 0 missing; predictions sha256 ");
        JsonDocument.Parse(run.Output).RootElement.GetProperty("figures")[0].GetProperty("annotated").GetInt32().ShouldBe(8);
    }

    [Fact]
    public async Task Train_ThenExtract_TakesTheModel()
    {
        var (marked, texts) = Annotated("train", 1, 6);
        var trained = await Run("train", "--gold", marked, "--papers", texts, "-o", input["own.model"]);
        trained.ExitCode.ShouldBe(0, trained.Error);
        (await Run("extract", texts, "--model", input["own.model"], "-o", input["lines.jsonl"])).ExitCode.ShouldBe(0);
        (await File.ReadAllLinesAsync(input["lines.jsonl"])).Length.ShouldBe(6);
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
    [InlineData("at least 2", "--gold", "gold.jsonl", "--papers", "papers.jsonl", "--folds", "1")]
    [InlineData("at least 2", "--gold", "gold.jsonl", "--papers", "papers.jsonl", "--folds", "3", "--model", "papers.jsonl")]
    [InlineData("go with --folds", "--gold", "gold.jsonl", "--papers", "papers.jsonl", "--train", "gold.jsonl", "papers.jsonl")]
    [InlineData("go with extracting", "--gold", "gold.jsonl", "--papers", "papers.jsonl", "--system", "papers.jsonl", "--predictions", "out.jsonl")]
    public async Task Evaluate_WrongUse_Is2(string said, params string[] args)
    {
        var run = await Run(["evaluate", .. args.Select(arg => arg.EndsWith(".jsonl", StringComparison.Ordinal) ? input[arg] : arg)]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(said);
    }

    /// <summary>Invented papers, and annotations of two terms in each.</summary>
    private (string Gold, string Papers) Annotated(string name, int first, int last)
    {
        var numbers = Enumerable.Range(first, last - first + 1).ToList();
        var marked = numbers.Select(number => $$"""{"id": {{number}}, "entities": [{"name": "ThinUpdate{{number}}", "type": "Method", "surface": ["ThinUpdate{{number}}"]}, {"name": "ImageNet", "type": "Dataset", "surface": ["ImageNet"]}]}""" + "\n");
        return (input.Write($"{name}.gold.jsonl", marked), input.Write($"{name}.papers.jsonl", numbers.Select(InputFolder.JsonLine)));
    }

    private static Task<ProgramRun> Run(params string[] args) => ProgramRun.Of(terminal => Program.Run(args, terminal));
}
