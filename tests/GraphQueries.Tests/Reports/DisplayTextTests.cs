using GraphQueries.Reports;
using GraphQueries.Reports.Gathering;
using GraphQueries.Reports.Model;

namespace GraphQueries.Tests.Reports;

public sealed class DisplayTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\nb\tc\u0007d\u2028e", "a b c d e")]
    [InlineData("abc\u202Edef\u202C", "abcdef")]
    [InlineData("\u2066x\u2069", "x")]
    [InlineData("\u05e9\u200f(1)", "\u05e9\u200f(1)")]
    public void Plain_UnrulySigns_AreBlanksOrGone(string text, string expected) => DisplayText.Plain(text).ShouldBe(expected);

    [Fact]
    public void Name_Flood_IsCutBetweenCharacters()
    {
        string cut = DisplayText.Name(string.Concat(Enumerable.Repeat("e\u0301\U0001F600", 5000)));
        cut.ShouldEndWith("…");
        cut.Length.ShouldBe((60 * 4) + 1);
        DisplayText.Name("short").ShouldBe("short");
    }

    [Fact]
    public void Parts_EndlessSentence_IsCutAroundItsFirstMark()
    {
        string text = new string('x', 3000) + "LoRA" + new string('y', 3000);
        var parts = Passage.Parts(new MarkedText(text, [new Mark(3000, 3004, "term:lora")]), "term:lora");
        parts[0].ShouldBe(("…", Emphasis.None));
        parts.ShouldContain(("LoRA", Emphasis.Subject));
        parts[^1].ShouldBe(("…", Emphasis.None));
        parts.Sum(part => part.Text.Length).ShouldBeLessThan(1100);
        string.Concat(Passage.Parts(new MarkedText(text, []), "term:lora", isWhole: true).Select(part => part.Text)).ShouldBe(text);
    }

    [Fact]
    public void Of_OverlappingMarks_KeepsTermsThenTheLongest() =>
        MarksApart.Of([new Mark(10, 40, null), new Mark(12, 16, "term:a"), new Mark(12, 22, "term:b"), new Mark(41, 45, null), new Mark(30, 32, "term:c")], origin: 10)
            .ShouldBe([new Mark(2, 12, "term:b"), new Mark(20, 22, "term:c"), new Mark(31, 35, null)]);
}
