using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>Rows that wait: the values of some slots, row after row.</summary>
internal sealed class RowBuffer(int[] slots)
{
    private Chunked<Value> _values = new();

    /// <summary>The rows in their order once they were sorted; null for the order in which they came.</summary>
    private int[]? _order;

    public int Count { get; private set; }

    /// <param name="place">Among the slots.</param>
    public ref readonly Value this[int row, int place] => ref _values[First(row) + place];

    public void Clear(ExecutionState state)
    {
        state.Release((long)Count * slots.Length);
        _values = new();
        Count = 0;
        _order = null;
    }

    public void Save(ExecutionState state)
    {
        state.Keep(slots.Length);
        int first = Count * slots.Length;
        for (int i = 0; i < slots.Length; i++)
            _values.Reach(first + i) = state.Slots[slots[i]];
        Count++;
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

    public void Restore(ExecutionState state, int row)
    {
        int first = First(row);
        for (int i = 0; i < slots.Length; i++)
            state.Slots[slots[i]] = _values[first + i];
    }

    /// <summary>Rows that compare equal keep their order.</summary>
    /// <param name="keys">Places among the slots.</param>
    public void Sort((int Place, bool Descending)[] keys)
    {
        if (IsSorted(keys))
            return;
        var waiting = new Waiting[Count];
        for (int i = 0; i < waiting.Length; i++)
            waiting[i] = new(SortPrefix.Of(this[i, keys[0].Place], keys[0].Descending), i);
        waiting.AsSpan().Sort(new InOrder(this, keys));
        _order = new int[Count];
        for (int i = 0; i < waiting.Length; i++)
            _order[i] = waiting[i].Row;
    }

    private int First(int row) => (_order is null ? row : _order[row]) * slots.Length;

    private bool IsSorted((int Place, bool Descending)[] keys)
    {
        for (int i = 1; i < Count; i++)
        {
            if (Compare(keys, i - 1, i) > 0)
                return false;
        }

        return true;
    }

    private int Compare((int Place, bool Descending)[] keys, int one, int other)
    {
        foreach ((int place, bool descending) in keys)
        {
            int order = ValueOrder.InOrder(_values[(one * slots.Length) + place], _values[(other * slots.Length) + place]);
            if (order != 0)
                return descending ? -order : order;
        }

        return 0;
    }

    private readonly record struct Waiting(ulong Prefix, int Row);

    private readonly struct InOrder(RowBuffer rows, (int Place, bool Descending)[] keys) : IComparer<Waiting>
    {
        public int Compare(Waiting x, Waiting y)
        {
            if (x.Prefix != y.Prefix)
                return x.Prefix < y.Prefix ? -1 : 1;
            int order = rows.Compare(keys, x.Row, y.Row);
            return order != 0 ? order : x.Row.CompareTo(y.Row);
        }
    }
}
