namespace GraphAlgorithms.Components;

/// <summary>Weak components: nodes that are joined when directions do not matter. A forest of sets, joined at the smaller root, paths halved (Tarjan and van Leeuwen 1984).</summary>
/// <remarks>
/// About O(n + m), each arc looked at once; room O(n). First two neighbours of each node are joined, which settles most of a large component, then the rest of the rows of
/// nodes outside of it (Sutton, Ben-Nun and Barak 2018, Afforest). A node without edges is a component of its own.
/// </remarks>
public static class WeakComponents
{
    private const int FirstNeighbours = 2;
    private const int Probes = 1024;

    public static ComponentResult Of(CsrGraph graph, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        int nodes = graph.NodeCount;
        int[] parents = new int[nodes];
        for (int node = 0; node < nodes; node++)
            parents[node] = node;
        Join(graph, parents, 0, FirstNeighbours, skipped: -1, cancel);

        // Rows of the largest component can be skipped only when every edge is also in the row of its other end.
        int largest = graph.IsDirected || nodes == 0 ? -1 : Frequent(parents);
        Join(graph, parents, FirstNeighbours, int.MaxValue, largest, cancel);
        return Numbered(parents);
    }

    private static void Join(CsrGraph graph, int[] parents, int from, int count, int skipped, CancellationToken cancel)
    {
        int[] targets = graph.Targets;
        for (int node = 0; node < parents.Length; node++)
        {
            if (node % (1 << 16) == 0)
                cancel.ThrowIfCancellationRequested();
            int first = graph.Starts[node] + from;
            int end = (int)Math.Min(graph.Starts[node + 1], (long)first + count);
            if (first >= end || (skipped >= 0 && Root(parents, node) == skipped))
                continue;
            for (int arc = first; arc < end; arc++)
                Union(parents, node, targets[arc]);
        }
    }

    // The smaller root becomes the parent: the root of a finished set is its smallest node.
    private static void Union(int[] parents, int one, int other)
    {
        int root = Root(parents, one);
        int otherRoot = Root(parents, other);
        if (root < otherRoot)
            parents[otherRoot] = root;
        else
            parents[root] = otherRoot;
    }

    private static int Root(int[] parents, int node)
    {
        int parent = parents[node];
        while (parent != node)
        {
            int above = parents[parent];
            parents[node] = above;
            node = above;
            parent = parents[node];
        }

        return node;
    }

    private static int Frequent(int[] parents)
    {
        var counts = new Dictionary<int, int>();
        int best = -1;
        int most = 0;
        for (int probe = 0; probe < Probes; probe++)
        {
            int root = Root(parents, (int)((long)probe * parents.Length / Probes));
            int count = counts.GetValueOrDefault(root) + 1;
            counts[root] = count;
            if (count > most)
                (best, most) = (root, count);
        }

        // Only that of about half of the probes is worth an extra look at each node.
        return most > Probes / 2 ? best : -1;
    }

    // Roots come before the rest of their sets.
    private static ComponentResult Numbered(int[] parents)
    {
        int[] numbers = new int[parents.Length];
        int count = 0;
        for (int node = 0; node < parents.Length; node++)
            numbers[node] = parents[node] == node ? count++ : numbers[Root(parents, node)];
        return new ComponentResult(numbers, count);
    }
}
