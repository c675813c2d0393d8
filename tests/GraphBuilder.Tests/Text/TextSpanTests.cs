using GraphBuilder.Text;

namespace GraphBuilder.Tests.Text;

public sealed class TextSpanTests
{
    [Fact]
    public void CompareTo_AnySpans_OrdersByFieldThenStartThenTheLongerFirst()
    {
        TextSpan[] expected = [new(Field.Title, 3, 9), new(Field.Title, 3, 5), new(Field.Title, 8, 9), new(Field.Abstract, 0, 4), new(Field.Abstract, 0, 2)];

        expected.Reverse().Order().ShouldBe(expected);
    }
}
