namespace GraphCypher.Execution.Operators;

/// <summary>
/// A step of a plan. Steps are pulled: each advances the one row of the statement (<see cref="ExecutionState.Slots"/>), in which every variable has a place
/// of its own, so that nothing is copied but where rows must wait.
/// </summary>
internal abstract class Operator(params Operator[] sources)
{
    public IReadOnlyList<Operator> Sources => sources;

    /// <summary>In a plan that is shown.</summary>
    public abstract string Name { get; }

    public virtual string Details => "";

    /// <summary>The place of a node by whose number rows come, ascending; null for none.</summary>
    public virtual int? OrderedBy => null;

    /// <summary>Rows given since the statement began.</summary>
    public long Rows { get; private set; }

    /// <summary>Begins anew, for the row that is current now.</summary>
    public abstract void Open(ExecutionState state);

    /// <returns>False when there is no further row.</returns>
    public bool Next(ExecutionState state)
    {
        state.Step();
        if (!(state.Times is null ? Advance(state) : AdvanceTimed(state, state.Times)))
            return false;
        Rows++;
        return true;
    }

    private bool AdvanceTimed(ExecutionState state, StepTimes times)
    {
        Operator? before = times.Enter(this);
        try
        {
            return Advance(state);
        }
        finally
        {
            times.Leave(before);
        }
    }

    protected abstract bool Advance(ExecutionState state);
}

/// <summary>The row as it is, once: where a plan or subquery begins.</summary>
internal sealed class Argument : Operator
{
    private bool _given;

    public override string Name => "Argument";

    public override void Open(ExecutionState state) => _given = false;

    protected override bool Advance(ExecutionState state)
    {
        bool first = !_given;
        _given = true;
        return first;
    }
}
