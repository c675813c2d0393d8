using GraphBuilder.Reading.Duplicates;

namespace GraphBuilder.Tests.Reading.Duplicates;

public class WordSketchTests
{
    private const string Rivers =
        "We describe glass networks, which watch rivers that hardly move. They need one sensor a bend and are trained overnight on a single machine. "
        + "On three rivers they see a flood two hours earlier than the gauges do, and nothing else about them is known to us.";

    private const string Lanterns =
        "Mines are dark places. A lantern is a light that a model may carry with it, and this paper says how to build one for less than ten coins. "
        + "Our lanterns glow for weeks, weigh little, and can be refilled by anybody who has oil, patience, and two free hands.";

    [Theory]
    [InlineData(Rivers, Rivers)]
    [InlineData(Rivers, "Glass networks watch rivers that hardly move, trained overnight on a single machine.")]
    [InlineData(Rivers, "")]
    [InlineData("", "")]
    [InlineData(Rivers, "TBD")]
    [InlineData(Rivers, "Abstract not available")]
    public void IsRelated_VersionsOfOneAbstract_AreRelated(string one, string other)
    {
        WordSketch.Of(one).IsRelated(WordSketch.Of(other)).ShouldBeTrue();
        WordSketch.Of(other).IsRelated(WordSketch.Of(one)).ShouldBeTrue();
    }

    [Fact]
    public void IsRelated_AbstractsOfTwoPapers_AreNot() => WordSketch.Of(Rivers).IsRelated(WordSketch.Of(Lanterns)).ShouldBeFalse();

    [Fact]
    public void IsRelated_TextsWithoutBlanks_AreComparedByPairsOfCharacters()
    {
        const string one = "我们描述了用于观察慢速河流的玻璃网络，每个弯道只需要一个传感器";
        WordSketch.Of(one).IsRelated(WordSketch.Of(one + "，并且可以在一台机器上训练一个晚上")).ShouldBeTrue();
        WordSketch.Of(one).IsRelated(WordSketch.Of("矿井很黑，灯笼是模型可以随身携带的光，本文介绍如何制造它")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(20)]
    [InlineData(100)]
    [InlineData(1000)]
    public void IsRelated_SharedWords_DecidesNearTheThreshold(int words)
    {
        WordSketch.Of(Words(0, words)).IsRelated(WordSketch.Of(Words(words * 3 / 10, words))).ShouldBeTrue("seven words in ten are shared");
        WordSketch.Of(Words(0, words)).IsRelated(WordSketch.Of(Words(words * 9 / 10, words))).ShouldBeFalse("one word in ten is shared");
    }

    private static string Words(int from, int count) => string.Join(' ', Enumerable.Range(from, count).Select(i => $"word{i * 7919}"));
}
