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

    /// <summary>Tables that had to hold more places than this are not kept for the next paper.</summary>
    private const int MostKept = 4096;

    /// <summary>Used again for the next paper: its tables are most of what joining takes.</summary>
    [ThreadStatic]
    private static EntityGrouping? t_latest;

    private readonly Dictionary<ulong, ulong> parents = [];
    private readonly HashSet<ulong> withAcronym = [];
    private readonly Dictionary<string, ulong> byEntry = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, ulong> bySpelling = [];
    private readonly Dictionary<ulong, EntityCandidate> groups = [];
    private RecognitionTrace? trace;

    /// <param name="places">Chosen places.</param>
    /// <param name="pool">All places of the paper and the abbreviations that it defines.</param>
    /// <param name="trace">Told what is joined, and why; null when nobody asks.</param>
    public static List<EntityCandidate> Group(List<Place> places, PlacePool pool, RecognitionTrace? trace = null)
    {
        var grouping = t_latest ?? new EntityGrouping();
        t_latest = null;
        grouping.trace = trace;
        var candidates = grouping.Candidates(places, pool);
        grouping.Clear();
        if (places.Count <= MostKept)
            t_latest = grouping;
        return candidates;
    }

    private List<EntityCandidate> Candidates(List<Place> places, PlacePool pool)
    {
        foreach (var (shortKey, longKey) in pool.Definitions)
        {
            Join(shortKey, longKey, JoinRule.Abbreviation);
            withAcronym.Add(shortKey);
            withAcronym.Add(longKey);
        }

        JoinEntries(places);
        JoinSpellings(places, pool);
        var ordered = new List<EntityCandidate>(places.Count / 2);
        foreach (var place in places)
        {
            var root = Root(place.Key);
            if (!groups.TryGetValue(root, out var candidate))
            {
                candidate = new EntityCandidate { Places = [], HasAcronym = withAcronym.Contains(place.Key) };
                groups.Add(root, candidate);
                ordered.Add(candidate);
            }

            candidate.Places.Add(place);
        }

        return ordered;
    }

    private void Clear()
    {
        parents.Clear();
        withAcronym.Clear();
        byEntry.Clear();
        bySpelling.Clear();
        groups.Clear();
        trace = null;
    }

    private void JoinEntries(List<Place> places)
    {
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
