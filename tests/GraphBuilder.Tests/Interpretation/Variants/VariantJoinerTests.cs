using System.Collections.Immutable;
using GraphBuilder.Annotations;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Training;
using GraphBuilder.Interpretation.Variants;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;

namespace GraphBuilder.Tests.Interpretation.Variants;

public sealed class VariantJoinerTests
{
    private static readonly Lazy<VariantModel> Learnt = new(() => VariantTraining.Learn(Papers(), [.. Papers().Select(paper => Unknown(paper.Entities.Length))], threads: 1, default).Model);

    [Fact]
    public void Join_NamesOfOneThing_AreOneWithTheMentionsOfBoth()
    {
        ImmutableArray<PaperEntity> joined = Join("The [lamp model:Concept] teaches. The [lamp:Concept] shines and the [candle:Concept] burns.");

        joined.Select(entity => entity.Name).ShouldBe(["lamp model", "candle"]);
        joined[0].Mentions.Length.ShouldBe(2);
    }

    [Fact]
    public void Join_NamesOfTwoThings_StayApart() =>
        Join("The [dark lamp:Concept] teaches. The [lamp:Concept] shines.").Select(entity => entity.Name).ShouldBe(["dark lamp", "lamp"]);

    [Fact]
    public void Join_NothingAlike_GivesTheVeryEntities()
    {
        MarkedPaper paper = MarkedPaper.Parse("Light", "The [candle:Concept] and the [torch:Concept].");

        new VariantJoiner(Learnt.Value).Join(paper.Text, paper.Entities, Unknown(2), new FeatureVector()).ShouldBe(paper.Entities);
    }

    private static ImmutableArray<PaperEntity> Join(string text)
    {
        MarkedPaper paper = MarkedPaper.Parse("Light", text);
        return new VariantJoiner(Learnt.Value).Join(paper.Text, paper.Entities, Unknown(paper.Entities.Length), new FeatureVector());
    }

    private static ImmutableArray<RoleEstimate> Unknown(int count) => [.. Enumerable.Repeat(new RoleEstimate(Role.Mentioned, 0, 0, 0, 0, 0), count)];

    /// <summary>"X model" and "X" are one, "dark X" and "X" are two.</summary>
    private static List<AnnotatedPaper> Papers()
    {
        string[] things = ["lamp", "candle", "torch", "mirror", "prism", "lantern", "beacon", "window"];
        var papers = new List<AnnotatedPaper>();
        for (int i = 0; i < 96; i++)
        {
            string thing = things[i % 8] + (char)('a' + (i / 8));
            bool isOne = (i + (i / 8)) % 2 == 0;
            string other = isOne ? thing + " model" : "dark " + thing;
            MarkedPaper paper = MarkedPaper.Parse("Light", $"The [{other}:Concept] teaches. The [{thing}:Concept] shines.");
            ImmutableArray<GoldEntity> annotated = isOne
                ? [new GoldEntity(thing, TermType.Concept, Role.Used, [thing, other])]
                : [new GoldEntity(thing, TermType.Concept, Role.Used, [thing]), new GoldEntity(other, TermType.Concept, Role.Used, [other])];
            papers.Add(AnnotatedPaper.Of(new GoldPaper("1", "Light", paper.Text.Abstract.Text, annotated, [], [], []), paper.Text, paper.Entities));
        }

        return papers;
    }
}
