using GraphCypher.Errors;
using GraphCypher.Routines;
using GraphCypher.Values;
using GraphCypher.Values.Temporal;

namespace GraphCypher.Execution.Expressions;

/// <summary>An expression, bound to the places of its variables and ready to be computed.</summary>
internal abstract class Formula
{
    public abstract Value Evaluate(ExecutionState state);

    /// <summary>Whether the value is true; null and false are not.</summary>
    public virtual bool Holds(ExecutionState state) => Logic.Truth(Evaluate(state)) == true;

    /// <summary>Whether all conditions hold. Asked for each row: a lambda would be an object each time.</summary>
    public static bool AllHold(Formula[] conditions, ExecutionState state)
    {
        foreach (Formula condition in conditions)
        {
            if (!condition.Holds(state))
                return false;
        }

        return true;
    }
}

internal sealed class ConstantFormula(Value value) : Formula
{
    public Value Value => value;

    public override Value Evaluate(ExecutionState state) => value;
}

internal sealed class SlotFormula(int slot) : Formula
{
    public int Slot => slot;

    public override Value Evaluate(ExecutionState state) => state.Slots[slot];
}

internal sealed class ParameterFormula(string name) : Formula
{
    public override Value Evaluate(ExecutionState state) => state.Parameters[name];
}

/// <summary>A function of the values of some formulas.</summary>
/// <param name="place">Of the call: what goes wrong in it is told with it.</param>
internal sealed class CallFormula(Func<ExecutionState, Value[], Value> function, Formula[] arguments, TextRange place) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        var values = new Value[arguments.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = arguments[i].Evaluate(state);
        try
        {
            return function(state, values);
        }
        catch (QueryError error) when (error.IsWithoutPlace)
        {
            throw error.At(place);
        }
    }
}

/// <summary>The first value that is not null; what stands behind it is not computed.</summary>
internal sealed class CoalesceFormula(Formula[] alternatives) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        foreach (Formula alternative in alternatives)
        {
            Value value = alternative.Evaluate(state);
            if (!value.IsNull)
                return value;
        }

        return Value.Null;
    }
}

/// <summary>A call of a function that the user of the library brought; what it refuses is told with the place.</summary>
internal sealed class OwnCallFormula(Formula call, CallPlaces places) : Formula
{
    public override Value Evaluate(ExecutionState state) => places.Watch(() => call.Evaluate(state));
}

/// <summary>A function of one value, null for null.</summary>
/// <param name="place">Of the call: what goes wrong in it is told with it.</param>
internal sealed class StrictCallFormula(Func<ExecutionState, Value, Value> function, Formula argument, TextRange place) : Formula
{
    public Formula Argument => argument;

    public override Value Evaluate(ExecutionState state)
    {
        Value value = argument.Evaluate(state);
        if (value.IsNull)
            return Value.Null;
        try
        {
            return function(state, value);
        }
        catch (QueryError error) when (error.IsWithoutPlace)
        {
            throw error.At(place);
        }
    }
}

/// <summary>An operator. Values are large enough that copies of them cost more than most operators.</summary>
internal delegate Value UnaryOperation(in Value operand);

internal delegate Value BinaryOperation(in Value left, in Value right);

internal sealed class UnaryFormula(UnaryOperation operation, Formula operand) : Formula
{
    public override Value Evaluate(ExecutionState state) => operation(operand.Evaluate(state));
}

/// <param name="place">Of the operation: what goes wrong in it is told with it.</param>
internal sealed class BinaryFormula(BinaryOperation operation, Formula left, Formula right, TextRange place) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        Value one = left.Evaluate(state), other = right.Evaluate(state);
        try
        {
            return operation(one, other);
        }
        catch (QueryError error) when (error.IsWithoutPlace)
        {
            throw error.At(place);
        }
        catch (TemporalException error)
        {
            throw new QueryError(ErrorClass.ArithmeticError, "InvalidArgumentValue", error.Message, place);
        }
    }
}
