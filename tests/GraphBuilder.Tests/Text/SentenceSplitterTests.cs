using GraphBuilder.Text;

namespace GraphBuilder.Tests.Text;

public sealed class SentenceSplitterTests
{
    public static TheoryData<string> Cases() => new(SpecFile.Lines("Text/sentences.txt"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Split_SpecText_EndsSentencesAtTheBars(string marked)
    {
        var text = TextAnalyzer.Analyze(Field.Abstract, marked.Replace("|", "", StringComparison.Ordinal));
        var shown = string.Join('|', text.Sentences.Select(s => text.Text[text.Tokens[s.FirstToken].Start..text.Tokens[s.EndToken - 1].End]));
        shown.ShouldBe(marked.Replace(" |", "|", StringComparison.Ordinal));
    }

    [Fact]
    public void Split_AnyText_CoversEveryTokenInOrder()
    {
        var text = TextAnalyzer.Analyze(Field.Abstract, "A b. C d? \"E.\" F et al. G");
        var next = 0;
        foreach (var sentence in text.Sentences)
        {
            sentence.FirstToken.ShouldBe(next);
            sentence.EndToken.ShouldBeGreaterThan(next);
            next = sentence.EndToken;
        }

        next.ShouldBe(text.Tokens.Length);
    }

    [Fact]
    public void Analyze_EmptyText_HasNoSentence() => TextAnalyzer.Analyze("", "").Abstract.Sentences.ShouldBeEmpty();
}
