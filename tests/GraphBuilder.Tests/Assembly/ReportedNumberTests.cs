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
    [InlineData("10-20%", "saves 10-20% of memory", null, "%", "lower", true)]
    [InlineData("2%", "on that set it beats the teacher by 2% while it is no larger", 2.0, "%", "higher", true)]
    [InlineData("20%", "is up to 20% above the best rival", 20.0, "%", "higher", true)]
    [InlineData("1.5%", "the largest one is 1.5% ahead of it", 1.5, "%", "higher", true)]
    [InlineData("3%", "stays 3% below the teacher", 3.0, "%", "lower", true)]
    [InlineData("4.5%", "the students gain up to 4.5% in accuracy", 4.5, "%", "higher", true)]
    [InlineData("2%", "brings gains above 2% over raw text", 2.0, "%", "higher", true)]
    [InlineData("0.53%", "the mean gain over the parent amounts to 0.53%", 0.53, "%", "higher", true)]
    [InlineData("1.8%", "on four sets its average lead is 1.8% over the next", 1.8, "%", "higher", true)]
    [InlineData("16.2%", "which are cuts of 19.4% and 16.2% against the former best", 16.2, "%", "lower", true)]
    [InlineData("4%", "is better by an average 5%, 2%, 4% in accuracy", 4.0, "%", "higher", true)]
    [InlineData("20.3%", "lifts accuracy by 7.6% (small), 14.6% (middle) and 20.3% (large)", 20.3, "%", "higher", true)]
    [InlineData("24%", "the energy falls by as much as 24%", 24.0, "%", "lower", true)]
    [InlineData("84.2%", "with 84.2% accuracy surpassing all others", 84.2, "%", null, false)]
    [InlineData("75%", "the small one (75%) approaches stronger-model accuracy", 75.0, "%", null, false)]
    [InlineData("74.5", "rose from 71.2 to 74.5", 74.5, null, null, false)]
    [InlineData("79.1", "reaches 81.3, 80.2 and 79.1 on three sets", 79.1, null, null, false)]
    [InlineData("2.1", "a validation loss is 2.1 at the end", 2.1, null, null, false)]
    [InlineData("85.4%", "gains on all sets, with 85.4% on the largest", 85.4, "%", null, false)]
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
