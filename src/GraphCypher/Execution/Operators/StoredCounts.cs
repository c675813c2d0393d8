using GraphCypher.Execution.Expressions;
using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>Counts of all nodes or relationships of a kind that the graph keeps, on a graph that nothing changes meanwhile.</summary>
/// <param name="counts">A row for each.</param>
/// <param name="kindSlots">For what is counted: a type's name.</param>
/// <param name="constants">The same in every row.</param>
/// <param name="countSlots">For the count.</param>
internal sealed class StoredCounts((Value Kind, long Count)[] counts, int[] kindSlots, (int Slot, Formula Formula)[] constants, int[] countSlots, string details) : Operator
{
    private int _at;

    public override string Name => "CountFromCountStore";

    public override string Details => details;

    public override void Open(ExecutionState state) => _at = 0;

    protected override bool Advance(ExecutionState state)
    {
        if (_at == counts.Length)
            return false;
        (Value kind, long count) = counts[_at++];
        foreach (int slot in kindSlots)
            state.Slots[slot] = kind;
        foreach ((int slot, Formula formula) in constants)
            state.Slots[slot] = formula.Evaluate(state);
        foreach (int slot in countSlots)
            state.Slots[slot] = Value.Of(count);
        return true;
    }
}
