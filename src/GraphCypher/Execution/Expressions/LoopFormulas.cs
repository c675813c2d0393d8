using GraphCypher.Errors;
using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Execution.Expressions;

/// <summary><c>[x IN list WHERE condition | map]</c>.</summary>
internal sealed class ListComprehensionFormula(int slot, Formula list, Formula? where, Formula? map) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        Value value = list.Evaluate(state);
        if (value.IsNull)
            return Value.Null;
        ListValue from = Loops.List(value);
        var items = new List<Value>(from.Count);
        for (int i = 0; i < from.Count; i++)
        {
            state.Step();
            state.Slots[slot] = from[i];
            if (where is null || where.Holds(state))
                items.Add(map is null ? from[i] : map.Evaluate(state));
        }

        return Value.Of(ListValue.Of(items));
    }
}

/// <summary><c>all(x IN list WHERE condition)</c> and its kin; null when conditions that are null decide.</summary>
internal sealed class QuantifierFormula(Quantifier quantifier, int slot, Formula list, Formula where) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        Value value = list.Evaluate(state);
        if (value.IsNull)
            return Value.Null;
        int holds = 0, unknown = 0, fails = 0;
        foreach (Value item in Loops.List(value))
        {
            state.Step();
            state.Slots[slot] = item;
            switch (Logic.Truth(where.Evaluate(state)))
            {
                case true:
                    holds++;
                    break;
                case false:
                    fails++;
                    break;
                default:
                    unknown++;
                    break;
            }
        }

        return Value.Of(quantifier switch
        {
            Quantifier.All => fails > 0 ? false : unknown > 0 ? null : true,
            Quantifier.Any => holds > 0 ? true : unknown > 0 ? null : false,
            Quantifier.None => holds > 0 ? false : unknown > 0 ? null : true,
            _ => holds > 1 ? false : unknown > 0 ? null : holds == 1,
        });
    }
}

/// <summary><c>reduce(sum = 0, x IN list | step)</c>.</summary>
internal sealed class ReduceFormula(int accumulator, Formula initial, int slot, Formula list, Formula step) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        Value value = list.Evaluate(state);
        if (value.IsNull)
            return Value.Null;
        Value result = initial.Evaluate(state);
        foreach (Value item in Loops.List(value))
        {
            state.Step();
            state.Slots[accumulator] = result;
            state.Slots[slot] = item;
            result = step.Evaluate(state);
        }

        return result;
    }
}

internal static class Loops
{
    public static ListValue List(in Value value) => value.Kind == ValueKind.List ? value.List : throw QueryError.Type($"Expected a list, found {ValueNames.WithKind(value)}.");
}
