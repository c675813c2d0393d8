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
    public void Read_OfKeys_GivesTheLine(string keys, string expected) => Read(keys).ShouldBe((LineEnd.Entered, expected));

    [Fact]
    public void Read_CtrlC_ForgetsTheLine() => Read("abc^C").ShouldBe((LineEnd.Abandoned, ""));

    [Fact]
    public void Read_CtrlDInAnEmptyLine_Closes() => Read("").ShouldBe((LineEnd.Closed, ""));

    [Fact]
    public void Read_AWideLine_ShowsThePartAroundTheCursor()
    {
        using var output = new MemoryStream();
        using (var terminal = Terminal.To(output, Stream.Null, width: 40, screen: true, keyboard: Typed.At(new string('x', 100) + "end\n")))
            new LineEditor(terminal, []).Read("> ").Text.Length.ShouldBe(103);
        string[] drawn = Encoding.UTF8.GetString(output.ToArray()).Split('\r');
        drawn[^1].ShouldStartWith("> xxx");
        drawn[^1].ShouldContain("end");
        drawn.ShouldAllBe(line => line.Replace("\u001b[K", "", StringComparison.Ordinal).TrimEnd('\n').Length < 40);
    }

    [Fact]
    public void Read_WithoutAKeyboard_Throws()
    {
        using var terminal = Terminal.To(Stream.Null, Stream.Null);
        Should.Throw<InvalidOperationException>(() => new LineEditor(terminal, []).Read("> "));
    }

    private static (LineEnd End, string Text) Read(string keys)
    {
        using var terminal = Terminal.To(Stream.Null, Stream.Null, screen: true, keyboard: Typed.At(keys));
        return new LineEditor(terminal, ["first", "second\nline"]).Read("> ");
    }
}
