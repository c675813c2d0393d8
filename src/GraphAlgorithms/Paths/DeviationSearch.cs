namespace GraphAlgorithms.Paths;

/// <summary>Shortest paths to one target that begin in a given way: A* with the exact distances to the target.</summary>
internal sealed class DeviationSearch
{
    private readonly CsrGraph graph;
    private readonly int target;
    private readonly CancellationToken cancel;
    private readonly double[] toTarget;
    private readonly double[] distances;
    private readonly int[] parents;
    private readonly int[] stamps;
    private readonly bool[] closed;
    private readonly NodeHeap heap;
    private int stamp;

    /// <param name="graph">Without parallel edges and self-loops.</param>
    public DeviationSearch(CsrGraph graph, int target, CancellationToken cancel)
    {
        this.graph = graph;
        this.target = target;
        this.cancel = cancel;
        toTarget = Dijkstra.From(graph.Transposed, target, cancel).Distances;
        distances = new double[graph.NodeCount];
        parents = new int[graph.NodeCount];
        stamps = new int[graph.NodeCount];
        closed = new bool[graph.NodeCount];
        heap = new NodeHeap(graph.NodeCount);
    }

    /// <summary>The shortest path that goes through the root's nodes to a node and leaves it not to any of those taken; null when there is none.</summary>
    public GraphPath? Path(ReadOnlySpan<int> root, int from, HashSet<int> taken)
    {
        cancel.ThrowIfCancellationRequested();
        if (double.IsPositiveInfinity(toTarget[from]))
            return null;
        var nodes = new List<int>();
        foreach (int node in root)
        {
            nodes.Add(node);
            closed[node] = true;
        }

        bool isFound = Search(from, taken);
        foreach (int node in root)
            closed[node] = false;
        if (!isFound)
            return null;
        int rootLength = nodes.Count;
        for (int node = target; node >= 0; node = parents[node])
            nodes.Add(node);
        nodes.Reverse(rootLength, nodes.Count - rootLength);
        return new GraphPath([.. nodes], PathLength.Of(graph, nodes));
    }

    private bool Search(int from, HashSet<int> taken)
    {
        stamp++;
        heap.Clear();
        Reach(from, 0, -1);
        while (heap.Count > 0)
        {
            int node = heap.Pop();
            if (node == target)
                return true;
            for (int arc = graph.Starts[node]; arc < graph.Starts[node + 1]; arc++)
            {
                int neighbour = graph.Targets[arc];
                if (closed[neighbour] || neighbour == from || double.IsPositiveInfinity(toTarget[neighbour]) || (node == from && taken.Contains(neighbour)))
                    continue;
                double distance = distances[node] + (graph.ArcWeights?[arc] ?? 1);
                if (stamps[neighbour] != stamp || distance < distances[neighbour])
                    Reach(neighbour, distance, node);
            }
        }

        return false;
    }

    // Rounding may let a node be reached by less after it was popped; then it is pushed again, so that the answer stays a shortest path.
    private void Reach(int node, double distance, int parent)
    {
        stamps[node] = stamp;
        distances[node] = distance;
        parents[node] = parent;
        heap.Push(node, distance + toTarget[node]);
    }
}
