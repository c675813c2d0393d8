using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>Rows that wait: the values of some slots, row after row.</summary>
internal sealed class RowBuffer(int[] slots)
{
    private readonly List<Value[]> _rows = [];

    public int Count => _rows.Count;

    public IReadOnlyList<Value[]> Rows => _rows;

    public void Clear(ExecutionState state)
    {
        state.Release((long)_rows.Count * slots.Length);
        _rows.Clear();
    }

    public Value[] Save(ExecutionState state)
    {
        state.Keep(slots.Length);
        Value[] row = Copy(state);
        _rows.Add(row);
        return row;
    }

    public Value[] Copy(ExecutionState state)
    {
        var row = new Value[slots.Length];
        for (int i = 0; i < row.Length; i++)
            row[i] = state.Slots[slots[i]];
        return row;
    }

    public void Restore(ExecutionState state, Value[] row)
    {
        for (int i = 0; i < row.Length; i++)
            state.Slots[slots[i]] = row[i];
    }

    public void Restore(ExecutionState state, int row) => Restore(state, _rows[row]);

    /// <summary>Rows that compare equal keep their order.</summary>
    /// <param name="keys">Places in a row.</param>
    public void Sort((int Place, bool Descending)[] keys)
    {
        if (IsSorted(keys))
            return;
        var sorted = new Waiting[_rows.Count];
        for (int i = 0; i < sorted.Length; i++)
            sorted[i] = new(SortPrefix.Of(_rows[i][keys[0].Place], keys[0].Descending), i, _rows[i]);
        sorted.AsSpan().Sort(new InOrder(keys));
        for (int i = 0; i < sorted.Length; i++)
            _rows[i] = sorted[i].Row;
    }

    private bool IsSorted((int Place, bool Descending)[] keys)
    {
        for (int i = 1; i < _rows.Count; i++)
        {
            if (Compare(keys, _rows[i - 1], _rows[i]) > 0)
                return false;
        }

        return true;
    }

    private static int Compare((int Place, bool Descending)[] keys, Value[] one, Value[] other)
    {
        foreach ((int place, bool descending) in keys)
        {
            int order = ValueOrder.Total.Compare(one[place], other[place]);
            if (order != 0)
                return descending ? -order : order;
        }

        return 0;
    }

    /// <param name="Number">How many rows came before.</param>
    private readonly record struct Waiting(ulong Prefix, int Number, Value[] Row);

    private readonly struct InOrder((int Place, bool Descending)[] keys) : IComparer<Waiting>
    {
        public int Compare(Waiting x, Waiting y)
        {
            if (x.Prefix != y.Prefix)
                return x.Prefix < y.Prefix ? -1 : 1;
            int order = RowBuffer.Compare(keys, x.Row, y.Row);
            return order != 0 ? order : x.Number.CompareTo(y.Number);
        }
    }
}
