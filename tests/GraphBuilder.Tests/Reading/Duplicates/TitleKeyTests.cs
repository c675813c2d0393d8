using GraphBuilder.Reading.Duplicates;

namespace GraphBuilder.Tests.Reading.Duplicates;

public class TitleKeyTests
{
    [Theory]
    [InlineData("Attention Is All You Need", "attention is all you need.")]
    [InlineData("Multi-Task Learning: A Survey", "Multi–Task  Learning – A Survey")]
    [InlineData("Pre-training", "Pretraining")]
    [InlineData("The $\\beta$-VAE of \\textbf{Everything}", "The β-VAE of Everything")]
    [InlineData("Fréchet Distances", "Frechet distances")]
    [InlineData("Fr\\'{e}chet Distances", "Fréchet Distances")]
    [InlineData("“Why Should I?”", "\"Why should I?\"")]
    [InlineData("ﬁne-tuning", "Fine-Tuning")]
    [InlineData("Ｆｕｌｌ Width", "Full Width")]
    [InlineData("ΑΒΓ", "αβγ")]
    [InlineData("Trans- formers", "Transformers")]
    public void Of_SpellingsOfOneTitle_AreEqual(string one, string other) => TitleKey.Of(one).ShouldBe(TitleKey.Of(other));

    [Theory]
    [InlineData("Part 1", "Part 2")]
    [InlineData("Otter", "Otters")]
    [InlineData("玻璃", "网络")]
    [InlineData("???", "!!!")]
    public void Of_OtherTitles_Differ(string one, string other) => TitleKey.Of(one).ShouldNotBe(TitleKey.Of(other));
}
