using GraphBuilder.Recognition;
using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Recognition.Judgement;

public sealed class MentionOrderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(400)]
    public void Sort_AnyMentions_OrdersByPlaceThenByRecogniser(int count)
    {
        var random = new Random(count);
        var mentions = Enumerable.Range(0, count).Select(_ => Any(random)).ToList();
        var expected = mentions.OrderBy(static mention => mention.Span).ThenBy(static mention => mention.Recognizer, StringComparer.Ordinal).Select(static mention => (mention.Span, mention.Recognizer)).ToList();

        MentionOrder.Sort(mentions);

        mentions.Select(static mention => (mention.Span, mention.Recognizer)).ShouldBe(expected);
    }

    private static Mention Any(Random random)
    {
        var start = random.Next(9);
        return new Mention(new TextSpan((Field)random.Next(2), start, start + 1 + random.Next(3)), null, null, null, 0.5, $"recogniser {random.Next(5)}");
    }
}
