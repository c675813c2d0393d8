using System.Collections.Frozen;
using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>The labels by which nodes are found by id: the first label of each kind, which has the uniqueness constraint.</summary>
internal static class KeyLabels
{
    private static readonly FrozenDictionary<string, string> ByKind =
        GraphSchema.Nodes.DistinctBy(node => node.IdKind, StringComparer.Ordinal).ToFrozenDictionary(node => node.IdKind, node => node.Labels[0], StringComparer.Ordinal);

    public static ImmutableArray<string> All { get; } = [.. GraphSchema.Nodes.Select(node => node.Labels[0]).Distinct(StringComparer.Ordinal)];

    /// <summary>All labels that are ours.</summary>
    public static ImmutableArray<string> Ours { get; } = [.. GraphSchema.Nodes.SelectMany(node => node.Labels).Distinct(StringComparer.Ordinal)];

    /// <summary>The labels that nodes found by a key label can have.</summary>
    public static ImmutableArray<string> LabelsBehind(string key) =>
        [.. GraphSchema.Nodes.Where(node => node.Labels[0] == key).SelectMany(node => node.Labels).Distinct(StringComparer.Ordinal)];

    /// <summary>The properties that nodes found by a key label can have from us; <c>id</c> and <c>digest</c> too.</summary>
    public static ImmutableArray<string> PropertiesBehind(string key) =>
    [
        GraphSchema.Id, GraphSchema.Digest,
        .. PropertySchemasBehind(key).Select(property => property.Name),
    ];

    /// <summary>The same without <c>id</c> and <c>digest</c>.</summary>
    public static IEnumerable<PropertySchema> PropertySchemasBehind(string key) =>
        GraphSchema.Nodes.Where(node => node.Labels[0] == key).SelectMany(node => node.Properties).DistinctBy(property => property.Name, StringComparer.Ordinal);

    /// <summary>The key label of a node's id; null when the id is of no kind that the schema has.</summary>
    public static string? Of(string id)
    {
        int colon = id.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : ByKind.GetValueOrDefault(id[..colon]);
    }
}
