using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Recognition.Judgement;

public sealed class PlacePoolTests
{
    private const string Text = "the \"lantern law\" of lamps (and more";

    [Fact]
    public void Join_StretchWithAndWithoutAQuotationMark_IsOnePlaceAsLikelyAsTheLikelier()
    {
        var mentions = new List<Mention> { Mention(4, 16, 0.13), Mention(5, 16, 0.72) };

        var pool = PlacePool.Join(TextAnalyzer.Analyze("", Text), mentions);

        pool.Places.ShouldHaveSingleItem().Span.ShouldBe(new TextSpan(Field.Abstract, 5, 16));
        mentions.ShouldHaveSingleItem().Score.ShouldBe(0.72);
    }

    [Fact]
    public void Join_StretchThatEndsWithinABracket_IsNoPlace()
    {
        var mentions = new List<Mention> { Mention(21, Text.Length, 0.9) };

        PlacePool.Join(TextAnalyzer.Analyze("", Text), mentions).Places.ShouldBeEmpty();

        mentions.ShouldBeEmpty();
    }

    private static Mention Mention(int start, int end, double score) => new(new TextSpan(Field.Abstract, start, end), TermType.Concept, null, null, score, Recognizers.Tagger);
}
