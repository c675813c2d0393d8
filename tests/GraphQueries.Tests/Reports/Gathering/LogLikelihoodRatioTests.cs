using FsCheck;
using FsCheck.Fluent;
using GraphQueries.Reports.Gathering;

namespace GraphQueries.Tests.Reports.Gathering;

public sealed class LogLikelihoodRatioTests
{
    // "the swiss", "can be" and "previous year" of the paper's table, which lists both, one only, other only and neither.
    [Theory]
    [InlineData(110, 110 + 2442, 110 + 111, 110 + 2442 + 111 + 29114, 270.72)]
    [InlineData(29, 29 + 13, 29 + 123, 29 + 13 + 123 + 31612, 263.90)]
    [InlineData(31, 31 + 23, 31 + 139, 31 + 23 + 139 + 31584, 256.84)]
    public void Of_BigramsOfThePaper_AreThePapersValues(long both, long one, long other, long all, double expected) =>
        LogLikelihoodRatio.Of(both, one, other, all).ShouldBe(expected, 0.01);

    [Fact]
    public void Of_Independent_IsZero() => LogLikelihoodRatio.Of(10, 100, 100, 1000).ShouldBe(0);

    [Fact]
    public void Of_AnyTable_IsSymmetricFiniteAndNotNegative() =>
        Prop.ForAll<byte, byte, (byte Other, byte Neither)>((both, one, rest) =>
        {
            var (other, neither) = rest;
            double ratio = LogLikelihoodRatio.Of(both, both + one, both + other, both + one + other + neither);
            return ratio >= 0 && double.IsFinite(ratio) && ratio == LogLikelihoodRatio.Of(both, both + other, both + one, both + one + other + neither);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));
}
