using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation;
using GraphBuilder.Lexicon;
using GraphBuilder.Reading;
using GraphBuilder.Recognition;
using GraphBuilder.Recognition.Tracing;
using GraphBuilder.Resolution;
using GraphBuilder.Text;

namespace GraphBuilder.Explanation;

/// <summary>Extracts a paper once more with every step watched, and tells what decided.</summary>
internal sealed class Explainer(TermLexicon lexicon, EntityRecognizer recognizer, Interpreter interpreter)
{
    /// <param name="paper">The paper to be explained.</param>
    /// <param name="corpus">Extracted papers among which its names are resolved, itself not among them.</param>
    public PaperExplanation Explain(Paper paper, IEnumerable<ExtractedPaper> corpus)
    {
        var text = TextAnalyzer.Analyze(paper.Title, paper.Abstract);
        var (recognition, interpretation, resolution) = (new RecognitionTrace(), new InterpretationTrace(), new ResolutionTrace());
        var found = recognizer.Recognize(text, recognition);
        var extracted = new PaperExtractor(_ => [found], (_, entities) => [interpreter.Interpret(text, entities[0], interpretation)]).Extract(paper with { Extraction = null });

        var resolver = new Resolver(lexicon, resolution);
        foreach (var other in corpus)
            resolver.Add(other);
        resolver.Add(extracted);
        var resolved = resolver.Resolve();
        var decisions = resolved.Explain(extracted, resolution);

        var entities = extracted.Extraction.Entities;
        var places = new PlaceExplanations(text, recognition, entities);
        return new PaperExplanation(
            extracted,
            [.. entities.Select((entity, at) => Entity(entity, places, interpretation.Variants, decisions[at], resolved.Entities[decisions[at].Thing], interpretation.Roles[at]))],
            places.Lost(),
            Relations(extracted.Extraction, interpretation));
    }

    private static ExplainedEntity Entity(
        ExtractedEntity entity, PlaceExplanations places, IReadOnlyList<TracedVariant> variants, NameDecision decision, ResolvedEntity thing, ImmutableArray<float> roles)
    {
        var candidate = places.CandidateOf(entity);
        return new ExplainedEntity(
            entity,
            [.. entity.Mentions.Select(places.Kept)],
            candidate?.Probability ?? entity.Confidence,
            candidate?.Least ?? 0,
            places.Joins(entity, variants),
            places.Types(entity),
            thing,
            LinkReasons.Of(entity, decision, thing),
            roles);
    }

    private static ImmutableArray<ExplainedRelation> Relations(PaperExtraction found, InterpretationTrace trace)
    {
        var relations = ImmutableArray.CreateBuilder<ExplainedRelation>(trace.Relations.Count);
        foreach (var (source, target, probabilities, least) in trace.Relations)
        {
            var best = 1;
            for (var type = 2; type < probabilities.Length; type++)
                best = probabilities[type] > probabilities[best] ? type : best;
            var (one, other, type1) = (found.Entities[source], found.Entities[target], (RelationType)(best - 1));
            relations.Add(new ExplainedRelation(
                one.Name, type1, other.Name, probabilities[best], least, found.Relations.Any(stated => stated.Source == one.Id && stated.Type == type1 && stated.Target == other.Id)));
        }

        relations.Sort(static (one, other) =>
        {
            var order = other.Holds.CompareTo(one.Holds);
            return order != 0 ? order : other.Probability.CompareTo(one.Probability);
        });
        return relations.MoveToImmutable();
    }
}
