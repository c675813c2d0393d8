using GraphBuilder.Interpretation.Relations.Patterns;
using GraphBuilder.Interpretation.Sentences;

namespace GraphBuilder.Tests.Interpretation.Relations;

public sealed class HearstPatternsTests
{
    [Theory]
    [InlineData("[lamps=kind:Concept] such as [thing:Method]", nameof(HearstPattern.SuchAs))]
    [InlineData("[lamps=kind:Concept], including [lantern:Method], [thing:Method] and more", nameof(HearstPattern.SuchAs))]
    [InlineData("bright [lamps=kind:Concept] (e.g., [thing:Method])", nameof(HearstPattern.SuchAs))]
    [InlineData("[lantern:Method], [thing:Method], and other bright [lamps=kind:Concept]", nameof(HearstPattern.AndOther))]
    [InlineData("[thing:Method] is a bright [lamp=kind:Concept]", nameof(HearstPattern.IsA))]
    [InlineData("[thing:Method] (TH) is the first [lamp=kind:Concept]", nameof(HearstPattern.IsA))]
    [InlineData("[thing:Method], a novel [lamp=kind:Concept]", nameof(HearstPattern.Apposition))]
    [InlineData("a [lamp=kind:Concept] called [thing:Method]", nameof(HearstPattern.Named))]
    [InlineData("the [thing:Method] [lamp=kind:Concept]", nameof(HearstPattern.Adjacent))]
    [InlineData("[thing:Method] outshines any [lamp=kind:Concept]", nameof(HearstPattern.None))]
    [InlineData("[lamps=kind:Concept] help [lantern:Method] such as [thing:Method]", nameof(HearstPattern.None))]
    public void Read_Sentence_TellsThePattern(string sentence, string expected)
    {
        MarkedPaper paper = MarkedPaper.Parse(string.Empty, sentence);
        PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities);
        int thing = units.UnitsOf[Number(paper, "thing")][0], kind = units.UnitsOf[Number(paper, "kind")][0];
        Coordination[] lists = [.. units.Units.Select((unit, i) => unit.IsEntity ? Coordination.Of(units, units.Sentences[0], i) : default)];

        HearstPatterns.Read(units, thing, kind, [.. lists]).ToString().ShouldBe(expected);
    }

    private static int Number(MarkedPaper paper, string name) => paper.Entities.Select(entity => entity.Name).ToList().IndexOf(name);
}
