using GraphCypher.Errors;
using GraphCypher.Values;
using GraphCypher.Values.Temporal;

namespace GraphCypher.Execution.Expressions;

/// <summary>The operators on numbers, texts, lists and times. Null in, null out.</summary>
internal static class Arithmetic
{
    private const int MostLetters = 100_000_000;

    private const int MostItems = 50_000_000;

    public static Value Add(in Value left, in Value right)
    {
        if (left.Kind == ValueKind.List || right.Kind == ValueKind.List)
            return Append(left, right);
        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (left.Kind == ValueKind.String || right.Kind == ValueKind.String)
            return Joined(left, right);
        if (left.Kind == ValueKind.Temporal && right.Kind == ValueKind.Temporal)
            return AddTemporal(left.Temporal, right.Temporal);
        return Numbers("+", left, right, static (a, b) => checked(a + b), static (a, b) => a + b);
    }

    public static Value Subtract(in Value left, in Value right)
    {
        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (left.Kind == ValueKind.Temporal && right.Kind == ValueKind.Temporal && right.Temporal is DurationValue duration)
            return Value.Of(TemporalArithmetic.Subtract(left.Temporal, duration));
        return Numbers("-", left, right, static (a, b) => checked(a - b), static (a, b) => a - b);
    }

    public static Value Multiply(in Value left, in Value right)
    {
        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (left.Kind == ValueKind.Temporal && left.Temporal is DurationValue duration && right.IsNumber)
            return Value.Of(right.Kind == ValueKind.Integer ? TemporalArithmetic.Multiply(duration, right.Integer) : TemporalArithmetic.Multiply(duration, right.Float));
        if (right.Kind == ValueKind.Temporal && right.Temporal is DurationValue other && left.IsNumber)
            return Value.Of(left.Kind == ValueKind.Integer ? TemporalArithmetic.Multiply(other, left.Integer) : TemporalArithmetic.Multiply(other, left.Float));
        return Numbers("*", left, right, static (a, b) => checked(a * b), static (a, b) => a * b);
    }

    public static Value Divide(in Value left, in Value right)
    {
        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (left.Kind == ValueKind.Temporal && left.Temporal is DurationValue duration && right.IsNumber)
            return Value.Of(right.Kind == ValueKind.Integer ? TemporalArithmetic.Divide(duration, right.Integer) : TemporalArithmetic.Divide(duration, right.Float));
        return Numbers("/", left, right, static (a, b) => b == 0 ? throw ByZero() : checked(a / b), static (a, b) => a / b);
    }

    public static Value Modulo(in Value left, in Value right)
    {
        if (left.IsNull || right.IsNull)
            return Value.Null;
        return Numbers("%", left, right, static (a, b) => b == 0 ? throw ByZero() : b == -1 ? 0 : a % b, static (a, b) => a % b);
    }

    /// <summary>Always a float.</summary>
    public static Value Power(in Value left, in Value right)
    {
        if (left.IsNull || right.IsNull)
            return Value.Null;
        return left.IsNumber && right.IsNumber ? Value.Of(Math.Pow(left.Number, right.Number)) : throw Mismatch("^", left, right);
    }

    public static Value Negate(in Value value)
    {
        if (value.IsNull)
            return Value.Null;
        if (value.Kind == ValueKind.Integer)
            return value.Integer == long.MinValue ? throw Overflow("-", Value.Of(0), value) : Value.Of(-value.Integer);
        if (value.Kind == ValueKind.Float)
            return Value.Of(-value.Float);
        if (value.Kind == ValueKind.Temporal && value.Temporal is DurationValue duration)
            return Value.Of(TemporalArithmetic.Multiply(duration, -1L));
        throw QueryError.Type($"'-' takes a number, found {ValueNames.WithKind(value)}.");
    }

    public static Value Plus(in Value value) =>
        value.IsNull || value.IsNumber ? value : throw QueryError.Type($"'+' takes a number, found {ValueNames.WithKind(value)}.");

    public static Value Concatenate(in Value left, in Value right)
    {
        if (left.IsNull || right.IsNull)
            return Value.Null;
        if (left.Kind == ValueKind.String && right.Kind == ValueKind.String)
            return Value.Of(Concatenated(left.Text, right.Text));
        return left.Kind == ValueKind.List && right.Kind == ValueKind.List ? Append(left, right) : throw Mismatch("||", left, right);
    }

    private static Value Append(in Value left, in Value right)
    {
        if (left.Kind == ValueKind.List && right.Kind == ValueKind.List)
        {
            if (left.List.Count == 0 || right.List.Count == 0)
                return left.List.Count == 0 ? right : left;
            return (long)left.List.Count + right.List.Count <= MostItems
                ? Value.Of(new ListValue([.. left.List.Span, .. right.List.Span]))
                : throw new QueryError(ErrorClass.LimitExceeded, "MemoryLimit", $"A list would have more than {MostItems} items.");
        }

        if (left.Kind == ValueKind.List)
            return right.IsNull ? Value.Null : Value.Of(new ListValue([.. left.List.Span, right]));
        return left.IsNull ? Value.Null : Value.Of(new ListValue([left, .. right.List.Span]));
    }

    private static Value Joined(in Value left, in Value right)
    {
        bool can = left.Kind is ValueKind.String || left.IsNumber || left.Kind == ValueKind.Temporal || left.Kind == ValueKind.Boolean;
        can &= right.Kind is ValueKind.String || right.IsNumber || right.Kind == ValueKind.Temporal || right.Kind == ValueKind.Boolean;
        return can ? Value.Of(Concatenated(ValueText.Of(left), ValueText.Of(right))) : throw Mismatch("+", left, right);
    }

    private static string Concatenated(string left, string right) => (long)left.Length + right.Length <= MostLetters
        ? left + right
        : throw new QueryError(ErrorClass.LimitExceeded, "MemoryLimit", $"A text would have more than {MostLetters} characters.");

    private static Value AddTemporal(TemporalValue left, TemporalValue right)
    {
        if (right is DurationValue duration)
            return Value.Of(TemporalArithmetic.Add(left, duration));
        return left is DurationValue first ? Value.Of(TemporalArithmetic.Add(right, first)) : throw Mismatch("+", Value.Of(left), Value.Of(right));
    }

    private static Value Numbers(string name, in Value left, in Value right, Func<long, long, long> integers, Func<double, double, double> floats)
    {
        if (!left.IsNumber || !right.IsNumber)
            throw Mismatch(name, left, right);
        if (left.Kind != ValueKind.Integer || right.Kind != ValueKind.Integer)
            return Value.Of(floats(left.Number, right.Number));
        try
        {
            return Value.Of(integers(left.Integer, right.Integer));
        }
        catch (OverflowException)
        {
            throw Overflow(name, left, right);
        }
    }

    private static QueryError ByZero() => new(ErrorClass.ArithmeticError, "DivisionByZero", "An integer is divided by zero.");

    private static QueryError Overflow(string name, in Value left, in Value right) =>
        new(ErrorClass.ArithmeticError, "IntegerOverflow", $"{left.Integer} {name} {right.Integer} is beyond the 64 bits of an integer.");

    private static QueryError Mismatch(string name, in Value left, in Value right) =>
        QueryError.Type($"'{name}' does not take {ValueNames.WithKind(left)} and {ValueNames.WithKind(right)}.");
}
