using System.Collections.Immutable;

namespace GraphStore.Model.Columns;

/// <summary>The nodes of one table, and the sets of labels that occur among them.</summary>
internal sealed record NodeGroup(PropertyTable Table, ImmutableArray<ImmutableArray<string>> LabelSets);

/// <summary>Where a node's properties and labels are: the group, its label set there, the row.</summary>
internal readonly record struct NodePlace(ushort Group, ushort LabelSet, int Row);
