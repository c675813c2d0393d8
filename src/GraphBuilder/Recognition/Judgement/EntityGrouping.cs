using GraphBuilder.Recognition.Tracing;

namespace GraphBuilder.Recognition.Judgement;

/// <summary>
/// Joins places that name one thing: written alike (folded), an abbreviation and its expansion, spellings of one entry of the lexicon,
/// and spellings that differ in blanks and hyphens only.
/// </summary>
internal sealed class EntityGrouping
{
    /// <summary>Shorter names may differ by a blank only.</summary>
    private const int ShortestSpelling = 6;

    private readonly Dictionary<ulong, ulong> parents = [];
    private readonly HashSet<ulong> withAcronym = [];

    private readonly RecognitionTrace? trace;

    private EntityGrouping(RecognitionTrace? trace) => this.trace = trace;

    /// <param name="places">Chosen places.</param>
    /// <param name="pool">All places of the paper and the abbreviations that it defines.</param>
    /// <param name="trace">Told what is joined, and why; null when nobody asks.</param>
    public static List<EntityCandidate> Group(List<Place> places, PlacePool pool, RecognitionTrace? trace = null)
    {
        var grouping = new EntityGrouping(trace);
        foreach (var (shortKey, longKey) in pool.Definitions)
        {
            grouping.Join(shortKey, longKey, JoinRule.Abbreviation);
            grouping.withAcronym.Add(shortKey);
            grouping.withAcronym.Add(longKey);
        }

        grouping.JoinEntries(places);
        grouping.JoinSpellings(places, pool);

        var groups = new Dictionary<ulong, EntityCandidate>(places.Count / 2);
        var ordered = new List<EntityCandidate>(places.Count / 2);
        foreach (var place in places)
        {
            var root = grouping.Root(place.Key);
            if (!groups.TryGetValue(root, out var candidate))
            {
                candidate = new EntityCandidate { Places = [], HasAcronym = grouping.withAcronym.Contains(place.Key) };
                groups.Add(root, candidate);
                ordered.Add(candidate);
            }

            candidate.Places.Add(place);
        }

        return ordered;
    }

    private void JoinEntries(List<Place> places)
    {
        var byEntry = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            if (place.Entry is not { } entry)
                continue;
            if (byEntry.TryGetValue(entry.Name, out var key))
                Join(key, place.Key, JoinRule.LexiconEntry);
            else
                byEntry.Add(entry.Name, place.Key);
        }
    }

    private void JoinSpellings(List<Place> places, PlacePool pool)
    {
        var bySpelling = new Dictionary<ulong, ulong>(places.Count);
        foreach (var place in places)
        {
            if (place.Span.Length < ShortestSpelling)
                continue;
            var compact = pool.CompactKeyOf(place);
            if (bySpelling.TryGetValue(compact, out var key))
                Join(key, place.Key, JoinRule.Spelling);
            else
                bySpelling.Add(compact, place.Key);
        }
    }

    private void Join(ulong a, ulong b, JoinRule rule)
    {
        if (a != b)
            trace?.Joined(a, b, rule);
        a = Root(a);
        b = Root(b);
        if (a != b)
            parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    private ulong Root(ulong key)
    {
        while (parents.TryGetValue(key, out var parent))
            key = parent;
        return key;
    }
}
