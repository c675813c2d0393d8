using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Acceptance;

/// <summary>Plurals, hyphens, abbreviations and heads that add nothing make no second thing of a paper.</summary>
public class VariantsTests
{
    private static readonly EntityRecognizer Recognizer = ShippedModel.Recognizer(TermLexicon.Load([]));

    public static TheoryData<string> Cases() => new(SpecFile.Lines("Acceptance/variants.txt"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Recognize_SpellingsOfOneThing_AreOneEntity(string line)
    {
        var parts = line.Split(" | ");
        var text = TextAnalyzer.Analyze("", parts[0]);
        var found = Recognizer.Recognize(text);
        var entities = parts[1..].Select(spelling => found.SingleOrDefault(entity => entity.Mentions.Any(mention => text.Slice(mention).Equals(spelling, StringComparison.Ordinal)))).ToList();
        entities.ShouldNotContain((PaperEntity?)null, string.Join("; ", found.Select(entity => $"{entity.Name}: {string.Join(", ", entity.Mentions.Select(mention => text.Slice(mention).ToString()))}")));
        entities.Distinct(ReferenceEqualityComparer.Instance).Count().ShouldBe(1);
    }
}
