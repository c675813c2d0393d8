using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>Relationships that one statement can write: the key labels of their ends.</summary>
internal readonly record struct RelationshipEnds(string Start, string End)
{
    public static RelationshipEnds Of(string start, string end) => new(KeyLabels.Of(start)!, KeyLabels.Of(end)!);

    /// <summary>The types that can stand between such nodes, in the order of the schema.</summary>
    public ImmutableArray<RelationshipSchema> Types
    {
        get
        {
            var (start, end) = this;
            return [.. GraphSchema.Relationships.Where(schema => schema.From.Any(label => IsBehind(start, label)) && schema.To.Any(label => IsBehind(end, label)))];
        }
    }

    private static bool IsBehind(string key, string label) => KeyLabels.LabelsBehind(key).Contains(label, StringComparer.Ordinal);
}
