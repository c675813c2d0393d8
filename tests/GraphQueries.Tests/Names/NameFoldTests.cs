using GraphQueries.Names;

namespace GraphQueries.Tests.Names;

public class NameFoldTests
{
    [Theory]
    [InlineData("Layer Normalization", "layer-normalisation")]
    [InlineData("layer normalization", "  Layer   Normalizations ")]
    [InlineData("optimizer", "Optimisers")]
    [InlineData("large language model", "Large Language Models")]
    [InlineData("LoRA", "lora")]
    [InlineData("image/text retrieval", "image-text retrieval")]
    [InlineData("policies", "policy")]
    [InlineData("top-1 accuracy", "Top‑1 accuracy")]
    public void Fold_SpellingsOfOneName_AreEqual(string one, string other) => NameFold.Fold(one).ShouldBe(NameFold.Fold(other));

    [Theory]
    [InlineData("C++", "C#")]
    [InlineData("A*", "A")]
    [InlineData("loss", "los")]
    [InlineData("GPT-2", "GPT-3")]
    [InlineData("BERT", "BART")]
    public void Fold_DifferentNames_Differ(string one, string other) => NameFold.Fold(one).ShouldNotBe(NameFold.Fold(other));

    [Theory]
    [InlineData("noise")]
    [InlineData("analysis")]
    [InlineData("ImageNet-1K")]
    [InlineData("普通话")]
    [InlineData("🤗 hub")]
    public void Fold_Folded_StaysAsItIs(string name) => NameFold.Fold(NameFold.Fold(name)).ShouldBe(NameFold.Fold(name));
}
