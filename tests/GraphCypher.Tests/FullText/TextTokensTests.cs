using GraphCypher.FullText;

namespace GraphCypher.Tests.FullText;

public class TextTokensTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" - ", "")]
    [InlineData("Low-Rank Adaptation (LoRA)", "low|rank|adaptation|lora")]
    [InlineData("the user's U.S. v3.0 don't. it's' .5", "the|user's|u.s|v3.0|don't|it's|5")]
    [InlineData("a:b 1:2 1,000;5 a,b snake_case", "a:b|1|2|1,000;5|a|b|snake_case")]
    [InlineData("Größe ÉCOLE e\u0301 ΣΊΓΜΑ", "größe|école|e\u0301|σίγμα")]
    [InlineData("機械学習 GPT-4は", "機|械|学|習|gpt|4|は")]
    [InlineData("x\ud800y 𝐴𝐵 𐐀", "x|y|𝐴𝐵|𐐨")]
    public void Of_Text_GivesItsWordsInLowerCase(string text, string expected) => string.Join('|', TextTokens.Of(text)).ShouldBe(expected);

    [Fact]
    public void Of_LongWord_IsWhole() => TextTokens.Of(new string('a', 1000)).ShouldBe([new string('a', 1000)]);
}
