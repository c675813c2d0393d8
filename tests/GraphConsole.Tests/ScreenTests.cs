using System.Text;
using System.Text.RegularExpressions;
using GraphConsole.Output;
using GraphConsole.Progress;

namespace GraphConsole.Tests;

/// <summary>What a person sees at a terminal.</summary>
public partial class ScreenTests
{
    private static readonly Grid Terms = new("terms", ["name", "papers"], [["LoRA [x]", 1234L], [Cell.Marked("uses Adam", [5..9]), 7L]]);

    [Fact]
    public void Grid_OnAScreen_IsATableWithBracketsAsTheyAre()
    {
        var (output, _) = On(terminal => GridWriter.Write(terminal, OutputFormat.Table, Terms));
        output.ShouldContain("│ LoRA [x]  │  1,234 │");
        output.ShouldContain("│ uses Adam │      7 │");
    }

    [Fact]
    public void Grids_OnAWideScreen_StandSideBySideUnderTheirTitles()
    {
        var (output, _) = On(terminal => GridWriter.Write(terminal, OutputFormat.Table, Terms, Terms with { Title = "others" }));
        output.Split('\n')[0].ShouldContain("terms");
        output.Split('\n')[0].ShouldContain("others");
    }

    [Fact]
    public void Page_OnAScreen_HasEveryBlock()
    {
        var page = new Page(
        [
            new Title("LoRA [a]", "Method"),
            new Paragraph("A definition."),
            new Facts([("also written", "low-rank [b]")]),
            new Heading("papers", "2"),
            new Quotes([new Quote("A title [c]", "uses", Cell.Marked("It uses Adam [d].", [8..12]))]),
            new Table(Terms),
        ]);
        var (output, _) = On(terminal => PageWriter.Write(terminal, OutputFormat.Table, page, []));
        foreach (var text in new[] { "LoRA [a]", "A definition.", "low-rank [b]", "papers  2", "A title [c] uses", "It uses Adam [d].", "1,234" })
            output.ShouldContain(text);
    }

    [Fact]
    public async Task Progress_OnAScreen_DrawsABarAStepAndKeepsNotesAboveIt()
    {
        using var error = new MemoryStream();
        using (var terminal = Terminal.To(Stream.Null, error, screen: true))
        {
            var view = new ProgressView(terminal, new TalkOptions(Quiet: false, Verbose: false, LogFile: null), TimeProvider.System);
            (await view.Show(steps =>
            {
                steps.Report(new StepProgress("reading [x]", 5, null, "records"));
                terminal.Note("a note [y]");
                steps.Report(new StepProgress("extracting", 5, 10, "papers"));
                steps.Report(new StepProgress("extracting", 10, 10, "papers"));
                return Task.FromResult(42);
            })).ShouldBe(42);
        }

        var drawn = Escapes().Replace(Encoding.UTF8.GetString(error.ToArray()), "");
        foreach (var text in new[] { "reading [x]", "a note [y]", "5 records", "extracting", "10 papers" })
            drawn.ShouldContain(text);
    }

    [Fact]
    public async Task Progress_WorkFails_PassesTheExceptionOn()
    {
        using var terminal = Terminal.To(Stream.Null, Stream.Null, screen: true);
        var view = new ProgressView(terminal, new TalkOptions(Quiet: false, Verbose: false, LogFile: null), TimeProvider.System);
        await Should.ThrowAsync<InvalidDataException>(() => view.Show<int>(_ => throw new InvalidDataException()));
        terminal.Note("still writes");
    }

    private static (string Output, string Error) On(Action<Terminal> write)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using (var terminal = Terminal.To(output, error, width: 100, screen: true))
            write(terminal);
        return (Plain(output), Plain(error));

        static string Plain(MemoryStream stream) => Escapes().Replace(Encoding.UTF8.GetString(stream.ToArray()), "");
    }

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escapes();
}
