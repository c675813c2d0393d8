using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>Reads properties of rows that the schema promises or leaves open.</summary>
internal static class RowReading
{
    public static PropertyValue? Find(this ImmutableArray<Property> properties, string name)
    {
        foreach (var property in properties)
        {
            if (property.Name == name)
                return property.Value;
        }

        return null;
    }

    /// <summary>Empty when absent.</summary>
    public static string Text(this GraphNode node, string property) => node.Properties.Find(property)?.AsString() ?? "";

    public static string? TextOrNull(this GraphNode node, string property) => node.Properties.Find(property)?.AsString();

    public static ImmutableArray<string> Texts(this GraphNode node, string property) => node.Properties.Find(property)?.AsStringList() ?? [];

    public static long? Whole(this GraphNode node, string property) => node.Properties.Find(property)?.AsInteger();

    public static double? Measure(this GraphNode node, string property) => node.Properties.Find(property)?.AsFloat();

    public static bool Truth(this GraphNode node, string property) => node.Properties.Find(property)?.AsBoolean() ?? false;

    /// <summary>0 when absent.</summary>
    public static long Count(this GraphRelationship relationship, string property) => relationship.Properties.Find(property)?.AsInteger() ?? 0;

    /// <summary>0 when absent.</summary>
    public static double Measure(this GraphRelationship relationship, string property) => relationship.Properties.Find(property)?.AsFloat() ?? 0;

    public static string Text(this GraphRelationship relationship, string property) => relationship.Properties.Find(property)?.AsString() ?? "";

    /// <summary>The places in papers that state it, in the order of the graph.</summary>
    public static IEnumerable<Evidence> Places(this GraphRelationship relationship)
    {
        foreach (string text in relationship.Properties.Find(GraphSchema.Evidence)?.AsStringList() ?? [])
        {
            if (Evidence.TryParse(text, out var place))
                yield return place;
        }
    }

    public static bool IsTerm(this string id) => id.StartsWith("term:", StringComparison.Ordinal);
}
