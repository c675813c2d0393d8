using System.Collections.Frozen;
using GraphStore.Model;

namespace GraphQueries.Sources;

/// <summary>Makes rows a graph again.</summary>
internal static class GraphRows
{
    /// <param name="nodes">Each id once.</param>
    /// <param name="relationships">Between those nodes, each pair once a type.</param>
    public static PropertyGraph Graph(IEnumerable<GraphNode> nodes, IEnumerable<GraphRelationship> relationships) => PropertyGraph.From(new GraphContents(
        [.. nodes.GroupBy(static node => node.Labels[^1], StringComparer.Ordinal).OrderBy(static table => table.Key, StringComparer.Ordinal)
            .Select(static table => new NodeTable(table.Key, table.OrderBy(static node => node.Id, StringComparer.Ordinal)))],
        [.. relationships.GroupBy(static row => row.Type, StringComparer.Ordinal).OrderBy(static table => table.Key, StringComparer.Ordinal)
            .Select(static table => new RelationshipTable(table.Key, table.Order(RelationshipOrder.Instance)))],
        new BuildRecord([], FrozenDictionary<string, string>.Empty, [])));
}
