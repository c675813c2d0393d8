using GraphCypher.Execution.Expressions;
using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>
/// <c>ORDER BY</c> with <c>LIMIT</c>: the first rows, in a heap whose root is the last of them (Knuth, The Art of Computer Programming, volume 3, section 5.2.3). A row is kept only when it comes before the
/// root, and of its keys only as many are computed as tell so.
/// </summary>
/// <param name="live">The slots that are used later.</param>
/// <param name="keys">Those behind the first are not computed for every row: what they say must not fail.</param>
internal sealed class Top(Operator source, int[] live, (Formula Formula, bool Descending)[] keys, Formula? skip, Formula limit) : Operator(source)
{
    private readonly PriorityQueue<Kept, Kept> _heap = new(Comparer<Kept>.Create((one, other) => Compare(keys, other, one)));
    private Value[][]? _sorted;
    private int _at;

    public override string Name => "Top";

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        state.Release((long)(_sorted?.Length ?? 0) * (live.Length + keys.Length));
        _heap.Clear();
        _sorted = null;
        _at = 0;
    }

    protected override bool Advance(ExecutionState state)
    {
        _sorted ??= Sorted(state);
        if (_at >= _sorted.Length)
            return false;
        Value[] row = _sorted[_at++];
        for (int i = 0; i < live.Length; i++)
            state.Slots[live[i]] = row[i];
        return true;
    }

    private Value[][] Sorted(ExecutionState state)
    {
        long most = Window.Count(state, limit, "LIMIT");
        if (skip is not null)
            most += Math.Min(long.MaxValue - most, Window.Count(state, skip, "SKIP"));
        for (int number = 0; source.Next(state); number++)
        {
            if (_heap.Count < most)
            {
                state.Keep(live.Length + keys.Length);
                var kept = Keep(state, number);
                _heap.Enqueue(kept, kept);
            }
            else if (most > 0 && IsBefore(state, _heap.Peek()))
            {
                var kept = Keep(state, number);
                _heap.EnqueueDequeue(kept, kept);
            }
        }

        var sorted = new Value[_heap.Count][];
        for (int i = sorted.Length - 1; i >= 0; i--)
            sorted[i] = _heap.Dequeue().Row;
        return sorted;
    }

    private Kept Keep(ExecutionState state, int number)
    {
        var row = new Value[live.Length];
        for (int i = 0; i < row.Length; i++)
            row[i] = state.Slots[live[i]];
        var values = new Value[keys.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = keys[i].Formula.Evaluate(state);
        return new(row, values, number);
    }

    /// <summary>Whether the current row comes before one that was there earlier; of equal ones the earlier is first.</summary>
    private bool IsBefore(ExecutionState state, Kept last)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            int order = ValueOrder.InOrder(keys[i].Formula.Evaluate(state), last.Keys[i]);
            if (order != 0)
                return keys[i].Descending ? order > 0 : order < 0;
        }

        return false;
    }

    private static int Compare((Formula Formula, bool Descending)[] keys, Kept one, Kept other)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            int order = ValueOrder.InOrder(one.Keys[i], other.Keys[i]);
            if (order != 0)
                return keys[i].Descending ? -order : order;
        }

        return one.Number.CompareTo(other.Number);
    }

    /// <param name="Number">How many rows came before.</param>
    private sealed record Kept(Value[] Row, Value[] Keys, int Number);
}
