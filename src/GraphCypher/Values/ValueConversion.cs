using GraphCypher.Errors;
using GraphCypher.Values.Temporal;

namespace GraphCypher.Values;

/// <summary>Values as plain objects, for what does not know of graphs.</summary>
internal static class ValueConversion
{
    /// <summary>null, bool, long, double, string, a temporal value, a list or a map of these. Elements and paths have no plain form.</summary>
    public static object? ToObject(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => value.IsTrue,
        ValueKind.Integer => value.Integer,
        ValueKind.Float => value.Float,
        ValueKind.String => value.Text,
        ValueKind.Temporal => value.Temporal,
        ValueKind.List => value.List.Select(ToObject).ToArray(),
        ValueKind.Map => value.Map.Entries.ToDictionary(entry => entry.Key, entry => ToObject(entry.Value), StringComparer.Ordinal),
        _ => throw QueryError.Type($"Times are made of texts, numbers, maps and other times, found {ValueNames.Of(value)}."),
    };

    public static Value FromObject(object? value) => value switch
    {
        null => Value.Null,
        bool boolean => Value.Of(boolean),
        int integer => Value.Of((long)integer),
        long integer => Value.Of(integer),
        double number => Value.Of(number),
        string text => Value.Of(text),
        TemporalValue temporal => Value.Of(temporal),
        PointValue point => Value.Of(point),
        IReadOnlyDictionary<string, object?> map => Value.Of(MapValue.Of(map.Select(entry => KeyValuePair.Create(entry.Key, FromObject(entry.Value))))),
        System.Collections.IEnumerable list => Value.Of(ListValue.Of(list.Cast<object?>().Select(FromObject))),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of Cypher.", nameof(value)),
    };
}
