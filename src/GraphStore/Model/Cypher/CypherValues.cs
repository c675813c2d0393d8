using System.Collections.Immutable;

namespace GraphStore.Model.Cypher;

/// <summary>A node in a row.</summary>
/// <param name="ElementId">The database's own name for it, good within a transaction.</param>
public sealed record CypherNode(string ElementId, ImmutableArray<string> Labels, IReadOnlyDictionary<string, object?> Properties);

/// <summary>A relationship in a row.</summary>
public sealed record CypherRelationship(
    string ElementId, string Type, string StartElementId, string EndElementId, IReadOnlyDictionary<string, object?> Properties);

/// <summary>A path: its nodes in order, and the relationships between each and the next, whichever way they point.</summary>
public sealed record CypherPath(ImmutableArray<CypherNode> Nodes, ImmutableArray<CypherRelationship> Relationships);

/// <summary>A point in a system of coordinates, by its number (<c>4326</c> is WGS 84); <paramref name="Z"/> only where the system has three.</summary>
public readonly record struct CypherPoint(int Srid, double X, double Y, double? Z = null);

/// <summary>What kind of time a <see cref="CypherTemporal"/> is.</summary>
public enum CypherTemporalKind
{
    Date,

    /// <summary>A time of day with an offset.</summary>
    Time,
    LocalTime,
    LocalDateTime,
    OffsetDateTime,

    /// <summary>With the name of a time zone.</summary>
    ZonedDateTime,
    Duration,
}

/// <summary>
/// A date, time or duration in the notation of ISO 8601, as the database writes it: its range and its nanoseconds go beyond what the framework's own types hold.
/// </summary>
public readonly record struct CypherTemporal(CypherTemporalKind Kind, string Text)
{
    public override string ToString() => Text;
}
