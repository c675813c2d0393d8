using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Tagging;

namespace GraphBuilder.Tests.Interpretation.Roles;

public sealed class RoleWordsTests
{
    private static readonly string[] Known = ["the", "new", "lamp", "uses", "a", "bright", "bulb", "tonight", "glass"];

    [Fact]
    public void Add_Mention_IsWhatStandsAroundInItsSentenceAndBothEndsOfTheName() =>
        Words("", "A lamp. The lamp uses a new [glass bulb:Concept] tonight. A lamp.", entity: 0)
            .ShouldBe(["", "", "", "the", "lamp", "uses", "a", "new", "bulb", "tonight", "", "", "", "", "", "", "", "glass"]);

    [Fact]
    public void Add_LongSentence_ReachesEightUnits() =>
        Words("", "bright glass the lamp uses a new bright glass [bulb:Concept] the lamp uses a new bright bulb tonight glass", entity: 0)
            .ShouldBe(["glass", "the", "lamp", "uses", "a", "new", "bright", "glass", "bulb", "the", "lamp", "uses", "a", "new", "bright", "bulb", "tonight", "bulb"]);

    [Fact]
    public void Add_AnotherTerm_IsItsLastWord() =>
        Words("", "The [glass bulb:Concept] [lamp:Method]", entity: 1)[6..9].ShouldBe(["the", "bulb", "lamp"]);

    [Fact]
    public void Add_ManyMentions_AreTheFirstThree() =>
        Words("[lamp:Method]", "New [lamp]. Bright [lamp]. Glass [lamp]. Tonight", entity: 0).Where((_, slot) => slot % RoleWords.Slots == 7).ShouldBe(["", "new", "bright"]);

    private static string[] Words(string title, string @abstract, int entity)
    {
        MarkedPaper paper = MarkedPaper.Parse(title, @abstract);
        PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities);
        var facts = new HashTable64<WordFacts>();
        for (int row = 0; row < Known.Length; row++)
            facts.GetOrAdd(WordHash.Of(Known[row])) = WordFacts.Unseen with { Row = row };
        var slots = new List<int>();
        new RoleWords(units, EntityTraits.Of(paper.Text, paper.Entities, units, KnownNames.Count([])), new WordStatistics(facts, 1, new float[Known.Length])).Add(entity, slots);
        return [.. slots.Select(row => row < 0 ? "" : Known[row])];
    }
}
