using System.Text.Json;
using GraphCypher.Values;

namespace GraphCypher.Protocol;

/// <summary>Reads plain JSON, in which <c>1</c> is an integer and <c>1.0</c> a float.</summary>
internal static class PlainJson
{
    public static Value Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => Value.True,
        JsonValueKind.False => Value.False,
        JsonValueKind.String => Value.Of(json.GetString()),
        JsonValueKind.Number => json.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') || !json.TryGetInt64(out long integer) ? Value.Of(json.GetDouble()) : Value.Of(integer),
        JsonValueKind.Array => Value.Of(ListValue.Of(json.EnumerateArray().Select(Read))),
        JsonValueKind.Object => Value.Of(MapValue.Of(json.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, Read(property.Value))))),
        _ => Value.Null,
    };
}
