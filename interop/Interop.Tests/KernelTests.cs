using FsCheck;
using FsCheck.Fluent;
using GraphAlgorithms;
using GraphAlgorithms.Centrality;
using GraphAlgorithms.Components;
using GraphAlgorithms.Paths;
using GraphStore.Model;
using Interop.QuikGraph;
using QuikGraph;
using static Interop.Tests.TermGraphs;

namespace Interop.Tests;

/// <summary>The kernels of <c>GraphAlgorithms</c> and the algorithms of QuikGraph, on the same stored graphs.</summary>
public sealed class KernelTests
{
    private const double Near = 1e-9;

    [Fact]
    public void Paths_OfRandomGraphs_AreAsLongInBoth() => Prop.ForAll(Graphs(), given =>
    {
        var (graph, kernels, theirs) = Both(given.Nodes, given.Edges);
        var (from, to) = (Node(theirs, 0), Node(theirs, given.Nodes - 1));
        double distance = Dijkstra.From(kernels, from.Number).Distances[to.Number];
        var shortest = theirs.ShortestPath(from, to, Weight);
        if (shortest is { } path)
            distance.ShouldBe(Length(path), Near);
        else
            distance.ShouldBe(double.PositiveInfinity);

        // With weights QuikGraph misses some ways: on 0-3, 0-1, 0-2, 1-2, 1-3 it can leave out one of the three from 0 to 3.
        double[] own = [.. Yen.Paths(kernels, from.Number, to.Number, count: 1000).Select(way => way.Length)];
        double[] ranked = [.. theirs.RankedPaths(from, to, Weight, most: 4).Select(way => Length(way))];
        foreach (double length in ranked)
            own.ShouldContain(one => Math.Abs(one - length) < Near);

        double[] steps = [.. Yen.Paths(Kernels(graph, weighted: false), from.Number, to.Number, count: 4).Select(way => way.Length)];
        steps.ShouldBe(theirs.RankedPaths(from, to, _ => 1, most: 4).Select(way => (double)way.Length));
    }).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));

    [Fact]
    public void Components_OfRandomGraphs_AreTheSameInBoth() => Prop.ForAll(Graphs(), given =>
    {
        var (graph, kernels, theirs) = Both(given.Nodes, given.Edges);
        var own = WeakComponents.Of(kernels);
        graph.Nodes.GroupBy(node => own.ComponentOf[node.Number]).Select(part => string.Join(' ', part.Select(node => node.Id).Order(StringComparer.Ordinal)))
            .ShouldBe(theirs.Components().Select(part => string.Join(' ', part.Select(node => node.Id).Order(StringComparer.Ordinal))), ignoreOrder: true);
    }).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));

    [Fact]
    public void PageRank_OfRandomGraphs_IsTheSameInBoth() => Prop.ForAll(Graphs(), given =>
    {
        // A ring through all nodes, so that none is without an edge: QuikGraph loses what reaches such a node.
        var edges = given.Edges.Concat(Enumerable.Range(0, given.Nodes - 1).Select(i => (i, i + 1))).Distinct().ToArray();
        var (graph, _, theirs) = Both(given.Nodes, edges);
        var unweighted = Kernels(graph, weighted: false);
        double[] own = PageRank.Of(unweighted, new PageRankOptions { Tolerance = 1e-14 }).Scores;
        foreach (var (node, score) in theirs.PageRank())
            (own[node.Number] * given.Nodes).ShouldBe(score, Near);
    }).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));

    private static (PropertyGraph Graph, CsrGraph Kernels, BidirectionalGraph<StoredNode, RelationshipEdge> Theirs) Both(int nodes, (int From, int To)[] edges)
    {
        var graph = Terms(nodes, edges, edge => 0.1 + (((edge.Item1 * 7) + (edge.Item2 * 3)) % 9 / 10.0));
        return (graph, Kernels(graph, weighted: true), graph.ToBidirectionalGraph("Term", ["CO_OCCURS_WITH"], directed: false));
    }

    private static CsrGraph Kernels(PropertyGraph graph, bool weighted)
    {
        StoredRelationship[] edges = [.. graph.Relationships("CO_OCCURS_WITH")];
        return CsrGraph.From(
            graph.NodeCount, [.. edges.Select(edge => edge.Start.Number)], [.. edges.Select(edge => edge.End.Number)], weighted ? [.. edges.Select(edge => edge["npmi"]!.Value.AsFloat())] : null);
    }

    private static double Weight(RelationshipEdge edge) => edge.Relationship["npmi"]!.Value.AsFloat();

    private static double Length(IEnumerable<RelationshipEdge> path) => path.Sum(Weight);
}
