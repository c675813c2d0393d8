using System.Text.Json;
using GraphAlgorithms.Centrality;
using GraphAlgorithms.Cohesion;
using GraphAlgorithms.Communities;
using GraphAlgorithms.Components;
using GraphAlgorithms.Paths;
using GraphAlgorithms.Similarity;
using GraphAlgorithms.Tests.Support;

namespace GraphAlgorithms.Tests.Peers;

/// <summary>Every deterministic kernel against networkx, on 200 random graphs of each kind.</summary>
public class NetworkxTests
{
    private const int GraphsOfKind = 200;
    private const double Tolerance = 1e-9;
    private const int WaysAsked = 12;

    public static TheoryData<string> Kinds { get; } = [.. RandomGraphs.Kinds];

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void Kernels_OnRandomGraphs_AgreeWithNetworkx(string kind)
    {
        Python.Needs("networkx");
        var graphs = Enumerable.Range(0, GraphsOfKind).Select(seed => RandomGraphs.Of(kind, seed)).ToArray();
        var answers = Python.Ask("networkx_measures.py", graphs);
        answers.Length.ShouldBe(graphs.Length);
        for (int i = 0; i < graphs.Length; i++)
            Compare(graphs[i], answers[i]);
    }

    private static void Compare(EdgeList list, JsonElement expected)
    {
        var graph = list.Build();
        int nodes = list.Nodes;
        var ranks = new PageRankOptions { Tolerance = 1e-14, MaxIterations = 3000 };
        Near(PageRank.Of(graph, ranks).Scores, "pageRank");
        if (nodes > 1)
            Near(PageRank.Of(graph, ranks with { Personalisation = [.. Enumerable.Range(0, nodes).Select(static node => node % 3.0)] }).Scores, "personalised");
        Near(Betweenness.Exact(graph), "betweenness");
        Near(Closeness.Of(graph), "closeness");
        Near(Closeness.Harmonic(graph), "harmonic");
        Near(Numbers(Degree.Of(graph)), "degree");
        Near(Degree.Weighted(graph), "strength");
        Groups(WeakComponents.Of(graph), "weak");
        Groups(StrongComponents.Of(graph), "strong");
        Near(Numbers(CoreNumbers.Of(graph)), "core");
        var triangles = Triangles.Of(graph);
        Near([.. triangles.AtNode.Select(static count => (double)count)], "triangles");
        Near(triangles.Clustering, "clustering");
        Near([triangles.Transitivity], "transitivity");
        var cuts = Cuts.Of(graph);
        Same(cuts.Bridges.Select(static bridge => new[] { bridge.One, bridge.Other }), "bridges");
        cuts.ArticulationPoints.ShouldBe(Values(expected.GetProperty("articulation")).Select(static value => (int)value), list.ToString());
        if (nodes > 0)
        {
            Near(Numbers(BreadthFirst.Distances(graph, 0)), "levels");
            var tree = Dijkstra.From(graph, 0);
            Near([.. tree.Distances.Select(static distance => double.IsFinite(distance) ? distance : -1)], "distances");
            (Bidirectional.Path(graph, 0, nodes - 1)?.Length).ShouldBe(tree.To(nodes - 1)?.Length, list.ToString());
            Same(AllShortest.Paths(graph, 0, nodes - 1).Select(static path => path.Nodes.ToArray()), "paths");
            Near([.. Yen.Paths(graph, 0, nodes - 1, WaysAsked).Select(static path => path.Length)], "lengths");
        }

        if (expected.GetProperty("modularity").ValueKind == JsonValueKind.Number)
            Near([Modularity.Of(graph, [.. Enumerable.Range(0, nodes).Select(static node => node % 3)])], "modularity");
        if (!list.IsDirected)
            Near(Jaccard(graph), "jaccard");

        void Near(double[] actual, string measure)
        {
            double[] wanted = Values(expected.GetProperty(measure));
            actual.Length.ShouldBe(wanted.Length, $"{measure}: {list}");
            for (int i = 0; i < actual.Length; i++)
                actual[i].ShouldBe(wanted[i], Tolerance, $"{measure} at {i}: {list}");
        }

        void Same(IEnumerable<int[]> actual, string measure) => actual.Select(static row => string.Join(' ', row))
            .ShouldBe(expected.GetProperty(measure).EnumerateArray().Select(static row => string.Join(' ', row.EnumerateArray().Select(static node => node.GetInt32()))), $"{measure}: {list}");

        void Groups(ComponentResult actual, string measure) => Same(
            Enumerable.Range(0, actual.Count).Select(component => Enumerable.Range(0, nodes).Where(node => actual.ComponentOf[node] == component).ToArray()), measure);
    }

    private static double[] Jaccard(CsrGraph graph)
    {
        var lists = SimilarNodes.All(graph, SimilarityMeasure.Jaccard, graph.NodeCount);
        return
        [
            .. from one in Enumerable.Range(0, graph.NodeCount)
               from other in Enumerable.Range(0, one)
               select lists[one].FirstOrDefault(similar => similar.Node == other).Score,
        ];
    }

    private static double[] Numbers(int[] values) => Array.ConvertAll(values, static value => (double)value);

    private static double[] Values(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number ? [element.GetDouble()] : [.. element.EnumerateArray().Select(static value => value.GetDouble())];
}
