namespace GraphBuilder.Tagging;

/// <summary>How often phrases are terms where they occur (their term-hood), counted in papers over annotated text.</summary>
internal sealed class SurfaceTable
{
    private readonly HashTable64<SurfaceCounts> counts;

    /// <param name="capacity">So many phrases go in before the table grows.</param>
    public SurfaceTable(int capacity = 0) => counts = new(capacity);

    /// <summary>Phrases that were counted.</summary>
    public int Count => counts.Count;

    /// <summary>Every phrase's key and counts, by key.</summary>
    public IEnumerable<(ulong Key, SurfaceCounts Counts)> Sorted => counts.Sorted;

    public void Add(ulong key, SurfaceCounts more)
    {
        ref var known = ref counts.GetOrAdd(key);
        known += more;
    }

    /// <summary>Where the counts of many phrases are, -1 for those that were not counted; see <see cref="HashTable64{T}.Find"/>.</summary>
    public void Find(ReadOnlySpan<ulong> keys, Span<int> slots) => counts.Find(keys, slots);

    /// <summary>The counts in a slot, as <see cref="Find(ulong, IReadOnlyDictionary{ulong, SurfaceCounts}?)"/> says them.</summary>
    public SurfaceCounts At(int slot, ulong key, IReadOnlyDictionary<ulong, SurfaceCounts>? own)
    {
        var found = counts.At(slot);
        return own is not null && own.TryGetValue(key, out var mine) ? found - mine : found;
    }

    /// <summary>The counts of a phrase without those that <paramref name="own"/>, the paper being trained on, put in itself.</summary>
    public SurfaceCounts Find(ulong key, IReadOnlyDictionary<ulong, SurfaceCounts>? own)
    {
        if (!counts.TryGetValue(key, out var found))
            return default;
        return own is not null && own.TryGetValue(key, out var mine) ? found - mine : found;
    }
}

/// <summary>In how many papers a phrase occurs, and in how many it is a term of each type.</summary>
internal readonly record struct SurfaceCounts(int Papers, int Concept, int Method, int Task, int Dataset, int Metric)
{
    public int Terms => Concept + Method + Task + Dataset + Metric;

    /// <summary>0 to 1, drawn towards a fifth where little was seen.</summary>
    public double TermHood => (Terms + 0.2) / (Papers + 1.0);

    public int this[int type] => type switch { 0 => Concept, 1 => Method, 2 => Task, 3 => Dataset, _ => Metric };

    /// <summary>The most frequent type as a number; the smaller wins a tie.</summary>
    public int MainType
    {
        get
        {
            var best = 0;
            for (var type = 1; type < LabelSet.Types; type++)
            {
                if (this[type] > this[best])
                    best = type;
            }

            return best;
        }
    }

    public static SurfaceCounts operator +(SurfaceCounts a, SurfaceCounts b) =>
        new(a.Papers + b.Papers, a.Concept + b.Concept, a.Method + b.Method, a.Task + b.Task, a.Dataset + b.Dataset, a.Metric + b.Metric);

    public static SurfaceCounts operator -(SurfaceCounts a, SurfaceCounts b) =>
        new(a.Papers - b.Papers, a.Concept - b.Concept, a.Method - b.Method, a.Task - b.Task, a.Dataset - b.Dataset, a.Metric - b.Metric);
}
