using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphQueries;

/// <summary>Reads properties of nodes and relationships that the schema promises or leaves open.</summary>
internal static class PropertyReading
{
    /// <summary>Empty when absent.</summary>
    public static string Text(this StoredNode node, string property) => node[property]?.AsString() ?? "";

    public static ImmutableArray<string> Texts(this StoredNode node, string property) => node[property]?.AsStringList() ?? [];

    public static long? Number(this StoredNode node, string property) => node[property]?.AsInteger();

    /// <summary>0 when absent.</summary>
    public static long Count(this StoredNode node, string property) => node[property]?.AsInteger() ?? 0;

    public static long Count(this StoredRelationship relationship, string property) => relationship[property]?.AsInteger() ?? 0;

    public static double Measure(this StoredRelationship relationship, string property) => relationship[property]?.AsFloat() ?? 0;

    /// <summary>The places in papers that state it, in the order of the graph.</summary>
    public static IEnumerable<Evidence> Evidence(this StoredRelationship relationship)
    {
        foreach (var text in relationship[GraphSchema.Evidence]?.AsStringList() ?? [])
        {
            if (GraphStore.Model.Evidence.TryParse(text, out var evidence))
                yield return evidence;
        }
    }

    /// <summary>What a person calls it: a term's name, a paper's title, a link's address.</summary>
    public static string DisplayName(this StoredNode node) => node.Label switch
    {
        "Paper" => node.Text("title"),
        "Result" => node.Text("value"),
        "Repository" or "WebPage" => node.Text("url"),
        _ => node.Text("name"),
    };
}
