using System.Collections.Immutable;
using GraphQueries.Reports.Gathering;
using GraphQueries.Sources;
using GraphStore.Model;

namespace GraphQueries.Networks;

/// <summary>Ways with all that a graph says of them: what it states of each step, the papers that say so, and where those speak of both ends.</summary>
/// <param name="Graph">Of nothing else.</param>
internal sealed record SupportedPaths(PropertyGraph Graph, IReadOnlyList<ImmutableArray<Hop>> Paths)
{
    /// <param name="paths">Found in a part of the source that has no more than ids, ends and confidences.</param>
    public static async Task<SupportedPaths> Of(IGraphSource source, IReadOnlyList<ImmutableArray<Hop>> paths, CancellationToken cancel)
    {
        var steps = paths.SelectMany(static path => path).Select(static hop => (hop.Relationship.Type, Start: hop.Relationship.Start.Id, End: hop.Relationship.End.Id)).ToHashSet();
        var rows = (await source.Relationships(
                [.. steps.Select(static step => step.Type).Distinct().Order(StringComparer.Ordinal)], End.Start, [.. steps.Select(static step => step.Start).Distinct()], cancel))
            .Where(row => steps.Contains((row.Type, row.Start, row.End))).ToList();
        var ends = steps.SelectMany(static step => new[] { step.Start, step.End }).ToHashSet(StringComparer.Ordinal);
        var papers = rows.SelectMany(static row => row.Places()).Select(static place => place.Paper).ToHashSet(StringComparer.Ordinal);
        var mentions = (await source.Relationships(["MENTIONS"], End.Start, papers, cancel))
            .Where(row => ends.Contains(row.End) && !steps.Contains((row.Type, row.Start, row.End)));
        var graph = GraphRows.Graph(await source.Nodes([.. ends.Union(papers, StringComparer.Ordinal)], cancel), rows.Concat(mentions));
        return new(graph, [.. paths.Select(path => path.Select(hop => Again(graph, hop)).ToImmutableArray())]);
    }

    private static Hop Again(PropertyGraph graph, Hop hop)
    {
        var row = hop.Relationship;
        return new(
            graph.FindNode(hop.From.Id)!.Value, graph.FindNode(hop.To.Id)!.Value, graph.FindNode(row.Start.Id)!.Value.Outgoing(row.Type).First(again => again.End.Id == row.End.Id));
    }
}
