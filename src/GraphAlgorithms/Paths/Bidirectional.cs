namespace GraphAlgorithms.Paths;

/// <summary>One shortest path between two nodes, searched from both ends at once (Pohl 1971; Nicholson 1966 on when to stop).</summary>
/// <remarks>
/// O((n + m) log n) at worst, on networks with short paths far less: each side only goes half the way. Weights are lengths, 1 without weights. Directed graphs: along the arcs.
/// Which of several equally short paths is found depends on the numbers of the nodes alone.
/// </remarks>
public static class Bidirectional
{
    /// <summary>A shortest path; null when none leads from source to target. From a node to itself it has one node and length 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The graph does not have a node.</exception>
    public static GraphPath? Path(CsrGraph graph, int source, int target, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        graph.CheckNode(source, nameof(source));
        graph.CheckNode(target, nameof(target));
        if (source == target)
            return new GraphPath([source], 0);
        var forward = new Side(graph, source);
        var backward = new Side(graph.Transposed, target);
        double best = double.PositiveInfinity;
        int middle = -1;
        for (int step = 0; forward.Nearest + backward.Nearest < best; step++)
        {
            if (step % 4096 == 0)
                cancel.ThrowIfCancellationRequested();

            // The side with the smaller front goes on.
            var (side, other) = forward.Front <= backward.Front ? (forward, backward) : (backward, forward);
            side.Settle(other, ref best, ref middle);
        }

        return middle < 0 ? null : Joined(graph, forward, backward, middle);
    }

    private static GraphPath Joined(CsrGraph graph, Side forward, Side backward, int middle)
    {
        var nodes = new List<int>();
        for (int node = middle; node >= 0; node = forward.Parents[node])
            nodes.Add(node);
        nodes.Reverse();
        for (int node = backward.Parents[middle]; node >= 0; node = backward.Parents[node])
            nodes.Add(node);
        return new GraphPath([.. nodes], PathLength.Of(graph, nodes));
    }

    private sealed class Side
    {
        private readonly CsrGraph graph;
        private readonly NodeHeap heap;
        private readonly double[] distances;
        private readonly bool[] settled;

        public Side(CsrGraph graph, int start)
        {
            this.graph = graph;
            heap = new NodeHeap(graph.NodeCount);
            distances = new double[graph.NodeCount];
            Array.Fill(distances, double.PositiveInfinity);
            settled = new bool[graph.NodeCount];
            Parents = new int[graph.NodeCount];
            distances[start] = 0;
            Parents[start] = -1;
            heap.Push(start, 0);
        }

        public int[] Parents { get; }

        public int Front => heap.Count;

        public double Nearest => heap.Count == 0 ? double.PositiveInfinity : heap.NearestDistance;

        public void Settle(Side other, ref double best, ref int middle)
        {
            int node = heap.Pop();
            settled[node] = true;
            for (int arc = graph.Starts[node]; arc < graph.Starts[node + 1]; arc++)
            {
                int neighbour = graph.Targets[arc];
                double distance = distances[node] + (graph.ArcWeights?[arc] ?? 1);
                if (settled[neighbour] || distance >= distances[neighbour])
                    continue;
                distances[neighbour] = distance;
                Parents[neighbour] = node;
                heap.Push(neighbour, distance);
                if (distance + other.distances[neighbour] < best)
                {
                    best = distance + other.distances[neighbour];
                    middle = neighbour;
                }
            }
        }
    }
}
