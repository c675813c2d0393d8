using GraphQueries.Reports;

namespace GraphQueries.Tests.Reports;

public sealed class MetricDirectionTests
{
    [Theory]
    [InlineData("perplexity")]
    [InlineData("top-5 validation error")]
    [InlineData("word error rate")]
    [InlineData("WER")]
    [InlineData("FID")]
    [InlineData("mean end-to-end latency")]
    [InlineData("training time")]
    [InlineData("regret@5")]
    [InlineData("bits per byte")]
    [InlineData("FLOPs")]
    [InlineData("false positive rate")]
    public void Better_OfErrorsAndCosts_IsLower(string name) => MetricDirection.Better(name).ShouldBe("lower");

    [Theory]
    [InlineData("accuracy")]
    [InlineData("zero-shot accuracy")]
    [InlineData("NDCG@10")]
    [InlineData("BLEU-4")]
    [InlineData("ROUGE-L")]
    [InlineData("pass@1")]
    [InlineData("mIoU")]
    [InlineData("true positive rate")]
    [InlineData("macro-F1")]
    public void Better_OfScores_IsHigher(string name) => MetricDirection.Better(name).ShouldBe("higher");

    [Theory]
    [InlineData("")]
    [InlineData("number of parameters")]
    [InlineData("top-5")]
    [InlineData("error reduction")]
    [InlineData("positive-class F1 drop")]
    public void Better_OfNamesThatDoNotSay_IsUnknown(string name) => MetricDirection.Better(name).ShouldBeNull();
}
