using GraphBuilder.Lexicon;

namespace GraphBuilder.Assembly;

/// <summary>What the lexicon says is a kind of what, among the terms of the graph.</summary>
internal static class KnownHierarchy
{
    /// <summary>Each known term with its nearest broader term that the graph has, by ascending term.</summary>
    public static IEnumerable<(int Term, int Broader)> Of(CorpusFacts facts, TermStatistics statistics, TermLexicon lexicon)
    {
        var terms = facts.Terms;
        var places = new Dictionary<LexiconEntry, int>(ReferenceEqualityComparer.Instance);
        for (var term = 0; term < terms.Length; term++)
        {
            if (terms[term].Entry is { } entry && statistics.Papers(term) > 0)
                places.TryAdd(entry, term);
        }

        for (var term = 0; term < terms.Length; term++)
        {
            if (terms[term].Entry is { } entry && statistics.Papers(term) > 0 && Nearest(entry, term, places, lexicon) is { } broader)
                yield return (term, broader);
        }
    }

    private static int? Nearest(LexiconEntry entry, int term, Dictionary<LexiconEntry, int> places, TermLexicon lexicon)
    {
        var seen = new HashSet<LexiconEntry>(ReferenceEqualityComparer.Instance) { entry };
        var broader = entry.Broader;
        while (broader is not null && lexicon.Find(broader) is { } above && seen.Add(above))
        {
            if (places.TryGetValue(above, out var place) && place != term)
                return place;
            broader = above.Broader;
        }

        return null;
    }
}
