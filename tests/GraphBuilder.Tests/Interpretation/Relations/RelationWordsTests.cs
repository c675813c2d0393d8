using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Recognition;
using GraphBuilder.Tagging;

namespace GraphBuilder.Tests.Interpretation.Relations;

public sealed class RelationWordsTests
{
    private static readonly string[] Known = ["the", "new", "lamp", "uses", "a", "bright", "bulb", "tonight", "glass"];

    [Fact]
    public void Fill_BothInOneSentence_IsWhatStandsAroundAndBetween()
    {
        (RelationContext paper, WordStatistics words) = Read("", "The new [street lamp:Method] uses a bright [glass bulb:Concept] tonight. Bulb!");

        Words(paper, words, 0, 1).ShouldBe(["the", "new", "uses", "a", "a", "bright", "tonight", "", "uses", "a", "bright", "a", "lamp", "", "bulb", "glass", "the", "the"]);
    }

    [Fact]
    public void Fill_TargetFirst_HasTheSourceInItsOwnPlace()
    {
        (RelationContext paper, WordStatistics words) = Read("", "The new [street lamp:Method] uses a bright [glass bulb:Concept] tonight.");

        Words(paper, words, 1, 0)[..8].ShouldBe(["a", "bright", "tonight", "", "the", "new", "uses", "a"]);
    }

    [Fact]
    public void Fill_InTwoSentences_IsAroundTheFirstMentionInTheAbstract()
    {
        (RelationContext paper, WordStatistics words) = Read("A [lamp:Method]", "The new [lamp] uses it. Tonight a [bulb:Concept] uses a glass.");

        Words(paper, words, 0, 1).ShouldBe(["the", "new", "uses", "", "tonight", "a", "uses", "a", "", "", "", "", "lamp", "lamp", "bulb", "bulb", "the", "tonight"]);
    }

    [Fact]
    public void Fill_SideBySide_HasNothingBetween()
    {
        (RelationContext paper, WordStatistics words) = Read("", "[lamp:Method] [bulb:Concept]");

        Words(paper, words, 0, 1)[8..12].ShouldBe(["", "", "", ""]);
    }

    [Fact]
    public void Nearest_SeveralMentions_AreTheNearest()
    {
        (RelationContext paper, _) = Read("", "The [lamp:Method] uses the new glass and a [bulb:Concept]. A [lamp] uses a [bulb].");

        (int source, int target, bool inTitle) = paper.Nearest(0, 1);

        (target - source).ShouldBe(3);
        paper.Units.SentenceOf[source].ShouldBe(paper.Units.SentenceOf[target]);
        inTitle.ShouldBeFalse();
    }

    private static string[] Words(RelationContext paper, WordStatistics words, int source, int target)
    {
        var slots = new int[RelationWords.Slots];
        new RelationWords(paper, words).Fill(source, target, paper.Nearest(source, target), slots);
        return [.. slots.Select(row => row < 0 ? "" : Known[row])];
    }

    private static (RelationContext Paper, WordStatistics Words) Read(string title, string @abstract)
    {
        MarkedPaper paper = MarkedPaper.Parse(title, @abstract);
        PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities);
        var facts = new HashTable64<WordFacts>();
        for (int row = 0; row < Known.Length; row++)
            facts.GetOrAdd(WordHash.Of(Known[row])) = WordFacts.Unseen with { Row = row };
        var context = new RelationContext(
            paper.Entities, units, EntityTraits.Of(paper.Text, paper.Entities, units, KnownNames.Count([])), [.. paper.Entities.Select(_ => new RoleEstimate(GraphBuilder.Extraction.Role.Mentioned, 0, 0, 0, 0, 0))], new KeyRows());
        return (context, new WordStatistics(facts, 1, new float[Known.Length]));
    }
}
