using System.Globalization;
using GraphCypher.Errors;
using GraphCypher.Semantics;
using GraphCypher.Values;

namespace GraphCypher.Functions;

/// <summary>Functions that make values of one kind from values of another.</summary>
internal static class ConversionFunctions
{
    public static IEnumerable<FunctionDefinition> All { get; } =
    [
        .. Family("toInteger", StaticType.Integer, ToInteger),
        .. Family("toFloat", StaticType.Float, ToFloat),
        .. Family("toBoolean", StaticType.Boolean, ToBoolean),
        .. Family("toString", StaticType.String, ToText),
    ];

    /// <summary>The function, the one that gives null instead of an error, and the one for lists.</summary>
    /// <param name="convert">Null, the C# one, when the kind cannot be converted.</param>
    private static IEnumerable<FunctionDefinition> Family(string name, StaticType gives, Func<Value, Value?> convert)
    {
        yield return Define.One(name, Kinds.Any, gives, (_, value) => convert(value) ?? throw new QueryError(ErrorClass.TypeError, "InvalidArgumentValue", $"{name}() cannot convert {ValueNames.WithKind(value)}."));
        yield return Define.One(name + "OrNull", Kinds.Any, gives, (_, value) => convert(value) ?? Value.Null);
        yield return Define.One(name + "List", Kinds.List, StaticType.List(gives), (_, value) => value.Kind == ValueKind.List
            ? Value.Of(ListValue.Of(value.List.Select(item => convert(item) ?? Value.Null)))
            : throw QueryError.Type($"{name}List() takes a list, found {ValueNames.WithKind(value)}."));
    }

    private static Value? ToInteger(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Integer or ValueKind.Null:
                return value;
            case ValueKind.Float:
                return Truncated(value.Float);
            case ValueKind.Boolean:
                return Value.Of(value.IsTrue ? 1L : 0L);
            case ValueKind.String:
                if (long.TryParse(value.Text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
                    return Value.Of(integer);
                return double.TryParse(value.Text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? Truncated(number) : Value.Null;
            default:
                return null;
        }
    }

    private static Value Truncated(double number) => double.IsNaN(number) ? Value.Of(0L) : Value.Of(number >= long.MaxValue ? long.MaxValue : number <= long.MinValue ? long.MinValue : (long)number);

    private static Value? ToFloat(Value value) => value.Kind switch
    {
        ValueKind.Float or ValueKind.Null => value,
        ValueKind.Integer => Value.Of((double)value.Integer),
        ValueKind.String => double.TryParse(value.Text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? Value.Of(number) : Value.Null,
        _ => null,
    };

    private static Value? ToBoolean(Value value) => value.Kind switch
    {
        ValueKind.Boolean or ValueKind.Null => value,
        ValueKind.Integer => Value.Of(value.Integer != 0),
        ValueKind.String => value.Text.Trim().ToUpperInvariant() switch
        {
            "TRUE" => Value.True,
            "FALSE" => Value.False,
            _ => Value.Null,
        },
        _ => null,
    };

    private static Value? ToText(Value value) => value.Kind switch
    {
        ValueKind.Null => value,
        ValueKind.String or ValueKind.Integer or ValueKind.Float or ValueKind.Boolean or ValueKind.Temporal or ValueKind.Point => Value.Of(ValueText.Of(value)),
        _ => null,
    };
}
