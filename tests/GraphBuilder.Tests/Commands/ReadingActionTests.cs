using System.Text.Json;
using Support;

namespace GraphBuilder.Tests.Commands;

public sealed class ReadingActionTests : IDisposable
{
    private readonly InputFolder input = new();

    public void Dispose() => input.Dispose();

    [Fact]
    public async Task Reading_GoodFiles_CountsThem()
    {
        input.Write("a.txt", InputFolder.Record(1), InputFolder.Record(2));
        input.Write("b.jsonl", InputFolder.JsonLine(2), InputFolder.JsonLine(3));
        var run = await Run("reading", input.Path);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBe(
            """
            file     format   records  papers  notes  warnings  errors
            a.txt    listing        2       2      0         0       0
            b.jsonl  jsonl          2       1      0         0       0
            4 records, 3 papers, 0 errors

            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public async Task Reading_UnknownOption_SaysThatThereIsNone()
    {
        var run = await Run("reading", input.Path, "--fron");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldBe("graph-builder: '--fron' is no option, and no file or folder.\nTry 'graph-builder reading --help'.\n", StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public async Task Reading_FileNamedLikeAnOption_ReadsIt()
    {
        input.Write("--a.txt", InputFolder.Record(1));
        var run = await Run("reading", Path.Combine(input.Path, "--a.txt"));
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Reading_BrokenLineAmongGood_KeepsTheGoodAndIs5()
    {
        var file = input.Write("a.jsonl", InputFolder.JsonLine(1), "{\"title\": \"Broken\n", InputFolder.JsonLine(3));
        var run = await Run("reading", file);
        run.ExitCode.ShouldBe(5);
        run.Output.ShouldEndWith("2 records, 2 papers, 1 error\n");
        run.Error.ShouldContain("a.jsonl:2: error json-syntax: found ");
        run.Error.ShouldContain("; expected ");
    }

    [Fact]
    public async Task Reading_NothingUsable_Is1()
    {
        var run = await Run("reading", input.Write("a.txt", ""));
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("graph-builder: found no paper in the input");
    }

    [Fact]
    public async Task Reading_MissingPath_Is2AndNamesIt()
    {
        var run = await Run("reading", input["nowhere"]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("nowhere");
    }

    [Fact]
    public async Task Reading_StandardInput_IsRead()
    {
        var run = await ProgramRun.Of(terminal => Program.Run(["reading", "-"], terminal), input: InputFolder.Record(1));
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldEndWith("1 record, 1 paper, 0 errors\n");
    }

    [Fact]
    public async Task Reading_FromAnotherFormat_IsTakenAtItsWord()
    {
        var run = await Run("reading", "--from", "bibtex", input.Write("a.txt", InputFolder.Record(1)));
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("BibTeX");
    }

    [Fact]
    public async Task Reading_UnknownFormat_Is2AndListsThem()
    {
        var run = await Run("reading", "--from", "word", input.Path);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--from: found 'word', expected listing, jsonl, atom or bibtex");
    }

    [Fact]
    public async Task Reading_AsJson_IsJsonAlone()
    {
        var run = await Run("reading", "--format", "json", input.Write("a.txt", InputFolder.Record(1)));
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement[0].GetProperty("records").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Reading_Quiet_WritesNoProgress()
    {
        var run = await Run("reading", "--quiet", input.Write("a.txt", InputFolder.Record(1)));
        run.Error.ShouldBeEmpty();
    }

    private static Task<ProgramRun> Run(params string[] args) => ProgramRun.Of(terminal => Program.Run(args, terminal));
}
