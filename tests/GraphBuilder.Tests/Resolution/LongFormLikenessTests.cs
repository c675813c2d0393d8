using GraphBuilder.Resolution;

namespace GraphBuilder.Tests.Resolution;

public sealed class LongFormLikenessTests
{
    [Theory]
    [InlineData("convolutional neural network", "convolution neural net")]
    [InlineData("low-rank adaptation", "Low Rank Adaptations")]
    [InlineData("Segment Anything", "Segment Anything Model")]
    [InlineData("automated machine learning", "automatic machine learning")]
    [InlineData("named entity recognition", "named entity recogniser")]
    public void AreAlike_OtherShapesOfTheSameWords_Are(string one, string other)
    {
        LongFormLikeness.AreAlike(one, other, ofName: false).ShouldBeTrue();
        LongFormLikeness.AreAlike(other, one, ofName: false).ShouldBeTrue();
    }

    [Theory]
    [InlineData("continual learning", "contrastive learning")]
    [InlineData("self-supervised learning", "semi-supervised learning")]
    [InlineData("recurrent neural network", "recursive neural network")]
    [InlineData("reinforcement learning", "representation learning")]
    [InlineData("reinforcement learning", "deep reinforcement learning")]
    [InlineData("conditional random field", "conditional random forest")]
    [InlineData("machine translation", "mean teacher")]
    [InlineData("average precision", "affinity propagation")]
    public void AreAlike_OtherWords_AreNot(string one, string other)
    {
        LongFormLikeness.AreAlike(one, other, ofName: true).ShouldBeFalse();
        LongFormLikeness.AreAlike(other, one, ofName: true).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void AreAlike_WordMoreInside_IsForNamesOnly(bool ofName, bool expected) =>
        LongFormLikeness.AreAlike("root mean square normalization", "root mean square layer normalization", ofName).ShouldBe(expected);
}
