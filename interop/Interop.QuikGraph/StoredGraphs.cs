using System.Collections.Immutable;
using GraphStore.Model;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Ranking;

namespace Interop.QuikGraph;

/// <summary>A stored graph, or part of it, as a graph of QuikGraph, and what one mostly asks of such a graph. All else that QuikGraph has works on it as well.</summary>
public static class StoredGraphs
{
    /// <summary>The nodes with a label, and the relationships of some types between them.</summary>
    /// <param name="label">Such as <c>Term</c>; null for all nodes.</param>
    /// <param name="types">Such as <c>CO_OCCURS_WITH</c>; none for all types.</param>
    /// <param name="directed">False to have every relationship both ways.</param>
    /// <exception cref="ArgumentException">The schema has no such label or type.</exception>
    public static BidirectionalGraph<StoredNode, RelationshipEdge> ToBidirectionalGraph(this PropertyGraph graph, string? label, IReadOnlyCollection<string> types, bool directed = true)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(types);
        if (label is not null && !GraphSchema.Nodes.Any(node => node.Labels.Contains(label, StringComparer.Ordinal)))
            throw new ArgumentException($"There is no label '{label}'.", nameof(label));
        if (types.FirstOrDefault(type => GraphSchema.Relationship(type) is null) is { } unknown)
            throw new ArgumentException($"There is no type '{unknown}'.", nameof(types));
        var made = new BidirectionalGraph<StoredNode, RelationshipEdge>(allowParallelEdges: true);
        made.AddVertexRange(label is null ? graph.Nodes : graph.NodesWith(label));
        foreach (var relationship in (types.Count == 0 ? graph.RelationshipTypes : types).Order(StringComparer.Ordinal).SelectMany(graph.Relationships))
        {
            if (!made.ContainsVertex(relationship.Start) || !made.ContainsVertex(relationship.End))
                continue;
            made.AddEdge(new(relationship, IsReversed: false));
            if (!directed && relationship.Start != relationship.End)
                made.AddEdge(new(relationship, IsReversed: true));
        }

        return made;
    }

    /// <summary>A shortest way by Dijkstra's algorithm.</summary>
    /// <param name="weight">The length of an edge, not negative.</param>
    /// <returns>Its edges in order, none from a node to itself; null where no way leads.</returns>
    public static ImmutableArray<RelationshipEdge>? ShortestPath(
        this BidirectionalGraph<StoredNode, RelationshipEdge> graph, StoredNode from, StoredNode to, Func<RelationshipEdge, double> weight)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (from == to)
            return [];
        return graph.ShortestPathsDijkstra(weight, from)(to, out var path) ? [.. path] : null;
    }

    /// <summary>The shortest ways without a loop, shortest first, by the algorithm of Hoffman and Pavley (1959).</summary>
    /// <param name="most">So many at most.</param>
    public static ImmutableArray<ImmutableArray<RelationshipEdge>> RankedPaths(
        this BidirectionalGraph<StoredNode, RelationshipEdge> graph, StoredNode from, StoredNode to, Func<RelationshipEdge, double> weight, int most)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        if (from == to || graph.ShortestPath(from, to, weight) is null)
            return []; // the algorithm takes it for granted that a way leads there
        return [.. graph.RankedShortestPathHoffmanPavley(weight, from, to, most).Select(path => path.ToImmutableArray())];
    }

    /// <summary>The parts that hang together when directions do not count: the largest first, of two as large that with the smaller id; nodes by id.</summary>
    public static ImmutableArray<ImmutableArray<StoredNode>> Components(this BidirectionalGraph<StoredNode, RelationshipEdge> graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var numbers = new Dictionary<StoredNode, int>();
        graph.WeaklyConnectedComponents(numbers);
        return Grouped(numbers);
    }

    /// <summary>The parts in which every node is reached from every other along the directions; likewise.</summary>
    public static ImmutableArray<ImmutableArray<StoredNode>> StrongComponents(this BidirectionalGraph<StoredNode, RelationshipEdge> graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var numbers = new Dictionary<StoredNode, int>();
        graph.StronglyConnectedComponents(numbers);
        return Grouped(numbers);
    }

    /// <summary>PageRank without weights (Page, Brin, Motwani and Winograd 1999), as QuikGraph computes it: the average score is 1 where every node has an edge that leads on; what reaches a node without one is lost.</summary>
    /// <param name="damping">The chance to follow an edge instead of jumping.</param>
    public static IReadOnlyDictionary<StoredNode, double> PageRank(this BidirectionalGraph<StoredNode, RelationshipEdge> graph, double damping = 0.85)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var algorithm = new PageRankAlgorithm<StoredNode, RelationshipEdge>(graph) { Damping = damping, Tolerance = 1e-12, MaxIterations = 1000 };
        algorithm.Compute();
        return algorithm.Ranks.ToDictionary(pair => pair.Key, pair => pair.Value);
    }

    private static ImmutableArray<ImmutableArray<StoredNode>> Grouped(Dictionary<StoredNode, int> numbers) =>
    [
        .. numbers.GroupBy(pair => pair.Value, pair => pair.Key)
            .Select(part => part.OrderBy(node => node.Number).ToImmutableArray()) // numbers follow ids
            .OrderByDescending(part => part.Length)
            .ThenBy(part => part[0].Number),
    ];
}
