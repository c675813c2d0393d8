using FsCheck;
using FsCheck.Fluent;
using GraphBuilder.Reading.Decoding;

namespace GraphBuilder.Tests.Reading.Decoding;

public class WhiteSpaceTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\n ", "")]
    [InlineData("one two", "one two")]
    [InlineData("  one  two  ", "one two")]
    [InlineData("one \ttwo", "one two")]
    [InlineData("one\ttwo", "one two")]
    [InlineData("one\u00A0two\u2028three\u3000four", "one two three four")]
    [InlineData("one\u0007two", "one two")]
    [InlineData("\uFEFFone", "one")]
    public void Collapse_Text_HasSingleBlanks(string text, string expected) => WhiteSpace.Collapse(text).ShouldBe(expected);

    [Fact]
    public void Collapse_AnyText_IsWordsJoinedByBlanks()
    {
        var texts = Gen.Elements('a', 'b', ' ', ' ', '\t', '\n', '\u00A0', '\uFEFF', '\u0001', 'é').ListOf().Select(chars => new string([.. chars]));
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                Arb.From(texts),
                text => WhiteSpace.Collapse(text).ShouldBe(
                    string.Join(' ', text.Split([.. text.Where(WhiteSpace.IsBlank)], StringSplitOptions.RemoveEmptyEntries)))));
    }

    [Fact]
    public void IsBlank_EveryCharacter_AgreesWithCollapse()
    {
        for (var c = '\0'; c < char.MaxValue; c++)
            (WhiteSpace.Collapse($"a{c}b") == "a b").ShouldBe(WhiteSpace.IsBlank(c), $"U+{(int)c:X4}");
    }
}
