using System.Collections.Immutable;
using GraphBuilder.Interpretation.Variants;

namespace GraphBuilder.Tests.Interpretation.Variants;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("teacher", "teacher model", 1)]
    [InlineData("linear recurrent models", "linear recurrence model", 3)]
    [InlineData("candle", "torch", 0)]
    public void Of_TwoSpellings_CountsWordsUpToTheirEndings(string one, string other, int shared) => Of(one, other).Shared.ShouldBe(shared);

    [Theory]
    [InlineData("ProLamp", "Prompt-aligned Lamp", true)]
    [InlineData("NALA-VQ", "Neighbourhood Aware Lamp Augmentation with Vector Quantization", true)]
    [InlineData("XQZ", "Prompt-aligned Lamp", false)]
    [InlineData("lamp", "light and more power", false)]
    public void Of_CoinedWord_IsAlignedWithTheWordsItComesFrom(string coined, string words, bool expected)
    {
        (Of(coined, words).Aligned > 0).ShouldBe(expected);
        (Of(words, coined).Aligned > 0).ShouldBe(expected);
    }

    private static Likeness Of(string one, string other)
    {
        MarkedPaper paper = MarkedPaper.Parse("", $"[{one}:Concept] [{other}:Concept]");
        ImmutableArray<EntitySpellings> spellings = [.. paper.Entities.Select(entity => EntitySpellings.Of(paper.Text, entity, 0))];
        return Likeness.Of(spellings[0], spellings[1]);
    }
}
