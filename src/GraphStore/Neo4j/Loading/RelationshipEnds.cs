using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>Relationships that one statement can write.</summary>
/// <param name="Starts">The key labels of their starts.</param>
/// <param name="Ends">The key labels of their ends.</param>
/// <param name="Types">In the order of the schema.</param>
internal sealed record RelationshipEnds(ImmutableArray<string> Starts, ImmutableArray<string> Ends, ImmutableArray<RelationshipSchema> Types)
{
    /// <summary>Whether they are between nodes of several labels.</summary>
    public bool IsMixed => Starts.Length > 1 || Ends.Length > 1;

    /// <summary>Where so few are to be written, looking for their ends under several labels takes less than another statement.</summary>
    private const int Few = 250;

    /// <summary>Parts relationships into what one statement writes: many between nodes of the same two labels, or few of all kinds.</summary>
    /// <param name="rows">All of one start next to each other; so they are in each part.</param>
    /// <param name="idOf">The id of a node.</param>
    public static IEnumerable<(RelationshipEnds Ends, IEnumerable<RelationshipRow> Rows)> Part(IReadOnlyCollection<RelationshipRow> rows, Func<int, string> idOf)
    {
        var rest = new List<IGrouping<(string Start, string End), RelationshipRow>>();
        foreach (var group in rows.GroupBy(Labels))
        {
            if (group.Count() < Few)
                rest.Add(group);
            else
                yield return (Of(group.Key.Start, group.Key.End), group);
        }

        if (rest is [var only])
        {
            yield return (Of(only.Key.Start, only.Key.End), only);
        }
        else if (rest.Count > 1)
        {
            var labels = rest.Select(group => group.Key).ToHashSet();
            var types = rest.SelectMany(group => group).Select(row => row.Set.Type).ToHashSet(StringComparer.Ordinal);
            yield return (
                new([.. KeyLabels.All.Where(label => labels.Any(ends => ends.Start == label))], [.. KeyLabels.All.Where(label => labels.Any(ends => ends.End == label))],
                    [.. GraphSchema.Relationships.Where(schema => types.Contains(schema.Type))]),
                rows.Where(row => labels.Contains(Labels(row))));
        }

        (string Start, string End) Labels(RelationshipRow row) => (KeyLabels.Of(idOf(row.Set.Starts[row.Row]))!, KeyLabels.Of(idOf(row.Set.Ends[row.Row]))!);
    }

    /// <summary>All types that can stand between nodes of two labels.</summary>
    private static RelationshipEnds Of(string start, string end) =>
        new([start], [end], [.. GraphSchema.Relationships.Where(schema => schema.From.Any(label => IsBehind(start, label)) && schema.To.Any(label => IsBehind(end, label)))]);

    private static bool IsBehind(string key, string label) => KeyLabels.LabelsBehind(key).Contains(label, StringComparer.Ordinal);
}
