using GraphBuilder.Recognition.Phrases;

namespace GraphBuilder.Tests.Recognition.Phrases;

public sealed class WordStatisticsTests
{
    private static readonly WordStatistics Words = new(WordStatistics.Read(new StringReader(
        """
        word	occurrences	alone	first	inside	last	concept	method	task	dataset	metric
        lamp	100	0	2	0	90	90	0	0	0	0
        the	1000	0	0	0	0	0	0	0	0	0
        ~ing	50	5	10	0	20	10	0	15	0	0
        -based	80	0	60	0	0	0	0	0	0	0
        """)));

    [Fact]
    public void Find_KnownWord_GivesItsRow() => Words[Words.Find("Lamp")].Last.ShouldBeGreaterThan(1);

    [Fact]
    public void Find_Plural_GivesTheSingularsRow() => Words.Find("lamps").ShouldBe(Words.Find("lamp"));

    [Fact]
    public void Find_UnknownWord_GivesTheRowOfItsEnding() => Words[Words.Find("glowing")].Types.Task.ShouldBeGreaterThan(Words[Words.Find("glowing")].Types.Concept);

    [Fact]
    public void Find_UnknownCompound_GivesTheRowOfItsTail() => Words[Words.Find("wick-based")].First.ShouldBeGreaterThan(0);

    [Fact]
    public void Find_NothingKnown_GivesTheAverage() => Words.Find("qqq").ShouldBe(WordStatistics.Unknown);

    [Fact]
    public void Shipped_FunctionWord_IsNoPartOfTerms()
    {
        var shipped = WordStatistics.Shipped();
        shipped[shipped.Find("the")].InTerm.ShouldBeLessThan(-3);
    }
}
