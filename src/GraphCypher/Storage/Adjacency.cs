namespace GraphCypher.Storage;

/// <summary>For each node the relationships on one side of it, in the order in which they came.</summary>
internal sealed class Adjacency
{
    private int[]?[] _relationships = [];
    private int[] _counts = [];

    public ReadOnlySpan<int> Of(int node) => node < _counts.Length ? _relationships[node].AsSpan(0, _counts[node]) : [];

    public void Add(int node, int relationship)
    {
        if (node >= _counts.Length)
        {
            int size = Math.Max(16, Math.Max(node + 1, _counts.Length * 2));
            Array.Resize(ref _relationships, size);
            Array.Resize(ref _counts, size);
        }

        int count = _counts[node];
        ref int[]? list = ref _relationships[node];
        if (list is null)
            list = new int[2];
        else if (count == list.Length)
            Array.Resize(ref list, count * 2);
        list[count] = relationship;
        _counts[node] = count + 1;
    }

    /// <summary>Keeps the order of the others.</summary>
    public void Remove(int node, int relationship)
    {
        int[] list = _relationships[node]!;
        int count = _counts[node];
        int place = list.AsSpan(0, count).LastIndexOf(relationship);
        Array.Copy(list, place + 1, list, place, count - place - 1);
        _counts[node] = count - 1;
    }
}
