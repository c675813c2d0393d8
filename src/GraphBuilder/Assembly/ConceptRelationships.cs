using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>Two terms that are together more often than chance; the smaller number, which is the smaller id, first.</summary>
internal readonly record struct CoOccurrence(int First, int Second, int Papers, double Npmi);

/// <summary>What is computed from the whole corpus: terms that occur together, papers that share terms.</summary>
internal static class ConceptRelationships
{
    private const char ListSeparator = ';';

    /// <summary>The pairs of terms that are together more often than chance, by ascending first, then second.</summary>
    public static IEnumerable<CoOccurrence> Together(CorpusFacts facts, TermStatistics statistics, int minPapers)
    {
        foreach (var (first, second, papers) in CoOccurrences.Count(facts, statistics, minPapers))
        {
            var npmi = Weights.Npmi(statistics.PaperCount, statistics.Papers(first), statistics.Papers(second), papers);
            if (npmi > 0)
                yield return new CoOccurrence(first, second, papers, NumberText.Round(npmi, NumberText.OfCorpus));
        }
    }

    public static IEnumerable<GraphRelationship> CoOccursWith(CorpusFacts facts, IEnumerable<CoOccurrence> together) =>
        together.Select(pair => new GraphRelationship(
            "CO_OCCURS_WITH", facts.Terms[pair.First].Id, facts.Terms[pair.Second].Id, [new("papers", (long)pair.Papers), new("npmi", pair.Npmi)]));

    public static IEnumerable<GraphRelationship> SharesConcepts(CorpusFacts facts, NearestPapers nearest, IEnumerable<PaperPair> pairs)
    {
        foreach (var pair in pairs)
        {
            var (score, shared) = nearest.Score(pair.First, pair.Second);
            yield return new GraphRelationship(
                "SHARES_CONCEPTS",
                facts.PaperIds[pair.First],
                facts.PaperIds[pair.Second],
                [new("count", (long)shared), new("score", NumberText.Round(score, NumberText.OfCorpus)), new("terms", Names(facts, nearest.SharedTerms(pair)))]);
        }
    }

    // A name with the separator in it cannot stand in a list.
    private static ImmutableArray<string> Names(CorpusFacts facts, List<int> terms) =>
        [.. terms.Select(term => facts.Terms[term].Name).Where(name => !name.Contains(ListSeparator))];
}
