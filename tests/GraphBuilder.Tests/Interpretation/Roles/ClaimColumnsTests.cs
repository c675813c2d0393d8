using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;

namespace GraphBuilder.Tests.Interpretation.Roles;

public sealed class ClaimColumnsTests
{
    private const float Unknown = -1;

    [Theory]
    [InlineData("We propose a [lamp:Method]", 2, 0, 0, 1)]
    [InlineData("We propose a method for [lamps:Method]", 4, 0, 1, 1)]
    [InlineData("We propose [glass:Concept] for [lamps:Method]", 3, 1, 1, 1)]
    [InlineData("[Glass:Concept] introduces [lamps:Method]", 1, 0, 0, 0)]
    [InlineData("We use a [lamp:Method]", 99, Unknown, Unknown, Unknown)]
    [InlineData("We use a [lamp:Method]. We propose the [lamp].", 2, 0, 0, 1)]
    public void Fill_VerbBefore_TellsHowFarAndWhatStandsBetween(string text, float distance, float entities, float prepositions, float subject)
    {
        Fill(text)[..4].ShouldBe([distance, entities, prepositions, subject]);
    }

    [Theory]
    [InlineData("We propose a novel bright [lamp:Method]", 1, 1)]
    [InlineData("We propose [lamps:Method]", Unknown, Unknown)]
    [InlineData("The [lamp:Method] shines", 0, -9)]
    public void Fill_ArticleBefore_TellsTheWordsBetweenAndItsVerb(string text, float words, float fromVerb)
    {
        float[] row = Fill(text);

        (row[4], row[8]).ShouldBe((words, fromVerb));
    }

    [Fact]
    public void Fill_PlaceInThePaper_IsAShare() => Fill("Light and [lamps:Method] shine")[6].ShouldBe(0.5f);

    [Fact]
    public void Fill_NeighboursOfOtherKinds_AreToldApart()
    {
        float[] ends = Fill("[lamps:Method]"), comma = Fill("Light, [lamps:Method], shines"), bracket = Fill("Our [lamps:Method] ( bulbs ) shine");

        new[] { ends[5], comma[5], bracket[5] }.Distinct().Count().ShouldBe(3);
        new[] { ends[7], comma[7], bracket[7] }.Distinct().Count().ShouldBe(3);
        bracket[7].ShouldBe((float)Cue.Our);
    }

    /// <summary>The row of the last entity.</summary>
    private static float[] Fill(string text)
    {
        MarkedPaper paper = MarkedPaper.Parse(string.Empty, text);
        PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities);
        var row = new float[ClaimColumns.Count];
        ClaimColumns.Fill(units, units.UnitsOf[^1], row);
        return row;
    }
}
