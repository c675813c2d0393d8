using FsCheck;
using FsCheck.Fluent;
using GraphStore.Model;
using GraphStore.Tests;
using Interop.QuikGraph;
using QuikGraph;

namespace Interop.Tests;

/// <summary>Small graphs of terms that co-occur.</summary>
internal static class TermGraphs
{
    public static Arbitrary<(int Nodes, (int, int)[] Edges)> Graphs() => Arb.From(
        from nodes in Gen.Choose(2, 7)
        from pairs in Gen.ListOf(Gen.Choose(0, nodes - 1).Two())
        select (nodes, pairs.Select(pair => (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2))).Where(pair => pair.Item1 != pair.Item2).Distinct().Take(10).ToArray()));

    public static PropertyGraph Terms(int nodes, (int From, int To)[] edges, Func<(int, int), double>? npmi = null) => PropertyGraph.From(SampleGraph.Contents(
        Enumerable.Range(0, nodes).Select(i => SampleGraph.Node($"term:t{i}", ["Term", "Concept"], ("name", $"t{i}"), ("papers", 1), ("confidence", 1.0))),
        edges.Select(edge => SampleGraph.Relationship("CO_OCCURS_WITH", $"term:t{edge.From}", $"term:t{edge.To}", ("papers", 2), ("npmi", npmi?.Invoke(edge) ?? 0.5)))));

    public static StoredNode Node(BidirectionalGraph<StoredNode, RelationshipEdge> graph, int i) => graph.Vertices.Single(node => node.Id == $"term:t{i}");
}
