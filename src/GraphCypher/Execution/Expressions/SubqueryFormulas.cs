using GraphCypher.Execution.Operators;
using GraphCypher.Values;

namespace GraphCypher.Execution.Expressions;

/// <summary>Whether a plan gives a row.</summary>
internal sealed class ExistsFormula(Operator plan) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        plan.Open(state);
        return Value.Of(plan.Next(state));
    }
}

/// <summary>How many rows a plan gives.</summary>
internal sealed class CountFormula(Operator plan) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        long count = 0;
        plan.Open(state);
        while (plan.Next(state))
            count++;
        return Value.Of(count);
    }
}

/// <summary>A value for each row of a plan.</summary>
internal sealed class CollectFormula(Operator plan, Formula map) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        var values = new List<Value>();
        plan.Open(state);
        while (plan.Next(state))
            values.Add(map.Evaluate(state));
        return Value.Of(ListValue.Of(values));
    }
}

/// <summary>A value of the first row of a plan; null when there is none.</summary>
internal sealed class FirstFormula(Operator plan, Formula value) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        plan.Open(state);
        return plan.Next(state) ? value.Evaluate(state) : Value.Null;
    }
}
