using GraphBuilder.Interpretation.Sentences;

namespace GraphBuilder.Tests.Interpretation.Sentences;

public sealed class PaperUnitsTests
{
    [Fact]
    public void Of_Sentence_GivesMentionsAndWords()
    {
        Describe("We propose a state-of-the-art [LampNet:Method]-based [image segmentation:Task] system.")
            .ShouldBe(["We", "propose", "a", "state-of-the-art", "<LampNet>", "-based", "<image segmentation>", "system", "."]);
    }

    [Fact]
    public void Of_MentionInsideACompound_StandsAlone() =>
        Describe("A pre-trained [BERT:Method] and BERT-like models of [few-shot:Concept] learning").ShouldBe(["A", "pre-trained", "<BERT>", "and", "BERT-like", "models", "of", "<few-shot>", "learning"]);

    [Fact]
    public void Of_Sentences_TellsTheOneThatProposes()
    {
        MarkedPaper paper = MarkedPaper.Parse("Lamps", "Lamps are dim. We propose brighter ones. They shine.");

        PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities);

        units.Sentences.Length.ShouldBe(4);
        units.ProposingSentence.ShouldBe(2);
        units.Sentences[2].Has(Cue.We).ShouldBeTrue();
        units.Sentences[3].Has(Cue.We).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Tests on [A:Dataset], [B:Dataset] ([C:Dataset]), and the [D:Dataset] datasets.", "on", "datasets", 4)]
    [InlineData("[A:Dataset] and [B:Dataset] differ.", "", "differ", 2)]
    [InlineData("We use [A:Dataset] to train [B:Dataset]", "use", "to", 1)]
    [InlineData("with both [A:Method] and [B:Method]", "with", "", 2)]
    public void Of_List_ReachesFromItsHeadToItsEnd(string sentence, string before, string behind, int members)
    {
        MarkedPaper paper = MarkedPaper.Parse(string.Empty, sentence);
        PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities);

        Coordination list = Coordination.Of(units, units.Sentences[0], units.UnitsOf[0][0]);

        Written(paper, units, list.Before).ShouldBe(before);
        Written(paper, units, list.Behind).ShouldBe(behind);
        list.Members.ShouldBe(members);
    }

    [Theory]
    [InlineData("[A:Method]: Lamps", nameof(TitlePlace.WholeName))]
    [InlineData("[A:Method]", nameof(TitlePlace.WholeTitle))]
    [InlineData("[A:Method] for Lamps", nameof(TitlePlace.First))]
    [InlineData("Deep [A:Method]: Lamps", nameof(TitlePlace.BeforeColon))]
    [InlineData("Lamps: [A:Method] for All", nameof(TitlePlace.BehindColon))]
    [InlineData("Lamps for Dark [A:Method]", nameof(TitlePlace.BehindPreposition))]
    [InlineData("Bright [A:Method] Lamps", nameof(TitlePlace.Elsewhere))]
    public void Of_Title_TellsThePlace(string title, string expected)
    {
        MarkedPaper paper = MarkedPaper.Parse(title, string.Empty);
        PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities);

        EntityTraits.Of(paper.Text, paper.Entities, units, KnownNames.Count([]))[0].TitlePlace.ToString().ShouldBe(expected);
    }

    private static string[] Describe(string sentence)
    {
        MarkedPaper paper = MarkedPaper.Parse(string.Empty, sentence);
        PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities);
        return [.. Enumerable.Range(0, units.Units.Length).Select(unit => Written(paper, units, unit))];
    }

    private static string Written(MarkedPaper paper, PaperUnits units, int unit)
    {
        if (unit < 0)
            return string.Empty;
        string text = paper.Text.Slice(units.Units[unit].Span).ToString();
        return units.Units[unit].IsEntity ? $"<{text}>" : text;
    }
}
