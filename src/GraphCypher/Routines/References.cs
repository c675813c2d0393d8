using System.Collections.Immutable;

namespace GraphCypher.Routines;

/// <summary>A node of the graph that a routine works on. Means something in that graph only.</summary>
/// <param name="Number">From 0, less than <see cref="RoutineGraph.NodeBound"/>.</param>
public readonly record struct NodeReference(int Number);

/// <summary>A relationship of the graph that a routine works on. Means something in that graph only.</summary>
public readonly record struct RelationshipReference(int Number);

/// <summary>A path: its nodes, one more than relationships, and the relationships between each and the next, whichever way they point.</summary>
public sealed record PathReference(ImmutableArray<NodeReference> Nodes, ImmutableArray<RelationshipReference> Relationships);
