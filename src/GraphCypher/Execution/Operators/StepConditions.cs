using GraphCypher.Execution.Expressions;
using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>Conditions on each relationship of a way.</summary>
/// <param name="slot">Where the relationship stands meanwhile.</param>
internal readonly struct StepConditions(int slot, Formula[] conditions)
{
    public bool Hold(ExecutionState state, int relationship)
    {
        if (conditions.Length == 0)
            return true;
        state.Slots[slot] = Value.Relationship(relationship);
        return Formula.AllHold(conditions, state);
    }
}
