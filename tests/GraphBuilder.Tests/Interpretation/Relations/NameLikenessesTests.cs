using GraphBuilder.Interpretation.Relations;

namespace GraphBuilder.Tests.Interpretation.Relations;

public sealed class NameLikenessesTests
{
    [Theory]
    [InlineData("streaming speech recognition", "speech recognition", true, nameof(NameLikeness.SourceEndsWithTarget))]
    [InlineData("speech recognition", "streaming speech recognition", true, nameof(NameLikeness.TargetEndsWithSource))]
    [InlineData("BERT-large", "bert", false, nameof(NameLikeness.SourceStartsWithTarget))]
    [InlineData("BERT", "BERT-large", false, nameof(NameLikeness.TargetStartsWithSource))]
    [InlineData("OpenCLIP", "CLIP", false, nameof(NameLikeness.SourceContainsTarget))]
    [InlineData("CLIP", "OpenCLIP", false, nameof(NameLikeness.TargetContainsSource))]
    [InlineData("few-shot classification", "zero-shot classification", true, nameof(NameLikeness.SameHead))]
    [InlineData("graph network", "Work", false, nameof(NameLikeness.SourceContainsTarget))]
    [InlineData("graph network", "krown", false, nameof(NameLikeness.None))]
    public void Of_TwoNames_IsHowTheyAreAlike(string source, string target, bool sameHead, string expected) =>
        NameLikenesses.Of(SpacedName.Of(source), SpacedName.Of(target), sameHead).ToString().ShouldBe(expected);

    [Fact]
    public void MayContain_NameThatHoldsTheOther_IsTrue()
    {
        foreach (string name in (string[])["π-network", "Ångström", "a", "C++", "网络 model"])
            SpacedName.Of($"the {name} of all").MayContain(SpacedName.Of(name)).ShouldBeTrue(name);
    }
}
