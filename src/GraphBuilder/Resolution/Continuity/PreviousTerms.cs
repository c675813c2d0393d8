using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;
using GraphStore.Model;

namespace GraphBuilder.Resolution.Continuity;

/// <summary>A term of the graph before.</summary>
internal sealed record PreviousTerm(string Id, string Name, TermType Type);

/// <summary>The terms of the graph before, and where its papers mention them.</summary>
internal sealed class PreviousTerms
{
    private readonly Dictionary<string, List<(TextSpan Span, int Term)>> mentions = new(StringComparer.Ordinal);

    private PreviousTerms(ImmutableArray<PreviousTerm> terms) => Terms = terms;

    /// <summary>By ascending id (ordinal).</summary>
    public ImmutableArray<PreviousTerm> Terms { get; }

    public static PreviousTerms Of(PropertyGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var terms = ImmutableArray.CreateBuilder<PreviousTerm>();
        foreach (var node in graph.NodesWith(GraphSchema.Term))
        {
            numbers.Add(node.Id, terms.Count);
            terms.Add(new PreviousTerm(node.Id, node["name"]?.AsString() ?? "", TypeOf(node.Label)));
        }

        var previous = new PreviousTerms(terms.DrainToImmutable());
        foreach (var paper in graph.NodesWith("Paper"))
        {
            var places = new List<(TextSpan Span, int Term)>();
            foreach (var mention in paper.Outgoing("MENTIONS"))
            {
                foreach (var place in mention[GraphSchema.Evidence]?.AsStringList() ?? [])
                {
                    if (Evidence.TryParse(place, out var evidence))
                        places.Add((new TextSpan(evidence.Field == "title" ? Field.Title : Field.Abstract, evidence.Start, evidence.End), numbers[mention.End.Id]));
                }
            }

            previous.mentions.Add(paper.Id, places);
        }

        return previous;
    }

    /// <summary>Where a paper mentions which terms, by their numbers; null for a paper that the graph before does not have.</summary>
    public IReadOnlyList<(TextSpan Span, int Term)>? Mentions(string paper) => mentions.GetValueOrDefault(paper);

    private static TermType TypeOf(string label)
    {
        for (var type = 0; type < ExtractionNames.Types.Count; type++)
        {
            if (ExtractionNames.Types[type] == label)
                return (TermType)type;
        }

        throw new InvalidOperationException($"The schema has a term of the type {label}, which extraction does not know.");
    }
}
