using System.Collections.Immutable;
using GraphBuilder.Annotations;
using GraphBuilder.Annotations.Matching;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Annotations.Matching;

public class GoldMatchTests
{
    private const string Abstract = "LampNet lights lamps. Lamp nets are networks.";

    [Fact]
    public void Match_SpellingsAlikeAfterFolding_AreOne() =>
        Match([(TermType.Method, ["lamp-net"])], [(TermType.Method, ["Lamp nets"])]).ShouldBe([0]);

    [Fact]
    public void Match_TwoFoundForOneAnnotated_TakesTheFirst() =>
        Match([(TermType.Concept, ["lamp", "network"])], [(TermType.Concept, ["networks"]), (TermType.Concept, ["lamps"])]).ShouldBe([0, -1]);

    [Fact]
    public void Match_SameTypeLaterInTheList_ComesBeforeAnotherType() =>
        Match([(TermType.Method, ["lamp", "network"])], [(TermType.Concept, ["lamps"]), (TermType.Method, ["networks"])]).ShouldBe([-1, 0]);

    [Fact]
    public void Match_NoneOfTheSameType_TakesAnother() =>
        Match([(TermType.Task, ["networks"])], [(TermType.Concept, ["networks"])]).ShouldBe([0]);

    [Fact]
    public void Match_NothingAlike_IsNone() =>
        Match([(TermType.Task, ["nets"])], [(TermType.Task, ["networks"])]).ShouldBe([-1]);

    private static ImmutableArray<int> Match((TermType Type, string[] Surfaces)[] gold, (TermType Type, string[] Mentions)[] found)
    {
        var paper = new GoldPaper("1", "", Abstract, [.. gold.Select(static entity => new GoldEntity(entity.Surfaces[0], entity.Type, Role.Mentioned, [.. entity.Surfaces]))], [], [], []);
        return GoldMatch.Match(paper, TextAnalyzer.Analyze("", Abstract), [.. found.Select(static entity => (entity.Type, entity.Mentions.Select(Span).ToImmutableArray()))]);
    }

    private static TextSpan Span(string text)
    {
        var start = Abstract.IndexOf(text, StringComparison.Ordinal);
        return new TextSpan(Field.Abstract, start, start + text.Length);
    }
}
