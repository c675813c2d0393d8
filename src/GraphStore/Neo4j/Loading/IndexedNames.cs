using System.Collections.Immutable;
using System.Text;
using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>
/// The index on names takes at most 8,167 bytes. A name beyond that is a mistake of the reader more than a name; in the database it is cut, so that it does not keep the rest of the graph out.
/// </summary>
internal static class IndexedNames
{
    private const int MostBytes = 8000;
    private const string Ellipsis = "…";

    public static PropertyValue Fit(string property, PropertyValue value)
    {
        if (property != "name" || value.Kind != PropertyKind.String || value.AsString().Length * 3L <= MostBytes)
            return value;
        string text = value.AsString();
        if (Encoding.UTF8.GetByteCount(text) <= MostBytes)
            return value;
        int length = MostBytes / 3; // a UTF-16 unit is three bytes at most
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + Ellipsis;
    }

    /// <summary>The digest of a node as the database has it.</summary>
    public static string Digest(StoredNode node) => node["name"] is { Kind: PropertyKind.String } name && Fit("name", name) != name
        ? GraphDigest.Of(new GraphNode(node.Id, node.Labels, node.Properties.Select(property => property with { Value = Fit(property.Name, property.Value) }).ToImmutableArray()))
        : node.Digest;
}
