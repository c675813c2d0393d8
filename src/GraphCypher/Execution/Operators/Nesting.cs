using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>For each row the rows of another plan, which sees it.</summary>
internal sealed class Apply(Operator outer, Operator inner) : Operator(outer, inner)
{
    private bool _open;

    public override string Name => "Apply";

    public override void Open(ExecutionState state)
    {
        outer.Open(state);
        _open = false;
    }

    protected override bool Advance(ExecutionState state)
    {
        while (true)
        {
            if (_open && inner.Next(state))
                return true;
            _open = false;
            if (!outer.Next(state))
                return false;
            inner.Open(state);
            _open = true;
        }
    }
}

/// <summary>As <see cref="Apply"/>, and where there are no rows, one with nulls.</summary>
/// <param name="slots">Of the variables that the inner plan binds.</param>
internal sealed class OptionalApply(Operator outer, Operator inner, int[] slots) : Operator(outer, inner)
{
    private bool _open, _found;

    public override string Name => "Optional";

    public override void Open(ExecutionState state)
    {
        outer.Open(state);
        _open = false;
    }

    protected override bool Advance(ExecutionState state)
    {
        while (true)
        {
            if (_open)
            {
                if (inner.Next(state))
                {
                    _found = true;
                    return true;
                }

                _open = false;
                if (!_found)
                {
                    foreach (int slot in slots)
                        state.Slots[slot] = Value.Null;
                    return true;
                }
            }

            if (!outer.Next(state))
                return false;
            inner.Open(state);
            _open = true;
            _found = false;
        }
    }
}

/// <summary>For each row another plan to its end, and then the row itself: a subquery that returns nothing.</summary>
internal sealed class ForEachRow(Operator outer, Operator inner, int[] live) : Operator(outer, inner)
{
    private readonly RowBuffer _row = new(live);

    public override string Name => "SubqueryForeach";

    public override void Open(ExecutionState state) => outer.Open(state);

    protected override bool Advance(ExecutionState state)
    {
        if (!outer.Next(state))
            return false;
        Value[] row = _row.Copy(state);
        inner.Open(state);
        while (inner.Next(state))
        {
        }

        _row.Restore(state, row);
        return true;
    }
}

/// <summary>The rows of several plans one after the other, their values moved to the same slots.</summary>
internal sealed class Union((Operator Plan, int[] Slots)[] parts, int[] slots) : Operator([.. parts.Select(part => part.Plan)])
{
    private int _at;

    public override string Name => "Union";

    public override void Open(ExecutionState state)
    {
        _at = 0;
        parts[0].Plan.Open(state);
    }

    protected override bool Advance(ExecutionState state)
    {
        while (!parts[_at].Plan.Next(state))
        {
            if (++_at == parts.Length)
            {
                _at--;
                return false;
            }

            parts[_at].Plan.Open(state);
        }

        Value[] row = [.. parts[_at].Slots.Select(slot => state.Slots[slot])];
        for (int i = 0; i < slots.Length; i++)
            state.Slots[slots[i]] = row[i];
        return true;
    }
}
