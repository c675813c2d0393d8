using System.Text;
using GraphStore.Model;

namespace GraphStore.Tests;

/// <summary>A graph as text, for comparing all of it and seeing where two differ.</summary>
internal static class GraphText
{
    public static string Of(PropertyGraph graph)
    {
        var text = new StringBuilder();
        foreach (var node in graph.Nodes)
            text.AppendLine($"{node.Id} :{string.Join(':', node.Labels)} {Of(node.Properties)} {node.Digest}");
        foreach (string type in graph.RelationshipTypes)
        {
            foreach (var relationship in graph.Relationships(type))
                text.AppendLine($"{relationship} {Of(relationship.Properties)} {relationship.Digest}");
        }

        return text.ToString();
    }

    private static string Of(IEnumerable<Property> properties) => string.Join(", ", properties.Select(property => $"{property.Name}={Of(property.Value)}"));

    private static string Of(PropertyValue value) => value.Kind switch
    {
        PropertyKind.String => $"'{value.AsString()}'",
        PropertyKind.StringList => $"[{string.Join('|', value.AsStringList())}]",
        PropertyKind.Integer => $"{value.AsInteger()}",
        PropertyKind.Float => $"{value.AsFloat():R}d",
        _ => value.AsBoolean() ? "true" : "false",
    };
}
