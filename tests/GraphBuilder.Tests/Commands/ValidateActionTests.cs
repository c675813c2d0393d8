using System.Text.RegularExpressions;
using Support;

namespace GraphBuilder.Tests.Commands;

public sealed class ValidateActionTests : IDisposable
{
    private readonly InputFolder input = new();

    public void Dispose() => input.Dispose();

    [Fact]
    public async Task Validate_GoodGraph_IsOk()
    {
        await Build();
        var run = await Run("validate", input["graph"]);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldMatch(@"^ok: \d+ nodes and \d+ relationships in \d+ files\n$");
    }

    [Theory]
    [InlineData("nodes/Paper.csv", "Invented", "invented", "nodes/Paper.csv")]
    [InlineData("relationships/MENTIONS.csv", ",MENTIONS", ",MENTION", "wrong-type")]
    [InlineData("relationships/MENTIONS.csv", "term:adapter", "term:nowhere", "dangling-end")]
    [InlineData("manifest.json", "\"formatVersion\": *1", "\"formatVersion\": 99", "newer-format")]
    public async Task Validate_ChangedFile_FindsItAndIs4(string file, string pattern, string replacement, string found)
    {
        await Build();
        var path = input[Path.Combine("graph", file)];
        var before = await File.ReadAllTextAsync(path);
        var after = Regex.Replace(before, pattern, replacement, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        after.ShouldNotBe(before);
        await File.WriteAllTextAsync(path, after);
        var run = await Run("validate", input["graph"]);
        run.ExitCode.ShouldBe(4);
        run.Output.ShouldContain(found);
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Validate_MissingFile_NamesItAndIs4()
    {
        await Build();
        File.Delete(input["graph/relationships/MENTIONS.csv"]);
        var run = await Run("validate", input["graph"], "--format", "csv");
        run.ExitCode.ShouldBe(4);
        run.Output.ShouldContain("relationships/MENTIONS.csv,0,0,missing-file,");
    }

    [Fact]
    public async Task Validate_NoGraph_Is2()
    {
        var run = await Run("validate", input["nowhere"]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("nowhere");
    }

    private async Task Build()
    {
        var file = input.Write("a.txt", InputFolder.Record(1), InputFolder.Record(2));
        (await Run("build", file, "-o", input["graph"])).ExitCode.ShouldBe(0);
    }

    private static Task<ProgramRun> Run(params string[] args) => ProgramRun.Of(terminal => Program.Run(args, terminal));
}
