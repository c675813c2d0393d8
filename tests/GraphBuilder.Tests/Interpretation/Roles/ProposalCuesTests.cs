using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;

namespace GraphBuilder.Tests.Interpretation.Roles;

public sealed class ProposalCuesTests
{
    [Theory]
    [InlineData("We propose [X:Method] today", "Object")]
    [InlineData("This paper introduces a bright [X:Method]", "Object")]
    [InlineData("We introduce and study [X:Method] today", "Object")]
    [InlineData("We define this as [X:Concept] here", "Object")]
    [InlineData("with the [X:Concept], which we also present", "Own")]
    [InlineData("We propose a method for [X:Task]", "BehindPreposition")]
    [InlineData("We propose a simple method, called [X:Method]", "Named")]
    [InlineData("We present a [lamp:Concept] framework dubbed [X:Method]", "Named")]
    [InlineData("a model, which we call [X:Method]", "Called")]
    [InlineData("Our [X:Method] shines", "Own")]
    [InlineData("the proposed [X:Method] shines", "Own")]
    [InlineData("[X:Method], a novel lamp, shines", "Novel")]
    [InlineData("Existing [X:Concept] fail", "Others")]
    [InlineData("Lamps such as [X:Method] are used", "None")]
    public void Read_Sentence_TellsWhoseItIs(string sentence, string expected)
    {
        MarkedPaper paper = MarkedPaper.Parse(string.Empty, sentence);
        PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities);
        int number = paper.Entities.Select(entity => entity.Name).ToList().IndexOf("X");
        int unit = units.UnitsOf[number][0];

        ProposalCues.Read(units, units.Sentences[0], unit, Coordination.Of(units, units.Sentences[0], unit)).ToString().ShouldBe(expected);
    }
}
