using System.Collections.Immutable;
using System.Globalization;

namespace GraphStore.Model;

/// <summary>
/// The property <c>digest</c>: 16 hexadecimal digits that change whenever anything else of a node (id, labels, properties) or of a relationship
/// (type, ends, properties) changes. Whoever keeps a copy of the graph compares digests instead of everything.
/// </summary>
/// <remarks>The first 64 bits of a SHA-256 over values as the store writes them, so that it does not matter from which copy it is made.</remarks>
public static class GraphDigest
{
    /// <summary>The digest of a node, whatever the order in which its properties are listed.</summary>
    public static string Of(GraphNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Format(Compute(node, new DigestBuilder()));
    }

    /// <summary>The digest of a relationship, whatever the order in which its properties are listed.</summary>
    public static string Of(GraphRelationship relationship)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        return Format(Compute(relationship, new DigestBuilder()));
    }

    internal static ulong Compute(GraphNode node, DigestBuilder digest)
    {
        digest.Begin();
        digest.AddLabels(node.Labels);
        digest.Add(node.Id);
        return Finish(node.Properties, digest);
    }

    internal static ulong Compute(GraphRelationship relationship, DigestBuilder digest)
    {
        digest.Begin();
        digest.Add(relationship.Type);
        digest.Add(relationship.Start);
        digest.Add(relationship.End);
        return Finish(relationship.Properties, digest);
    }

    internal static string Format(ulong digest) => digest.ToString("x16", CultureInfo.InvariantCulture);

    private static ulong Finish(ImmutableArray<Property> properties, DigestBuilder digest)
    {
        var kept = properties.Where(property => property.Name is not (GraphSchema.Id or GraphSchema.Digest) && !property.Value.IsEmptyList);
        foreach (var (name, value) in kept.OrderBy(property => property.Name, StringComparer.Ordinal))
            digest.Add(name, value);
        return digest.Finish();
    }
}
