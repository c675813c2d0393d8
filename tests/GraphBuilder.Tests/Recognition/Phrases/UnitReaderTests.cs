using GraphBuilder.Recognition.Phrases;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Recognition.Phrases;

public sealed class UnitReaderTests
{
    [Theory]
    [InlineData("We use in-context learning.", "We|use|in-context|learning")]
    [InlineData("GPT-4's lamp, C++ and A* burn", "GPT-4|lamp / C++|and|A*|burn")]
    [InlineData("a D$^2$GS lamp", "a|D$^2$GS|lamp")]
    [InlineData("lamps (LF) burn", "lamps / LF / burn")]
    [InlineData("One. Two", "One / Two")]
    public void Read_Text_GivesUnitsAndBreaks(string text, string expected)
    {
        var units = new List<Unit>();
        new UnitReader(new WordStatistics([])).Read(TextAnalyzer.Analyze(Field.Abstract, text), units);
        string.Concat(units.Select((unit, i) => (i == 0 ? "" : unit.Breaks ? " / " : "|") + text[unit.Start..unit.End])).ShouldBe(expected);
    }

    [Fact]
    public void Read_CompoundThatTellsUse_KeepsTheTermInside()
    {
        var units = new List<Unit>();
        new UnitReader(new WordStatistics([])).Read(TextAnalyzer.Analyze(Field.Abstract, "GAN-based"), units);
        units.ShouldHaveSingleItem().StemEnd.ShouldBe(3);
    }
}
