namespace GraphCypher.Execution.Operators;

/// <summary>A step that takes all rows before it gives any of them on.</summary>
/// <param name="live">The slots that are used later.</param>
internal abstract class WaitingRows(Operator source, int[] live) : Operator(source)
{
    private readonly RowBuffer _rows = new(live);
    private int _at = -1;

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        _rows.Clear(state);
        _at = -1;
    }

    protected override bool Advance(ExecutionState state)
    {
        if (_at < 0)
        {
            while (source.Next(state))
            {
                _rows.Save(state);
                Take(state);
            }

            Complete(state, _rows);
        }

        if (++_at >= _rows.Count)
            return false;
        _rows.Restore(state, _at);
        return true;
    }

    /// <summary>Sees each row as it comes.</summary>
    protected virtual void Take(ExecutionState state)
    {
    }

    /// <summary>Sees all of them, before the first is given on.</summary>
    protected virtual void Complete(ExecutionState state, RowBuffer rows)
    {
    }
}

/// <summary>All rows before any is given on, so that what is written behind is not seen before.</summary>
internal sealed class Eager(Operator source, int[] live) : WaitingRows(source, live)
{
    public override string Name => "Eager";
}

/// <summary><c>ORDER BY</c>.</summary>
/// <param name="live">The slots that are used later.</param>
/// <param name="keys">Each among <paramref name="live"/>.</param>
internal sealed class Sort(Operator source, int[] live, (int Slot, bool Descending)[] keys) : WaitingRows(source, live)
{
    private readonly (int Place, bool Descending)[] _places = [.. keys.Select(key => (Array.IndexOf(live, key.Slot), key.Descending))];

    public IReadOnlyList<(int Slot, bool Descending)> Keys => keys;

    public override string Name => "Sort";

    protected override void Complete(ExecutionState state, RowBuffer rows) => rows.Sort(_places);
}
