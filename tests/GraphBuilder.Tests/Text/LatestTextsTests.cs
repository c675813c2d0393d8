using GraphBuilder.Text;

namespace GraphBuilder.Tests.Text;

public sealed class LatestTextsTests
{
    [Fact]
    public void Of_AsManyTextsAsAreRemembered_LooksAtEachOnce()
    {
        var texts = Enumerable.Range(0, FormNumbers.RememberedTexts).Select(static number => Text($"Text {number}.")).ToArray();
        var latest = new LatestTexts<int>();
        var asked = 0;

        int[] Ask() => [.. texts.Select(text => latest.Of(text, found => found.Text.Length + (0 * asked++)))];

        var first = Ask();
        var second = Ask();

        second.ShouldBe(first);
        first.ShouldBe(texts.Select(static text => text.Text.Length));
        asked.ShouldBe(texts.Length);
    }

    [Fact]
    public void Of_TextForgottenLongAgo_IsLookedAtAnew()
    {
        var latest = new LatestTexts<string>();
        var first = Text("First.");
        latest.Of(first, static _ => "then");
        for (var number = 0; number < FormNumbers.RememberedTexts; number++)
            latest.Of(Text("Other."), static _ => "other");

        latest.Of(first, static _ => "now").ShouldBe("now");
    }

    private static FieldText Text(string text) => TextAnalyzer.Analyze(Field.Abstract, text);
}
