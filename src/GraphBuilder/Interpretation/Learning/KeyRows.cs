namespace GraphBuilder.Interpretation.Learning;

/// <summary>The keys of several decisions, one row each.</summary>
internal sealed class KeyRows
{
    private readonly List<ulong> _keys = [];
    private readonly List<int> _ends = [];

    public ReadOnlySpan<ulong> this[int row] =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_keys)[(row == 0 ? 0 : _ends[row - 1]).._ends[row]];

    /// <summary>Forgets all rows, to be filled for the next paper.</summary>
    public void Clear()
    {
        _keys.Clear();
        _ends.Clear();
    }

    public void Add(ReadOnlySpan<ulong> keys)
    {
        _keys.AddRange(keys);
        _ends.Add(_keys.Count);
    }
}
