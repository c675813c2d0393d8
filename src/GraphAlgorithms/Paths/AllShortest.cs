namespace GraphAlgorithms.Paths;

/// <summary>All shortest paths between two nodes.</summary>
/// <remarks>
/// A search, then a walk over the edges that lie on shortest paths: O((n + m) log n) and O(length) a path, of which there can be exponentially many: they come one by one, by
/// the numbers of their nodes. Weights are lengths, and paths are equally short when their lengths are the same double. No path visits a node twice,
/// edges of weight 0 or not. Parallel edges give one path, self-loops none.
/// </remarks>
public static class AllShortest
{
    /// <exception cref="ArgumentOutOfRangeException">The graph does not have a node.</exception>
    public static IEnumerable<GraphPath> Paths(CsrGraph graph, int source, int target, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        graph.CheckNode(source, nameof(source));
        graph.CheckNode(target, nameof(target));
        return Walk(graph.Simple, source, target, cancel);
    }

    private static IEnumerable<GraphPath> Walk(CsrGraph graph, int source, int target, CancellationToken cancel)
    {
        // Distances to the target tell which way leads there; the walk then needs no look back.
        var toTarget = Dijkstra.From(graph.Transposed, target, cancel).Distances;
        double total = toTarget[source];
        if (double.IsPositiveInfinity(total))
            yield break;
        var onPath = new bool[graph.NodeCount];
        var nodes = new List<int> { source };
        var arcs = new List<int> { graph.Starts[source] };
        onPath[source] = true;
        while (nodes.Count > 0)
        {
            cancel.ThrowIfCancellationRequested();
            int node = nodes[^1];
            if (node == target)
                yield return new GraphPath([.. nodes], PathLength.Of(graph, nodes));
            int arc = node == target ? graph.Starts[node + 1] : arcs[^1];
            while (arc < graph.Starts[node + 1] && (onPath[graph.Targets[arc]] || !IsOnShortest(graph, node, arc, toTarget)))
                arc++;
            if (arc == graph.Starts[node + 1])
            {
                onPath[node] = false;
                nodes.RemoveAt(nodes.Count - 1);
                arcs.RemoveAt(arcs.Count - 1);
                continue;
            }

            arcs[^1] = arc + 1;
            int next = graph.Targets[arc];
            onPath[next] = true;
            nodes.Add(next);
            arcs.Add(graph.Starts[next]);
        }
    }

    private static bool IsOnShortest(CsrGraph graph, int node, int arc, double[] toTarget) =>
        (graph.ArcWeights?[arc] ?? 1) + toTarget[graph.Targets[arc]] <= toTarget[node];
}
