using System.Collections.Immutable;
using GraphStore.Model;
using GraphStore.Model.Cypher;

namespace GraphQueries.Sources;

/// <summary>Rows of a database as rows of the graph: the properties that the schema has, in its order.</summary>
internal static class CypherRows
{
    public static GraphNode Node(CypherNode node) => Node((string)node.Properties[GraphSchema.Id]!, node.Labels, node.Properties);

    /// <summary>A node of which some properties are known. It has the labels that the schema has for it, general before specific; what users added is left out.</summary>
    public static GraphNode Node(string id, ImmutableArray<string> labels, IReadOnlyDictionary<string, object?> properties)
    {
        var schema = SchemaOf(labels);
        return new(id, schema.Labels, Properties(schema.Properties, properties));
    }

    public static GraphRelationship Relationship(string type, string start, string end, IReadOnlyDictionary<string, object?> properties) =>
        new(type, start, end, Properties(GraphSchema.Relationship(type)!.Properties, properties));

    /// <summary>A list of texts; empty for null.</summary>
    public static ImmutableArray<string> Texts(object? value) => value is IReadOnlyList<object?> list ? [.. list.Select(text => (string)text!)] : [];

    private static NodeSchema SchemaOf(ImmutableArray<string> labels) => GraphSchema.Nodes.First(schema => labels.Contains(schema.Label, StringComparer.Ordinal));

    private static ImmutableArray<Property> Properties(ImmutableArray<PropertySchema> schema, IReadOnlyDictionary<string, object?> values) =>
    [
        .. from property in schema
           let value = values.GetValueOrDefault(property.Name)
           where value is not null && value is not IReadOnlyList<object?> { Count: 0 }
           select new Property(property.Name, Value(property, value)),
    ];

    private static PropertyValue Value(PropertySchema property, object value) => property.Kind switch
    {
        PropertyKind.String => (string)value,
        PropertyKind.StringList => Texts(value),
        PropertyKind.Integer => (long)value,
        PropertyKind.Float => (double)value,
        _ => (bool)value,
    };
}
