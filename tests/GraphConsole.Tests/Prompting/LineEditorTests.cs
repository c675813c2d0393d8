using System.Text;
using GraphConsole.Prompting;
using Support;

namespace GraphConsole.Tests.Prompting;

public class LineEditorTests
{
    [Theory]
    [InlineData("abc\n", "abc")]
    [InlineData("ac←b\n", "abc")]
    [InlineData("bc⇤a⇥d\n", "abcd")]
    [InlineData("bc^Aa^Ed\n", "abcd")]
    [InlineData("abx⌫c\n", "abc")]
    [InlineData("axb←←⌦→c\n", "abc")]
    [InlineData("⌫←⌦→a\n", "a")]
    [InlineData("one two  ^Wthree\n", "one three")]
    [InlineData("abc←←^K\n", "a")]
    [InlineData("abc←^U\n", "c")]
    [InlineData("a🦙b←⌫\n", "ab")]
    [InlineData("a🦙←←b\n", "ba🦙")]
    [InlineData("ab⇤^D\n", "b")]
    [InlineData("↑\n", "second\nline")]
    [InlineData("↑↑\n", "first")]
    [InlineData("↑↑↑\n", "first")]
    [InlineData("new↑↓\n", "new")]
    [InlineData("↑↑x↓\n", "second\nline")]
    [InlineData("a⭾b\n", "a b")]
    public async Task Read_OfKeys_GivesTheLine(string keys, string expected) => (await Read(keys)).ShouldBe((LineEnd.Entered, expected));

    [Theory]
    [InlineData("one fi⭾\n", "one find")]
    [InlineData("one fi⭾ x\n", "one find x")]
    [InlineData("fi x←←⭾\n", "find x")]
    [InlineData("FOU⭾\n", "found")]
    [InlineData("fo⭾\n", "fo")]
    [InlineData("none⭾\n", "none")]
    [InlineData("⭾\n", " ")]
    public async Task Read_Tab_PutsInWhatAllCandidatesShare(string keys, string expected)
    {
        using var terminal = Terminal.To(Stream.Null, Stream.Null, screen: true, keyboard: Typed.At(keys));
        (await new LineEditor(terminal, [], Complete).Read("> ", CancellationToken.None)).ShouldBe((LineEnd.Entered, expected));
    }

    [Fact]
    public async Task Read_TabWhereCandidatesPart_ShowsThem()
    {
        using var output = new MemoryStream();
        using (var terminal = Terminal.To(output, Stream.Null, screen: true, keyboard: Typed.At("fo⭾\n")))
            await new LineEditor(terminal, [], Complete).Read("> ", CancellationToken.None);
        Encoding.UTF8.GetString(output.ToArray()).ShouldContain("force  found");
    }

    [Fact]
    public async Task Read_CtrlC_ForgetsTheLine() => (await Read("abc^C")).ShouldBe((LineEnd.Abandoned, ""));

    [Fact]
    public async Task Read_CtrlDInAnEmptyLine_Closes() => (await Read("")).ShouldBe((LineEnd.Closed, ""));

    [Fact]
    public async Task Read_AWideLine_ShowsThePartAroundTheCursor()
    {
        using var output = new MemoryStream();
        using (var terminal = Terminal.To(output, Stream.Null, width: 40, screen: true, keyboard: Typed.At(new string('x', 100) + "end\n")))
            (await new LineEditor(terminal, []).Read("> ", CancellationToken.None)).Text.Length.ShouldBe(103);
        string[] drawn = Encoding.UTF8.GetString(output.ToArray()).Split('\r');
        drawn[^1].ShouldStartWith("> xxx");
        drawn[^1].ShouldContain("end");
        drawn.ShouldAllBe(line => line.Replace("\u001b[K", "", StringComparison.Ordinal).TrimEnd('\n').Length < 40);
    }

    [Fact]
    public async Task Read_WithoutAKeyboard_Throws()
    {
        using var terminal = Terminal.To(Stream.Null, Stream.Null);
        await Should.ThrowAsync<InvalidOperationException>(() => new LineEditor(terminal, []).Read("> ", CancellationToken.None));
    }

    /// <summary>Words that begin as the last one typed.</summary>
    private static Task<Completion> Complete(string typed, CancellationToken cancel)
    {
        int start = typed.LastIndexOf(' ') + 1;
        string[] words = ["find", "force", "found"];
        return Task.FromResult(new Completion(start, [.. words.Where(word => word.StartsWith(typed[start..], StringComparison.OrdinalIgnoreCase))]));
    }

    private static async Task<(LineEnd End, string Text)> Read(string keys)
    {
        using var terminal = Terminal.To(Stream.Null, Stream.Null, screen: true, keyboard: Typed.At(keys));
        return await new LineEditor(terminal, ["first", "second\nline"]).Read("> ", CancellationToken.None);
    }
}
