using System.Collections.Immutable;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>What papers mention together with a term more often than chance.</summary>
internal static class CoOccurrenceSection
{
    /// <summary>Those beyond what chance exceeds once in a hundred times, the surest first.</summary>
    public static async Task<Listing<CoOccurrence>> Of(GraphReader graph, SentenceBook book, string term, long corpus, CancellationToken cancel)
    {
        var ties = await graph.Near(term, cancel);
        await graph.Load(ties.Select(tie => tie.Other).Append(term), cancel);
        long own = graph.Name(term).Papers ?? 0;
        var rows = ties
            .Select(tie =>
            {
                var other = graph.Name(tie.Other);
                long together = tie.Tie.Count("papers");
                return new CoOccurrence(
                    other, together, LogLikelihoodRatio.Expected(own, other.Papers ?? 0, corpus), LogLikelihoodRatio.Of(together, own, other.Papers ?? 0, corpus),
                    tie.Tie.Measure("npmi"), Sentence: null);
            })
            .Where(row => row.LogLikelihood >= LogLikelihoodRatio.OnceInAHundred)
            .OrderByDescending(row => row.LogLikelihood)
            .ThenBy(row => row.Other.Id, StringComparer.Ordinal)
            .ToList();
        var shown = rows.Take(Most.CoOccurrences).ToList();
        var sentences = await TogetherSentences.Enter(graph, book, [.. shown.Select(row => (term, row.Other.Id))], cancel);
        return new([.. shown.Select((row, i) => row with { Sentence = sentences[i] })], rows.Count);
    }
}
