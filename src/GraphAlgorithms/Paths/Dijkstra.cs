namespace GraphAlgorithms.Paths;

/// <summary>Shortest paths by length from one node to all (Dijkstra 1959), with a heap of four children a node.</summary>
/// <remarks>O((n + m) log n); room O(n). Weights are lengths, 1 without weights; zero is allowed. Directed graphs: along the arcs. Of equally short paths the parent with the smallest number wins.</remarks>
public static class Dijkstra
{
    /// <exception cref="ArgumentOutOfRangeException">The graph does not have the node.</exception>
    public static PathTree From(CsrGraph graph, int source, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        graph.CheckNode(source, nameof(source));
        double[] distances = new double[graph.NodeCount];
        int[] parents = new int[graph.NodeCount];
        Array.Fill(distances, double.PositiveInfinity);
        Array.Fill(parents, -1);
        bool[] settled = new bool[graph.NodeCount];
        var heap = new NodeHeap(graph.NodeCount);
        heap.Push(source, 0);
        distances[source] = 0;
        for (int step = 0; heap.Count > 0; step++)
        {
            if (step % 4096 == 0)
                cancel.ThrowIfCancellationRequested();
            int node = heap.Pop();
            settled[node] = true;
            for (int arc = graph.Starts[node]; arc < graph.Starts[node + 1]; arc++)
            {
                int neighbour = graph.Targets[arc];
                if (settled[neighbour])
                    continue;
                double distance = distances[node] + (graph.ArcWeights?[arc] ?? 1);
                if (distance < distances[neighbour])
                {
                    distances[neighbour] = distance;
                    parents[neighbour] = node;
                    heap.Push(neighbour, distance);
                }
                else if (distance <= distances[neighbour] && node < parents[neighbour])
                {
                    parents[neighbour] = node;
                }
            }
        }

        return new PathTree(source, distances, parents);
    }
}
