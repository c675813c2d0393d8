using GraphAlgorithms.Computing;
using GraphAlgorithms.Paths;

namespace GraphAlgorithms.Centrality;

/// <summary>
/// Closeness as Wasserman and Faust (1994) improved it for graphs of several components, and harmonic centrality (Marchiori and Latora 2000; Boldi and Vigna 2014):
/// how near a node is to all that can reach it.
/// </summary>
/// <remarks>
/// A search from each node: O(n (n + m)), with weights O(n (n + m) log n); room O(n) a thread. Weights are lengths. In directed graphs distances lead to the node. A node that nobody
/// reaches has 0; so has every node of a graph without edges. Self-loops change nothing, of parallel edges the lightest counts.
/// </remarks>
public static class Closeness
{
    private const int SourcesOfChunk = 64;

    /// <summary>With r nodes at distance d that reach a node, itself counted: <c>(r - 1) / sum d</c>, the reciprocal of the mean distance, times the share of nodes <c>(r - 1) / (n - 1)</c>. From 0 to 1 without weights.</summary>
    public static double[] Of(CsrGraph graph, ComputeOptions compute = default) => Each(graph, compute, static (reached, distances, _, nodes) =>
        distances > 0 && nodes > 1 ? reached / distances * (reached / (nodes - 1.0)) : 0);

    /// <summary>The sum of the reciprocals of the distances; nodes at distance 0 are left out. From 0 to n - 1 without weights.</summary>
    public static double[] Harmonic(CsrGraph graph, ComputeOptions compute = default) => Each(graph, compute, static (_, _, reciprocals, _) => reciprocals);

    private static double[] Each(CsrGraph graph, ComputeOptions compute, Func<int, double, double, int, double> score)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var simple = graph.Simple.Transposed;
        int nodes = simple.NodeCount;
        double[] scores = new double[nodes];
        WorkShare.Each((nodes + SourcesOfChunk - 1) / SourcesOfChunk, compute, () => new DistanceSearch(simple), (chunk, search) =>
        {
            for (int node = chunk * SourcesOfChunk; node < Math.Min(nodes, (chunk + 1) * SourcesOfChunk); node++)
            {
                compute.Cancel.ThrowIfCancellationRequested();
                var (reached, distances, reciprocals) = search.From(node);
                scores[node] = score(reached, distances, reciprocals, nodes);
            }
        });
        return scores;
    }
}
