namespace GraphCypher.Storage;

/// <summary>
/// For each node the relationships on one side of it, in the order in which they came: packed node after node as they were filled in, and a list of its own for
/// each node that was changed since.
/// </summary>
internal sealed class Adjacency
{
    private int[] _first = [0];
    private int[] _packed = [], _packedOthers = [];
    private int[]?[] _own = [];
    private int[] _counts = [];

    public ReadOnlySpan<int> Of(int node)
    {
        AdjacencySlice slice = At(node);
        return slice.Relationships.AsSpan(slice.From, slice.Count);
    }

    public AdjacencySlice At(int node)
    {
        if (node < _own.Length && _own[node] is { } own)
            return new(own, null, 0, _counts[node]);
        return node < _first.Length - 1 ? new(_packed, _packedOthers, _first[node], _first[node + 1]) : new([], null, 0, 0);
    }

    /// <summary>Takes the relationships 0 to <paramref name="relationships"/>, exclusive, of a graph that was empty.</summary>
    /// <param name="nodeOf">The node on this side of a relationship.</param>
    /// <param name="otherOf">The node on its other side.</param>
    public void Pack(int nodes, int relationships, Func<int, int> nodeOf, Func<int, int> otherOf)
    {
        _first = new int[nodes + 1];
        _packed = new int[relationships];
        _packedOthers = new int[relationships];
        for (int relationship = 0; relationship < relationships; relationship++)
            _first[nodeOf(relationship) + 1]++;
        for (int node = 0; node < nodes; node++)
            _first[node + 1] += _first[node];
        int[] next = _first[..nodes];
        for (int relationship = 0; relationship < relationships; relationship++)
        {
            int place = next[nodeOf(relationship)]++;
            _packed[place] = relationship;
            _packedOthers[place] = otherOf(relationship);
        }
    }

    public void Add(int node, int relationship)
    {
        ref int[] list = ref Own(node);
        int count = _counts[node];
        if (count == list.Length)
            Array.Resize(ref list, Math.Max(2, count * 2));
        list[count] = relationship;
        _counts[node] = count + 1;
    }

    /// <summary>Keeps the order of the others.</summary>
    public void Remove(int node, int relationship)
    {
        int[] list = Own(node);
        int count = _counts[node];
        int place = list.AsSpan(0, count).LastIndexOf(relationship);
        Array.Copy(list, place + 1, list, place, count - place - 1);
        _counts[node] = count - 1;
    }

    private ref int[] Own(int node)
    {
        if (node >= _own.Length)
        {
            int size = Math.Max(16, Math.Max(node + 1, _own.Length * 2));
            Array.Resize(ref _own, size);
            Array.Resize(ref _counts, size);
        }

        if (_own[node] is null)
        {
            int[] packed = Of(node).ToArray();
            _own[node] = packed;
            _counts[node] = packed.Length;
        }

        return ref _own[node]!;
    }
}

/// <summary>The relationships on one side of a node: those of the array from a place up to an end, exclusive.</summary>
/// <param name="Others">The nodes at their other ends, as long as nothing has changed; null when the relationships have to be asked.</param>
internal readonly record struct AdjacencySlice(int[] Relationships, int[]? Others, int From, int End)
{
    public int Count => End - From;

    /// <summary>Those whose numbers lie from one up to another, exclusive, where all come in ascending order.</summary>
    public AdjacencySlice Between(int least, int end)
    {
        int from = First(From, least);
        return this with { From = from, End = First(from, end) };
    }

    private int First(int low, int number)
    {
        int high = End;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Relationships[middle] < number)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
