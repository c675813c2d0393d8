using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>No relationship is taken twice in one MATCH.</summary>
internal static class Uniqueness
{
    /// <param name="slots">Of relationships, lists of them, or paths, that were taken before.</param>
    public static bool IsFree(ExecutionState state, int[] slots, int relationship)
    {
        foreach (int slot in slots)
        {
            ref Value taken = ref state.Slots[slot];
            if (taken.Kind == ValueKind.Relationship && taken.Element == relationship)
                return false;
            if (taken.Kind == ValueKind.Path && taken.Path.Relationships.AsSpan().Contains(relationship))
                return false;
            if (taken.Kind == ValueKind.List)
            {
                foreach (Value one in taken.List.Span)
                {
                    if (one.Kind == ValueKind.Relationship && one.Element == relationship)
                        return false;
                }
            }
        }

        return true;
    }
}
