using GraphBuilder.Assembly;

namespace GraphBuilder.Tests.Assembly;

public sealed class WeightsTests
{
    [Theory]
    [InlineData(1, 1, 0.693147181)] // ln 2
    [InlineData(10, 1, 2.397895273)] // ln 11
    [InlineData(822, 144, 1.903350535)] // ln (1 + 822/144)
    public void Idf_ByHand_IsAsComputed(int papers, int withTerm, double expected) => Weights.Idf(papers, withTerm).ShouldBe(expected, 1e-9);

    [Theory]
    [InlineData(1, 2.0, 2.0)]
    [InlineData(2, 2.0, 3.386294361)] // 2 (1 + ln 2)
    public void TfIdf_ByHand_IsAsComputed(int mentions, double idf, double expected) => Weights.TfIdf(mentions, idf).ShouldBe(expected, 1e-9);

    [Theory]
    [InlineData(100, 10, 10, 10, 1)] // only together
    [InlineData(100, 10, 10, 1, 0)] // independent
    [InlineData(100, 10, 10, 5, 0.537243573)] // ln(5·100/100) / ln(100/5)
    [InlineData(100, 50, 50, 5, -0.537243573)] // ln(5·100/2500) / ln(100/5)
    [InlineData(4, 4, 4, 4, 0)] // everywhere
    public void Npmi_ByHand_IsAsComputed(int papers, int first, int second, int both, double expected) =>
        Weights.Npmi(papers, first, second, both).ShouldBe(expected, 1e-9);

    [Theory]
    [InlineData(0.2 * 0.5, 0.9)]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void Together_Doubts_LeaveTheRest(double doubt, double expected) => Weights.Together(doubt).ShouldBe(expected);
}
