using System.Collections.Immutable;
using GraphBuilder.Explanation;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation;
using GraphBuilder.Lexicon;
using GraphBuilder.Reading;
using GraphBuilder.Recognition;
using GraphBuilder.Resolution;

namespace GraphBuilder.Tests.Explanation;

public class ExplainerTests
{
    private static readonly TermLexicon Lexicon = TermLexicon.Load([]);
    private static readonly EntityRecognizer Recognizer = ShippedModel.Recognizer(Lexicon);
    private static readonly Interpreter Interpreter = ShippedModel.Interpreter;

    private static readonly ImmutableArray<Paper> Papers =
    [
        Paper("LampFormer: Lighting Vision Transformers", "We propose LampFormer (LF), built on mixture of experts (MoE). It uses layer normalization (LN). On ImageNet it reaches 82.9% top-1 accuracy."),
        Paper("Walking Robots", "We study local navigation (LN) of legged robots by reinforcement learning (RL). LN is hard in the dark."),
        Paper("More Light", "MoE layers and LN help image classification. We train LampFormer on ImageNet with the Adam optimizer."),
        Paper("More Words", "We train a vision transformer with low-rank adaptation for image classification. Neural machine translation needs machine translation data."),
    ];

    [Fact]
    public void Explain_EveryPaper_TellsWhatExtractFinds()
    {
        var extractor = new PaperExtractor(Recognizer.Recognize, Interpreter.Interpret);
        var extracted = Papers.Select(extractor.Extract).ToList();
        var resolved = Resolver.Resolve(extracted, Lexicon);
        for (var at = 0; at < Papers.Length; at++)
        {
            var explanation = Explain(at);
            explanation.Entities.Select(static entity => entity.Entity).ShouldBe(extracted[at].Extraction.Entities, Comparer);
            explanation.Entities.Select(static entity => entity.Thing.Id).ShouldBe(resolved.Of(extracted[at]).Select(thing => resolved.Entities[thing].Id));
            explanation.Relations.Count(static relation => relation.Holds).ShouldBe(extracted[at].Extraction.Relations.Length);
            foreach (var entity in explanation.Entities)
            {
                entity.Places.Select(static place => place.Span).ShouldBe(entity.Entity.Mentions);
                entity.Places.ShouldAllBe(static place => !place.ProposedBy.IsEmpty && place.Fate == PlaceFate.Kept);
                entity.Types.Sum().ShouldBe(1, 0.001);
                entity.Linked.ShouldNotBeEmpty();
                entity.Roles.Length.ShouldBe(ExtractionNames.Roles.Count);
                entity.Probability.ShouldBe(entity.Entity.Confidence, 0.001);
            }
        }
    }

    [Fact]
    public void Explain_AbbreviationDefined_SaysWhoProposedAndWhyJoined()
    {
        var term = Term(Explain(0), "layer normalization");
        term.Places.SelectMany(static place => place.ProposedBy).ShouldContain("abbreviation of \"layer normalization\"");
        term.Places.SelectMany(static place => place.ProposedBy).ShouldContain(static said => said.StartsWith("lexicon: layer normalization (Concept", StringComparison.Ordinal));
        term.Joined.ShouldContain(static said => said.EndsWith("the paper defines the abbreviation", StringComparison.Ordinal));
        term.Linked.ShouldContain("known term \"layer normalization\" of the lexicon");
    }

    [Fact]
    public void Explain_PlacesThatLost_SayWhy()
    {
        var lost = Explain(0).Lost;
        lost.ShouldNotBeEmpty();
        lost.ShouldAllBe(static place => place.Fate != PlaceFate.Kept && place.Because.Length > 0 && !place.ProposedBy.IsEmpty);
        lost.Select(static place => place.Span).ShouldBeInOrder();
        lost.ShouldContain(static place => place.Fate == PlaceFate.Unlikely);
        Explain(3).Lost.ShouldContain(static place => place.Fate == PlaceFate.Overlapped && place.Text == "machine translation" && place.Because.Contains("Neural machine translation", StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_EmptyText_HasNoTerms()
    {
        var explanation = new Explainer(Lexicon, Recognizer, Interpreter).Explain(Paper("", ""), []);
        explanation.Entities.ShouldBeEmpty();
        explanation.Lost.ShouldBeEmpty();
    }

    private static IEqualityComparer<ExtractedEntity> Comparer => EqualityComparer<ExtractedEntity>.Create(
        static (one, other) => one! with { Mentions = other!.Mentions } == other && one.Mentions.AsSpan().SequenceEqual(other.Mentions.AsSpan()), static entity => entity.Id.Length);

    private static PaperExplanation Explain(int at)
    {
        var extractor = new PaperExtractor(Recognizer.Recognize, Interpreter.Interpret);
        return new Explainer(Lexicon, Recognizer, Interpreter).Explain(Papers[at], Papers.RemoveAt(at).Select(extractor.Extract));
    }

    private static ExplainedEntity Term(PaperExplanation explanation, string name) => explanation.Entities.Single(entity => entity.Entity.Name == name);

    private static Paper Paper(string title, string @abstract) =>
        new() { Id = "paper:" + title.Replace(' ', '-'), Title = title, Abstract = @abstract, Listings = [new Listing("a.txt", "00", 1)] };
}
