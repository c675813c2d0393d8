using GraphBuilder.Analysis;
using GraphStore.Model;

namespace GraphBuilder.Assembly;

/// <summary>What analysis looks at, from the facts that the graph's rows are made of: the same as it would take from the stored graph.</summary>
internal static class AnalysisFacts
{
    public static AnalysisInput Of(CorpusFacts facts, TermStatistics statistics, CoOccurrence[] together, NearestPapers nearest, PaperPair[] pairs)
    {
        // Entities that no paper mentions are no nodes.
        var numbers = new int[facts.Terms.Length];
        var terms = new List<int>();
        for (var term = 0; term < numbers.Length; term++)
        {
            numbers[term] = terms.Count;
            if (statistics.Papers(term) > 0)
                terms.Add(term);
        }

        var starts = new int[facts.PaperIds.Count + 1];
        var mentioned = new List<int>();
        for (var paper = 0; paper < facts.PaperIds.Count; paper++)
        {
            foreach (var mention in facts.Mentions(paper))
                mentioned.Add(numbers[mention.Term]);
            starts[paper + 1] = mentioned.Count;
        }

        return new AnalysisInput(
            new Projection(
                [.. terms.Select(term => facts.Terms[term].Id)],
                Array.ConvertAll(together, pair => numbers[pair.First]),
                Array.ConvertAll(together, pair => numbers[pair.Second]),
                Array.ConvertAll(together, static pair => pair.Npmi)),
            [.. terms.Select(term => facts.Terms[term].Name)],
            new Projection(
                [.. facts.PaperIds],
                Array.ConvertAll(pairs, static pair => pair.First),
                Array.ConvertAll(pairs, static pair => pair.Second),
                Array.ConvertAll(pairs, pair => NumberText.Round(nearest.Score(pair.First, pair.Second).Score, NumberText.OfCorpus))),
            starts,
            [.. mentioned]);
    }
}
