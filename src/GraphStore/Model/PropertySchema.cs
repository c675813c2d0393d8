using System.Collections.Immutable;

namespace GraphStore.Model;

/// <summary>A property that the schema knows.</summary>
/// <param name="Required">
/// Whether every node or relationship of its kind has it. A list is never required: an empty list is the same as none, because the bulk import
/// of Neo4j makes no difference between them.
/// </param>
/// <param name="Allowed">The only texts that it may hold; empty when any will do.</param>
public sealed record PropertySchema(string Name, PropertyKind Kind, bool Required, ImmutableArray<string> Allowed);
