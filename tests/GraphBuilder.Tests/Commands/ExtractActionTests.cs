using System.Text.Json;
using Support;

namespace GraphBuilder.Tests.Commands;

public sealed class ExtractActionTests : IDisposable
{
    private readonly InputFolder input = new();

    public void Dispose() => input.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Extract_ToStandardOutput_IsALineAPaperInInputOrder(bool perPaper)
    {
        var file = input.Write("a.jsonl", InputFolder.JsonLine(3), InputFolder.JsonLine(1), InputFolder.JsonLine(2));
        var run = await Run(perPaper ? ["extract", file, "--per-paper"] : ["extract", file]);
        run.ExitCode.ShouldBe(0, run.Error);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Select(line => line.GetProperty("inputId").GetInt32()).ShouldBe([3, 1, 2]);
        foreach (var line in lines)
        {
            var title = line.GetProperty("title").GetString()!;
            line.GetProperty("entities").EnumerateArray().SelectMany(entity => entity.GetProperty("mentions").EnumerateArray())
                .Where(mention => mention.GetProperty("field").GetString() == "title")
                .ShouldAllBe(mention => mention.GetProperty("end").GetInt32() <= title.Length);
        }

        run.Error.ShouldEndWith("3 papers, 0 errors\n");
    }

    [Fact]
    public async Task Extract_ToAFile_LeavesNothingElse()
    {
        var file = input.Write("in/a.jsonl", InputFolder.JsonLine(1));
        var run = await Run("extract", file, "-o", input["out.jsonl"], "--quiet");
        run.ExitCode.ShouldBe(0);
        (run.Output + run.Error).ShouldBeEmpty();
        Directory.GetFileSystemEntries(input.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["in", "out.jsonl"]);
        (await File.ReadAllLinesAsync(input["out.jsonl"])).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Extract_ToALink_WritesWhatItPointsTo()
    {
        var file = input.Write("a.txt", InputFolder.Record(1));
        File.CreateSymbolicLink(input["link"], input.Write("real.jsonl", "something\nolder\n", new string('x', 10_000)));
        (await Run("extract", file, "-o", input["link"])).ExitCode.ShouldBe(0);
        new FileInfo(input["link"]).LinkTarget.ShouldNotBeNull();
        (await File.ReadAllLinesAsync(input["real.jsonl"])).Length.ShouldBe(1);
    }

    [SkippableFact]
    public async Task Extract_ToAFullDevice_SaysSoAndLeavesItADevice()
    {
        const string Full = "/dev/full";
        Skip.IfNot(File.Exists(Full) && new FileInfo(Full).Length == 0, "no " + Full);
        var run = await Run("extract", input.Write("a.txt", InputFolder.Record(1)), "-o", Full);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("the disk is full");
        new FileInfo(Full).Length.ShouldBe(0);
    }

    [Fact]
    public async Task Extract_NothingUsable_KeepsTheOldFileAndIs1()
    {
        var old = input.Write("out.jsonl", "old");
        var run = await Run("extract", input.Write("a.txt", ""), "-o", old);
        run.ExitCode.ShouldBe(1);
        (await File.ReadAllTextAsync(old)).ShouldBe("old");
    }

    [Fact]
    public async Task Extract_BrokenLine_IsToldAndIs5()
    {
        var run = await Run("extract", input.Write("a.jsonl", InputFolder.JsonLine(1), "{\n"));
        run.ExitCode.ShouldBe(5);
        run.Error.ShouldContain("a.jsonl:2: error");
        run.Output.Count(c => c == '\n').ShouldBe(1);
    }

    [Fact]
    public async Task Extract_OutInMissingFolder_Is2()
    {
        var run = await Run("extract", input.Write("a.txt", InputFolder.Record(1)), "-o", input[Path.Combine("none", "out.jsonl")]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--out");
    }

    private static Task<ProgramRun> Run(params string[] args) => ProgramRun.Of(terminal => Program.Run(args, terminal));
}
