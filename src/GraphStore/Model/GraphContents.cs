using System.Collections.Immutable;

namespace GraphStore.Model;

/// <summary>A whole graph on its way into a sink, a table at a time, so that the rows need not all be in memory.</summary>
/// <param name="Nodes">One table per most specific label.</param>
/// <param name="Relationships">One table per type.</param>
/// <param name="Build">What the graph was made from.</param>
public sealed record GraphContents(IReadOnlyList<NodeTable> Nodes, IReadOnlyList<RelationshipTable> Relationships, BuildRecord Build);

/// <summary>The nodes whose most specific label is <paramref name="Label"/>, by ascending id (ordinal), each once; enumerated once.</summary>
public sealed record NodeTable(string Label, IEnumerable<GraphNode> Rows)
{
    /// <summary>Its properties, where the graph is edited; else they are those of the schema.</summary>
    public ImmutableArray<PropertySchema> Columns { get; init; } = [];
}

/// <summary>The relationships of one type, by ascending start, then end (ordinal); enumerated once.</summary>
public sealed record RelationshipTable(string Type, IEnumerable<GraphRelationship> Rows)
{
    /// <summary>Its properties, where the graph is edited; else they are those of the schema.</summary>
    public ImmutableArray<PropertySchema> Columns { get; init; } = [];
}

/// <summary>What a graph was made from: enough to make it again.</summary>
/// <param name="Inputs">The files read, by name.</param>
/// <param name="Options">The options that change the result; never threads or absolute paths.</param>
/// <param name="Diagnostics">What could not be read or kept, in the order of the input.</param>
/// <param name="Changes">How its terms differ from those of the graph before; null when it was made without looking at one.</param>
/// <param name="IsEdited">Whether somebody changed it after it was made, so that labels, types and properties may go beyond the schema.</param>
public sealed record BuildRecord(
    IReadOnlyList<InputRecord> Inputs,
    IReadOnlyDictionary<string, string> Options,
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyList<EntityChange>? Changes = null,
    bool IsEdited = false);

/// <summary>An input file: its path relative to the input, its SHA-256 in lower-case hexadecimal, and its length in bytes.</summary>
public sealed record InputRecord(string Name, string Sha256, long Bytes);
