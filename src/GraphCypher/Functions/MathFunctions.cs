using GraphCypher.Errors;
using GraphCypher.Semantics;
using GraphCypher.Values;

namespace GraphCypher.Functions;

/// <summary>Functions of numbers.</summary>
internal static class MathFunctions
{
    private const int MostPrecision = 15;

    public static IEnumerable<FunctionDefinition> All { get; } =
    [
        new("abs", [Kinds.Number], 1, 1, static types => types[0], static (_, values) => Abs(values[0])),
        new("sign", [Kinds.Number], 1, 1, static _ => StaticType.Integer, static (_, values) => values[0].IsNull ? Value.Null : Value.Of((long)Math.Sign(Number("sign", values[0])))),
        Float("ceil", Math.Ceiling),
        Float("floor", Math.Floor),
        Float("sqrt", Math.Sqrt),
        Float("exp", Math.Exp),
        Float("log", Math.Log),
        Float("log10", Math.Log10),
        Float("sin", Math.Sin),
        Float("cos", Math.Cos),
        Float("tan", Math.Tan),
        Float("cot", static x => 1 / Math.Tan(x)),
        Float("asin", Math.Asin),
        Float("acos", Math.Acos),
        Float("atan", Math.Atan),
        Float("sinh", Math.Sinh),
        Float("cosh", Math.Cosh),
        Float("tanh", Math.Tanh),
        Float("coth", static x => 1 / Math.Tanh(x)),
        Float("degrees", static x => x * (180 / Math.PI)),
        Float("radians", static x => x * (Math.PI / 180)),
        Float("haversin", static x => (1 - Math.Cos(x)) / 2),
        Define.Strict("atan2", [Kinds.Number, Kinds.Number], 2, StaticType.Float, static values => Value.Of(Math.Atan2(Number("atan2", values[0]), Number("atan2", values[1])))),
        Define.Strict("round", [Kinds.Number, Kinds.Number, Kinds.String], 1, StaticType.Float, Round),
        Define.One("isNaN", Kinds.Number, StaticType.Boolean, static (_, value) => Value.Of(double.IsNaN(Number("isNaN", value)))),
        new("pi", [], 0, 0, static _ => StaticType.Float, static (_, _) => Value.Of(Math.PI)),
        new("e", [], 0, 0, static _ => StaticType.Float, static (_, _) => Value.Of(Math.E)),
        new("rand", [], 0, 0, static _ => StaticType.Float, static (state, _) => Value.Of(state.Random.NextDouble())) { IsDeterministic = false },
    ];

    private static FunctionDefinition Float(string name, Func<double, double> function) =>
        Define.One(name, Kinds.Number, StaticType.Float, (_, value) => Value.Of(function(Number(name, value))));

    private static double Number(string function, in Value value) =>
        value.IsNumber ? value.Number : throw QueryError.Type($"{function}() takes a number, found {ValueNames.WithKind(value)}.");

    private static Value Abs(in Value value)
    {
        if (value.IsNull)
            return Value.Null;
        if (value.Kind != ValueKind.Integer)
            return Value.Of(Math.Abs(Number("abs", value)));
        return value.Integer == long.MinValue
            ? throw new QueryError(ErrorClass.ArithmeticError, "IntegerOverflow", $"abs({value.Integer}) is beyond the 64 bits of an integer.")
            : Value.Of(Math.Abs(value.Integer));
    }

    private static Value Round(Value[] values)
    {
        double number = Number("round", values[0]);
        if (values.Length == 1)
            return Value.Of(Math.Floor(number + 0.5));
        long precision = (long)Number("round", values[1]);
        if (precision is < 0 or > MostPrecision)
            throw new QueryError(ErrorClass.ArgumentError, "NumberOutOfRange", $"The precision of round() is 0 to {MostPrecision}, found {precision}.");
        string mode = values.Length > 2 ? values[2].Text.ToUpperInvariant() : "HALF_UP";
        decimal exact = Math.Abs(number) < 1e12 ? (decimal)number : 0;
        if (exact == 0)
            return Value.Of(number);
        int digits = (int)precision;
        decimal scale = (decimal)Math.Pow(10, digits);
        decimal scaled = exact * scale;
        decimal rounded = mode switch
        {
            "UP" => scaled < 0 ? Math.Floor(scaled) : Math.Ceiling(scaled),
            "DOWN" => Math.Truncate(scaled),
            "CEILING" => Math.Ceiling(scaled),
            "FLOOR" => Math.Floor(scaled),
            "HALF_UP" => Math.Round(scaled, MidpointRounding.AwayFromZero),
            "HALF_DOWN" => Math.Abs(scaled % 1) == 0.5m ? Math.Truncate(scaled) : Math.Round(scaled, MidpointRounding.AwayFromZero),
            "HALF_EVEN" => Math.Round(scaled, MidpointRounding.ToEven),
            _ => throw new QueryError(ErrorClass.ArgumentError, "InvalidArgumentValue", $"round() knows no mode '{values[2].Text}': expected UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN or HALF_EVEN."),
        };
        return Value.Of((double)(rounded / scale));
    }
}
