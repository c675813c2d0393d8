using System.Text.Json;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j;

/// <summary>What <c>$type</c> can say.</summary>
internal enum ValueKind
{
    Null,
    Boolean,
    Integer,
    Float,
    String,
    Bytes,
    List,
    Map,
    Node,
    Relationship,
    Path,
    Point,
    Date,
    Time,
    LocalTime,
    LocalDateTime,
    OffsetDateTime,
    ZonedDateTime,
    Duration,
}

internal static class ValueKinds
{
    /// <summary>The kind that the reader stands at.</summary>
    /// <exception cref="JsonException">It is none that this program knows.</exception>
    public static ValueKind Of(ref Utf8JsonReader reader)
    {
        // The kinds that nearly every value has are told without making a text.
        if (reader.ValueTextEquals("String"u8))
            return ValueKind.String;
        if (reader.ValueTextEquals("Integer"u8))
            return ValueKind.Integer;
        if (reader.ValueTextEquals("List"u8))
            return ValueKind.List;
        if (reader.ValueTextEquals("Float"u8))
            return ValueKind.Float;
        string? name = reader.GetString();
        if (name == "Base64")
            return ValueKind.Bytes;
        return Enum.TryParse(name, out ValueKind kind) ? kind : throw new JsonException($"The server sends a value of the unknown type {name}.");
    }

    public static CypherTemporalKind Temporal(ValueKind kind) => kind switch
    {
        ValueKind.Date => CypherTemporalKind.Date,
        ValueKind.Time => CypherTemporalKind.Time,
        ValueKind.LocalTime => CypherTemporalKind.LocalTime,
        ValueKind.LocalDateTime => CypherTemporalKind.LocalDateTime,
        ValueKind.OffsetDateTime => CypherTemporalKind.OffsetDateTime,
        ValueKind.ZonedDateTime => CypherTemporalKind.ZonedDateTime,
        ValueKind.Duration => CypherTemporalKind.Duration,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It is no time."),
    };
}
