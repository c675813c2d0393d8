using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphBuilder.Tests.Commands;
using Support;

namespace GraphBuilder.Tests.Acceptance;

/// <summary>What the programs make of text that is no abstract of machine learning.</summary>
public sealed class OtherTextsTests : IDisposable
{
    private const int Megabyte = 1_000_000;

    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly InputFolder input = new();

    public static TheoryData<string> Texts() => new(SpecFile.Lines("Acceptance/other-texts.txt"));

    /// <summary>Repeated until they are long: nothing in them ends, closes, or has a blank.</summary>
    public static TheoryData<string, int> Endless()
    {
        var endless = new TheoryData<string, int>();
        foreach (var unit in new[] { "x", "a/", "AB(CD)", "(A", "$a" })
            endless.Add(unit, Megabyte);
        foreach (var unit in new[] { "aB3", "灯", "a-", "a_", "a.", "a:", "(", "[A](", "$", "\\a", "\\textbf{", "{", "1", "1,", "'", "\"", "http://a", "😀", "e\u0301", "\u200d", "&", "GPT-4" })
            endless.Add(unit, Megabyte / 20);
        return endless;
    }

    public void Dispose() => input.Dispose();

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Extract_OtherText_FindsFewTerms(string line)
    {
        var parts = line.Split(" | ");
        parts.Length.ShouldBe(4);
        (await Entities(parts[2], parts[3].Replace("\\n", "\n", StringComparison.Ordinal))).Count
            .ShouldBeLessThanOrEqualTo(int.Parse(parts[1], CultureInfo.InvariantCulture), parts[0]);
    }

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task Extract_LongTextWithoutABlank_EndsAndFindsNextToNothing(string unit, int length) =>
        (await Entities("Endless", string.Concat(Enumerable.Repeat(unit, length / unit.Length)))).Count.ShouldBeLessThanOrEqualTo(3);

    [Fact]
    public async Task Explain_NothingAtAll_HasNoTerms()
    {
        var run = await ProgramRun.Of(terminal => Program.Run(["explain", "--text", ""], terminal));
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("No terms were found.");
    }

    [Fact]
    public async Task Build_OtherTexts_IsAGraph()
    {
        var lines = SpecFile.Lines("Acceptance/other-texts.txt").Select(static line => line.Split(" | ")).Select(static parts => Line(parts[2], parts[3]));
        var run = await ProgramRun.Of(terminal => Program.Run(["build", input.Write("a.jsonl", string.Join('\n', lines)), "-o", input["graph"], "--quiet"], terminal));
        run.ExitCode.ShouldBe(0, run.Error);
        (await ProgramRun.Of(terminal => Program.Run(["validate", input["graph"]], terminal))).ExitCode.ShouldBe(0);
    }

    private async Task<List<string>> Entities(string title, string @abstract)
    {
        var run = await ProgramRun.Of(terminal => Program.Run(["extract", input.Write("a.jsonl", Line(title, @abstract)), "--from", "jsonl", "--quiet"], terminal));
        run.ExitCode.ShouldBe(0, run.Error);
        using var line = JsonDocument.Parse(run.Output);
        return [.. line.RootElement.GetProperty("entities").EnumerateArray().Select(static entity => entity.GetProperty("name").GetString()!)];
    }

    private static string Line(string title, string @abstract) => JsonSerializer.Serialize(new { title, @abstract }, AsItIs);
}
