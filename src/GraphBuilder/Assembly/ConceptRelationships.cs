using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>What is computed from the whole corpus: terms that occur together, papers that share terms.</summary>
internal static class ConceptRelationships
{
    private const char ListSeparator = ';';

    public static IEnumerable<GraphRelationship> CoOccursWith(CorpusFacts facts, TermStatistics statistics, int minPapers)
    {
        foreach (var (first, second, papers) in CoOccurrences.Count(facts, statistics, minPapers))
        {
            var npmi = Weights.Npmi(statistics.PaperCount, statistics.Papers(first), statistics.Papers(second), papers);
            if (npmi > 0)
            {
                yield return new GraphRelationship(
                    "CO_OCCURS_WITH", facts.Terms[first].Id, facts.Terms[second].Id, [new("papers", (long)papers), new("npmi", npmi)]);
            }
        }
    }

    public static IEnumerable<GraphRelationship> SharesConcepts(CorpusFacts facts, NearestPapers nearest, IEnumerable<PaperPair> pairs)
    {
        foreach (var pair in pairs)
        {
            var (score, shared) = nearest.Score(pair.First, pair.Second);
            yield return new GraphRelationship(
                "SHARES_CONCEPTS",
                facts.PaperIds[pair.First],
                facts.PaperIds[pair.Second],
                [new("count", (long)shared), new("score", score), new("terms", Names(facts, nearest.SharedTerms(pair)))]);
        }
    }

    // A name with the separator in it cannot stand in a list.
    private static ImmutableArray<string> Names(CorpusFacts facts, List<int> terms) =>
        [.. terms.Select(term => facts.Terms[term].Name).Where(name => !name.Contains(ListSeparator))];
}
