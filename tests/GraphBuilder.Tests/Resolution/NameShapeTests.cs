using GraphBuilder.Resolution;

namespace GraphBuilder.Tests.Resolution;

public sealed class NameShapeTests
{
    [Theory]
    [InlineData("LN", true)]
    [InlineData("LLMs", true)]
    [InlineData("LoRA", true)]
    [InlineData("mAP", true)]
    [InlineData("GPT-4", true)]
    [InlineData("T5", true)]
    [InlineData("Adam", false)]
    [InlineData("adapter", false)]
    [InlineData("Segment Anything", false)]
    [InlineData("layer normalization", false)]
    [InlineData("A", false)]
    [InlineData("", false)]
    public void IsShort_Spelling_IsToldByItsCapitals(string text, bool expected) => NameShape.IsShort(text).ShouldBe(expected);

    [Theory]
    [InlineData("LN", "layer normalization", true)]
    [InlineData("LNs", "layer normalizations", true)]
    [InlineData("ICL", "in-context learning", true)]
    [InlineData("XAI", "explainable artificial intelligence", true)]
    [InlineData("LoRA", "Low-Rank Adaptation", true)]
    [InlineData("BERT", "Bidirectional Encoder Representations from Transformers", true)]
    [InlineData("A2A", "agent-to-agent", true)]
    [InlineData("MAP", "Map-Level Attention Processing", true)]
    [InlineData("LN", "local batch", false)]
    [InlineData("BERT", "BERT model", false)]
    [InlineData("LLM", "LLMs in general", false)]
    [InlineData("LN", "lane", false)]
    [InlineData("ABC", "some alphabet of beginners and classes", false)]
    public void Abbreviates_ShortAndLongForm_IsToldByTheLettersInOrder(string shortForm, string longForm, bool expected) =>
        NameShape.Abbreviates(shortForm, longForm).ShouldBe(expected);

    [Theory]
    [InlineData("offline RL", 1)]
    [InlineData("CNN-RNN hybrid", 2)]
    [InlineData("layer normalization", 0)]
    public void ShortWords_Name_AreCounted(string name, int expected) => NameShape.ShortWords(name).ShouldBe(expected);
}
