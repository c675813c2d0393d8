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

    public void Sort(Comparison<Value[]> comparison)
    {
        // List.Sort is not stable; rows that compare equal keep their order.
        Value[][] sorted = [.. _rows.Order(Comparer<Value[]>.Create(comparison))];
        _rows.Clear();
        _rows.AddRange(sorted);
    }
}
