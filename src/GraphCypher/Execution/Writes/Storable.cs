using GraphCypher.Errors;
using GraphCypher.Values;

namespace GraphCypher.Execution.Writes;

/// <summary>Which values a property can have: booleans, numbers, texts, times, points, and lists of one kind of these; points of a list share their coordinates.</summary>
internal static class Storable
{
    /// <exception cref="QueryError">The value is a map, a node, a list of lists or the like.</exception>
    public static Value Check(in Value value)
    {
        if (value.Kind == ValueKind.List)
        {
            bool isMixed = false;
            foreach (Value item in value.List.Span)
            {
                if (item.IsNull || item.Kind == ValueKind.List || !IsPlain(item))
                    throw Wrong(value);
                isMixed |= item.Kind == ValueKind.Point && value.List[0].Kind == ValueKind.Point && item.Point.System != value.List[0].Point.System;
                isMixed |= item.Kind != value.List[0].Kind && !(item.IsNumber && value.List[0].IsNumber);
            }

            if (isMixed)
                throw Wrong(value);
        }
        else if (!IsPlain(value))
        {
            throw Wrong(value);
        }

        return value;
    }

    private static bool IsPlain(in Value value) => value.Kind is ValueKind.Boolean or ValueKind.Integer or ValueKind.Float or ValueKind.String or ValueKind.Temporal or ValueKind.Point;

    private static QueryError Wrong(in Value value) =>
        new(ErrorClass.TypeError, "InvalidPropertyType", $"A property is a boolean, number, text, time or point, or a list of one kind of these, found {ValueNames.WithKind(value)}.");
}
