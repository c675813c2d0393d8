using System.Collections.Immutable;

namespace GraphStore.Model;

/// <summary>What the nodes of one label look like.</summary>
/// <param name="Label">The most specific label; it names the table.</param>
/// <param name="Labels">All labels of such a node, general before specific.</param>
/// <param name="IdKind">What their ids start with, before the colon.</param>
/// <param name="Properties">In the order of the table's columns; <c>id</c> and <c>digest</c>, which every node has, are not listed.</param>
public sealed record NodeSchema(string Label, ImmutableArray<string> Labels, string IdKind, ImmutableArray<PropertySchema> Properties);
