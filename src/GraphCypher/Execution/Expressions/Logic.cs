using GraphCypher.Errors;
using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Execution.Expressions;

/// <summary>Three-valued logic.</summary>
internal static class Logic
{
    /// <exception cref="QueryError">The value is neither a boolean nor null.</exception>
    public static bool? Truth(in Value value)
    {
        if (value.Kind == ValueKind.Boolean)
            return value.IsTrue;
        return value.IsNull ? null : throw QueryError.Type($"Expected a boolean, found {ValueNames.WithKind(value)}.");
    }

    public static Value Not(in Value value) => Value.Of(!Truth(value));

    public static Value Xor(in Value left, in Value right) => Value.Of(Truth(left) ^ Truth(right));

    public static Value Compare(ComparisonOperator comparison, in Value left, in Value right)
    {
        switch (comparison)
        {
            case ComparisonOperator.Equal:
                return Value.Of(ValueEquality.AreEqual(left, right));
            case ComparisonOperator.NotEqual:
                return Value.Of(!ValueEquality.AreEqual(left, right));
        }

        int? order = ValueOrder.Compare(left, right);
        if (order is null)
            return Value.Null;
        if (!ValueOrder.IsOrdered(order))
            return Value.False;
        return Value.Of(comparison switch
        {
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        });
    }

    /// <summary>Whether a value is in a list; null when a null might be it.</summary>
    public static Value In(in Value value, in Value list)
    {
        if (list.IsNull)
            return Value.Null;
        if (list.Kind != ValueKind.List)
            throw QueryError.Type($"IN looks in a list, found {ValueNames.WithKind(list)}.");
        bool unknown = false;
        foreach (Value item in list.List.Span)
        {
            switch (ValueEquality.AreEqual(value, item))
            {
                case true:
                    return Value.True;
                case null:
                    unknown = true;
                    break;
            }
        }

        return unknown ? Value.Null : Value.False;
    }
}

internal sealed class AndFormula(Formula left, Formula right) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        bool? first = Logic.Truth(left.Evaluate(state));
        if (first == false)
            return Value.False;
        bool? second = Logic.Truth(right.Evaluate(state));
        return Value.Of(first & second);
    }
}

internal sealed class OrFormula(Formula left, Formula right) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        bool? first = Logic.Truth(left.Evaluate(state));
        if (first == true)
            return Value.True;
        bool? second = Logic.Truth(right.Evaluate(state));
        return Value.Of(first | second);
    }
}

internal sealed class ComparisonFormula(ComparisonOperator comparison, Formula left, Formula right) : Formula
{
    public override bool Holds(ExecutionState state)
    {
        Value one = left.Evaluate(state), other = right.Evaluate(state);
        if (one.Kind != ValueKind.Integer || other.Kind != ValueKind.Integer)
            return Logic.Compare(comparison, one, other).IsTrue;
        return comparison switch
        {
            ComparisonOperator.Equal => one.Integer == other.Integer,
            ComparisonOperator.NotEqual => one.Integer != other.Integer,
            ComparisonOperator.Less => one.Integer < other.Integer,
            ComparisonOperator.LessOrEqual => one.Integer <= other.Integer,
            ComparisonOperator.Greater => one.Integer > other.Integer,
            _ => one.Integer >= other.Integer,
        };
    }

    public override Value Evaluate(ExecutionState state) => Logic.Compare(comparison, left.Evaluate(state), right.Evaluate(state));
}
