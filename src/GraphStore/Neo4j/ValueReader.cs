using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j;

/// <summary>Reads typed JSON: <c>{"$type": "Integer", "_value": "1"}</c>. See <see cref="CypherStatement"/> for what comes out.</summary>
internal static class ValueReader
{
    /// <exception cref="JsonException">It is no row of typed values.</exception>
    public static ImmutableArray<object?> Row(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return ImmutableCollectionsMarshal.AsImmutableArray(List(ref reader));
    }

    public static ImmutableArray<string> Texts(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        return Texts(ref reader);
    }

    private static object? Value(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        reader.Read();
        if (!reader.ValueTextEquals("$type"u8))
            throw Unexpected(ref reader);
        reader.Read();
        var kind = ValueKinds.Of(ref reader);
        reader.Read();
        if (!reader.ValueTextEquals("_value"u8))
            throw Unexpected(ref reader);
        reader.Read();
        object? value = Value(ref reader, kind);
        reader.Read();
        Expect(ref reader, JsonTokenType.EndObject);
        return value;
    }

    private static object? Value(ref Utf8JsonReader reader, ValueKind kind) => kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => reader.GetBoolean(),
        ValueKind.Integer => long.Parse(reader.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        ValueKind.Float => double.Parse(reader.GetString()!, NumberStyles.Float, CultureInfo.InvariantCulture),
        ValueKind.String => reader.GetString(),
        ValueKind.Bytes => reader.GetBytesFromBase64(),
        ValueKind.List => List(ref reader),
        ValueKind.Map => Map(ref reader),
        ValueKind.Point => PointText.Parse(reader.GetString()!),
        ValueKind.Node => Node(ref reader),
        ValueKind.Relationship => Relationship(ref reader),
        ValueKind.Path => Path(ref reader),
        _ => new CypherTemporal(ValueKinds.Temporal(kind), reader.GetString()!),
    };

    private static object?[] List(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray);
        var values = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            values.Add(Value(ref reader));
        return [.. values];
    }

    private static Dictionary<string, object?> Map(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            values.Add(name, Value(ref reader));
        }

        return values;
    }

    private static CypherNode Node(ref Utf8JsonReader reader)
    {
        Members read = ReadMembers(ref reader);
        return new(read.Id, read.Labels, read.Properties);
    }

    private static CypherRelationship Relationship(ref Utf8JsonReader reader)
    {
        Members read = ReadMembers(ref reader);
        return new(read.Id, read.Type, read.Start, read.End, read.Properties);
    }

    /// <summary>Nodes have the id, labels and properties, relationships all but the labels; members that a later server may add are passed over.</summary>
    private static Members ReadMembers(ref Utf8JsonReader reader)
    {
        var read = new Members("", [], "", "", "", ImmutableDictionary<string, object?>.Empty);
        while (NextMember(ref reader) is { } name)
        {
            switch (name)
            {
                case "_element_id":
                    read = read with { Id = reader.GetString()! };
                    break;
                case "_labels":
                    read = read with { Labels = Texts(ref reader) };
                    break;
                case "_type":
                    read = read with { Type = reader.GetString()! };
                    break;
                case "_start_node_element_id":
                    read = read with { Start = reader.GetString()! };
                    break;
                case "_end_node_element_id":
                    read = read with { End = reader.GetString()! };
                    break;
                case "_properties":
                    read = read with { Properties = Map(ref reader) };
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return read;
    }

    private static CypherPath Path(ref Utf8JsonReader reader)
    {
        object?[] steps = List(ref reader);
        return new([.. steps.OfType<CypherNode>()], [.. steps.OfType<CypherRelationship>()]);
    }

    private static string? NextMember(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.EndArray or JsonTokenType.EndObject or JsonTokenType.String))
            throw Unexpected(ref reader);
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
            return null;
        string name = reader.GetString()!;
        reader.Read();
        return name;
    }

    private static ImmutableArray<string> Texts(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray);
        var texts = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            texts.Add(reader.GetString()!);
        return texts.DrainToImmutable();
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (reader.TokenType != token)
            throw Unexpected(ref reader);
    }

    private static JsonException Unexpected(ref Utf8JsonReader reader) => new($"This is no typed value: {reader.TokenType} at byte {reader.TokenStartIndex}.");

    private readonly record struct Members(
        string Id, ImmutableArray<string> Labels, string Type, string Start, string End, IReadOnlyDictionary<string, object?> Properties);
}
