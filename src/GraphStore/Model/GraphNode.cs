using System.Collections.Immutable;

namespace GraphStore.Model;

/// <summary>A property of a node or relationship; absent properties are not listed.</summary>
public readonly record struct Property(string Name, PropertyValue Value);

/// <summary>A node: its id, unique over the whole graph, its labels (general before specific) and its properties beside the id.</summary>
public sealed record GraphNode(string Id, ImmutableArray<string> Labels, ImmutableArray<Property> Properties);

/// <summary>A relationship; at most one of a type between a start and an end.</summary>
public sealed record GraphRelationship(string Type, string Start, string End, ImmutableArray<Property> Properties);
