using GraphCypher.Values;

namespace GraphCypher.Storage;

/// <summary>The sets of labels that nodes have: few, so that all nodes of a set share one array and one list of names.</summary>
internal sealed class LabelSets
{
    private readonly Dictionary<int[], int[]> _sets = new(new Equality());
    private readonly Dictionary<int[], ListValue> _names = new(ReferenceEqualityComparer.Instance);

    /// <summary>The same array, sorted, for the same labels.</summary>
    /// <param name="labels">No two alike; kept, and sorted, when they are new.</param>
    public int[] Of(int[] labels)
    {
        Array.Sort(labels);
        if (_sets.TryGetValue(labels, out int[]? known))
            return known;
        _sets.Add(labels, labels);
        return labels;
    }

    /// <param name="labels">From <see cref="Of"/>.</param>
    public ListValue NamesOf(int[] labels, NameTable table)
    {
        if (!_names.TryGetValue(labels, out ListValue? names))
            _names.Add(labels, names = ListValue.Of(labels.Select(label => Value.Of(table[label]))));
        return names;
    }

    private sealed class Equality : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] labels)
        {
            var hash = new HashCode();
            foreach (int label in labels)
                hash.Add(label);
            return hash.ToHashCode();
        }
    }
}
