using GraphBuilder.Recognition.Judgement;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Recognition.Judgement;

public sealed class TokenKeysTests
{
    [Theory]
    [InlineData("Layer-Normalisations", "layer normalization")]
    [InlineData("GPT-4", "gpt 4")]
    [InlineData("Fréchet distances", "frechet distance")]
    public void KeyOf_TwoSpellings_IsOne(string one, string other) => KeyOf(one).ShouldBe(KeyOf(other));

    [Theory]
    [InlineData("layer normalization", "normalization layer")]
    [InlineData("attention", "self-attention")]
    public void KeyOf_OtherWords_Differs(string one, string other) => KeyOf(one).ShouldNotBe(KeyOf(other));

    [Theory]
    [InlineData("pre-training", "pretraining", true)]
    [InlineData("ResNet-50", "ResNet50", true)]
    [InlineData("top 1 5", "top 15", false)]
    public void CompactKeyOf_BlanksAndHyphens_DoNotCountButBetweenDigits(string one, string other, bool same) =>
        (CompactKeyOf(one) == CompactKeyOf(other)).ShouldBe(same);

    [Fact]
    public void KeyOf_MarksOnly_IsNone() => KeyOf("( - )").ShouldBe(0UL);

    private static ulong KeyOf(string text)
    {
        var keys = TokenKeys.Of(TextAnalyzer.Analyze(Field.Title, text));
        return keys.KeyOf(0, keys.Count);
    }

    private static ulong CompactKeyOf(string text)
    {
        var keys = TokenKeys.Of(TextAnalyzer.Analyze(Field.Title, text));
        return keys.CompactKeyOf(0, keys.Count);
    }
}
