using GraphBuilder.Assembly;

namespace GraphBuilder.Tests.Assembly;

public sealed class ReportedNumberTests
{
    [Theory]
    [InlineData("82.9%", "reaches 82.9% top-1 accuracy", 82.9, "%", null, false)]
    [InlineData("82.9\\%", "reaches 82.9\\% top-1 accuracy", 82.9, "%", null, false)]
    [InlineData("1,024", "uses 1,024 GPUs", 1024.0, null, null, false)]
    [InlineData("1.3M", "has 1.3M parameters", 1_300_000.0, null, null, false)]
    [InlineData("28.4 BLEU", "obtains 28.4 BLEU on the test set", 28.4, "BLEU", null, false)]
    [InlineData("-3.2", "a log-likelihood of -3.2", -3.2, null, null, false)]
    [InlineData("2.3 points", "improves BLEU by 2.3 points over the baseline", 2.3, "points", "higher", true)]
    [InlineData("30%", "reduces the word error rate by up to 30%", 30.0, "%", "lower", true)]
    [InlineData("9x", "needs 9x fewer FLOPs", 9.0, "x", "lower", true)]
    [InlineData("200 times", "is 200 times faster than the teacher", 200.0, "x", "higher", true)]
    [InlineData("1.5×", "runs at 1.5× the speed", 1.5, "x", null, true)]
    [InlineData("12%", "with a 12% absolute improvement in F1", 12.0, "%", "higher", true)]
    [InlineData("4.1", "yields an average gain of 4.1 on three tasks", 4.1, null, "higher", true)]
    [InlineData("+5.3", "mIoU goes up (+5.3)", 5.3, null, "higher", true)]
    [InlineData("82.9%", "with an improved accuracy of 82.9%", 82.9, "%", null, false)]
    [InlineData("71.2%", "reaches 71.2% accuracy with fewer parameters", 71.2, "%", null, false)]
    [InlineData("10-20%", "saves 10-20% of memory", null, "%", null, false)]
    [InlineData("two orders of magnitude", "two orders of magnitude faster", null, null, "higher", true)]
    public void Read_Value_GivesNumberUnitAndDirection(string value, string clause, double? number, string? unit, string? direction, bool relative)
    {
        var read = ReportedNumber.Read(value, clause);

        read.ShouldBe(new ReportedNumber(value, number, unit, direction, relative));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("99999999999999999999e999")]
    [InlineData("1.2.3")]
    public void Read_NoNumber_HasNone(string value) => ReportedNumber.Read(value, value).Number.ShouldBeNull();

    [Fact]
    public void Read_ValueThatTheClauseLacks_IsReadAlone() => ReportedNumber.Read("82.9%", "other words").Number.ShouldBe(82.9);
}
