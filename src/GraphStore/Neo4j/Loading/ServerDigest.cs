using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>Digests of what the database holds, made of the labels and properties that are ours.</summary>
internal static class ServerDigest
{
    /// <summary>In place of a digest: a value is of a kind that we never write.</summary>
    private const string Foreign = "foreign";

    public static string Of(string id, IReadOnlyList<object?> labels, IReadOnlyDictionary<string, object?> properties)
    {
        var ours = GraphSchema.Nodes.Where(node => node.Labels.All(label => labels.Contains(label))).ToArray();
        if (ours is not [var schema])
            return Foreign; // a term without its type, or with two
        return Properties(schema.Properties, properties) is { } values ? GraphDigest.Of(new GraphNode(id, schema.Labels, values)) : Foreign;
    }

    public static string Of(RelationshipSchema schema, string start, string end, IReadOnlyDictionary<string, object?> properties) =>
        Properties(schema.Properties, properties) is { } values ? GraphDigest.Of(new GraphRelationship(schema.Type, start, end, values)) : Foreign;

    private static ImmutableArray<Property>? Properties(ImmutableArray<PropertySchema> schema, IReadOnlyDictionary<string, object?> found)
    {
        var values = ImmutableArray.CreateBuilder<Property>();
        foreach (var property in schema)
        {
            if (!found.TryGetValue(property.Name, out object? value))
                continue;
            if (ValueOf(property.Kind, value) is not { } known)
                return null;
            values.Add(new(property.Name, known));
        }

        return values.ToImmutable();
    }

    private static PropertyValue? ValueOf(PropertyKind kind, object? value) => (kind, value) switch
    {
        (PropertyKind.String, string text) => text,
        (PropertyKind.Integer, long number) => number,
        (PropertyKind.Float, double number) => number,
        (PropertyKind.Boolean, bool truth) => truth,
        (PropertyKind.StringList, IReadOnlyList<object?> list) when list.All(element => element is string) => list.Cast<string>().ToImmutableArray(),
        _ => null,
    };
}
