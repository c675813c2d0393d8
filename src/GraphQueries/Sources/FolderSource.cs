using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphQueries.Sources;

/// <summary>A graph in memory.</summary>
internal sealed class FolderSource(PropertyGraph graph) : IGraphSource
{
    public Task<PropertyGraph> Part(GraphPart part, CancellationToken cancel) => Task.FromResult(graph);

    public Task<long> CountPapers(CancellationToken cancel) => Task.FromResult((long)graph.NodesWith("Paper").Count);

    public Task<ImmutableArray<string>> MostCentralTerms(int most, CancellationToken cancel) => Task.FromResult<ImmutableArray<string>>(
    [
        .. graph.NodesWith(GraphSchema.Term)
            .OrderByDescending(term => term["pageRank"]?.AsFloat() ?? 0)
            .ThenByDescending(term => term.Count("papers"))
            .ThenBy(term => term.Id, StringComparer.Ordinal)
            .Take(most)
            .Select(term => term.Id),
    ]);

    public Task<(long Before, long All)> RankByPageRank(string label, double pageRank, CancellationToken cancel)
    {
        var nodes = graph.NodesWith(label);
        return Task.FromResult((nodes.LongCount(node => node["pageRank"]?.AsFloat() > pageRank), (long)nodes.Count));
    }

    public Task<ImmutableArray<GraphNode>> Nodes(IReadOnlyCollection<string> ids, CancellationToken cancel) => Task.FromResult<ImmutableArray<GraphNode>>(
        [.. Numbers(ids).Select(number => graph.NodeAt(number).ToNode())]);

    public Task<ImmutableArray<GraphRelationship>> Relationships(ImmutableArray<string> types, End end, IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        var nodes = Numbers(ids).Select(graph.NodeAt).ToList();
        var rows =
            from type in types.Order(StringComparer.Ordinal)
            from node in nodes
            from relationship in end == End.Start ? node.Outgoing(type) : node.Incoming(type)
            select relationship.ToRelationship();
        return Task.FromResult<ImmutableArray<GraphRelationship>>([.. rows.Order(RelationshipOrder.Instance)]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Ascending, which is by id.</summary>
    private IEnumerable<int> Numbers(IReadOnlyCollection<string> ids) =>
        ids.Select(graph.FindNode).Where(node => node is not null).Select(node => node!.Value.Number).Distinct().Order();
}
