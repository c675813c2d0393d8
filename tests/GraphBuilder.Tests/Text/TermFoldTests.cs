using GraphBuilder.Text;

namespace GraphBuilder.Tests.Text;

public sealed class TermFoldTests
{
    public static TheoryData<string, string> Spellings()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in SpecFile.Lines("Text/folds.txt"))
        {
            var parts = line.Split(" = ");
            foreach (var spelling in parts)
                data.Add(spelling, parts[0]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Fold_SpellingOfAName_GivesItsKey(string spelling, string key) => TermFold.Fold(spelling).ShouldBe(key);

    [Theory]
    [InlineData("Adams", "Adam")]
    [InlineData("MAPS", "MAP")]
    [InlineData("GPT-3.5", "GPT-35")]
    [InlineData("C", "C++")]
    [InlineData("A", "A*")]
    [InlineData("β-VAE", "VAE")]
    [InlineData("means", "mean")]
    [InlineData("analysis", "analyze")]
    public void Fold_DifferentNames_StayApart(string one, string other) => TermFold.Fold(one).ShouldNotBe(TermFold.Fold(other));

    [Theory]
    [InlineData("", "")]
    [InlineData("  ", "")]
    [InlineData("%", "%")]
    [InlineData("🤗", "🤗")]
    public void Fold_NothingButSigns_IsItsOwnKey(string text, string key) => TermFold.Fold(text).ShouldBe(key);

    [Theory]
    [InlineData("pre-training", "pretraining")]
    [InlineData("ResNet-50", "ResNet50")]
    [InlineData("Layer Norm", "LayerNorm")]
    [InlineData("auto-encoders", "Autoencoder")]
    public void Compact_WordsWrittenTogetherOrApart_AreEqual(string one, string other) => TermFold.Compact(one).ShouldBe(TermFold.Compact(other));

    [Fact]
    public void Compact_Digits_StayApart() => TermFold.Compact("Qwen2 5B").ShouldNotBe(TermFold.Compact("Qwen 25B"));
}
