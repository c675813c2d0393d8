namespace GraphAlgorithms.Paths;

/// <summary>
/// Breadth-first search: how many edges every node is from a source. Where a level is so broad that most edges lead back, nodes that are not reached yet look for a parent
/// instead (Beamer, Asanović and Patterson 2012).
/// </summary>
/// <remarks>O(n + m), most often far less than m; room O(n). Weights are not looked at. Self-loops and parallel edges change nothing. Directed graphs: along the arcs.</remarks>
public static class BreadthFirst
{
    /// <summary>The distance of nodes that the source does not reach.</summary>
    public const int Unreached = -1;

    // Beamer's constants: up when the level has more than 1/14 of the arcs left, down when it has less than 1/24 of the nodes.
    private const int UpwardShare = 14;
    private const int DownwardShare = 24;

    /// <summary>The number of edges from the source to each node; <see cref="Unreached"/> where no path leads.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The graph does not have the node.</exception>
    public static int[] Distances(CsrGraph graph, int source, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        graph.CheckNode(source, nameof(source));
        int[] levels = new int[graph.NodeCount];
        Array.Fill(levels, Unreached);
        int[] queue = new int[graph.NodeCount];
        queue[0] = source;
        levels[source] = 0;
        long arcsLeft = graph.ArcCount;
        for (int from = 0, reached = 1, level = 0; from < reached; level++)
        {
            cancel.ThrowIfCancellationRequested();
            int to = reached;
            long arcs = 0;
            for (int i = from; i < to; i++)
                arcs += graph.Starts[queue[i] + 1] - graph.Starts[queue[i]];
            arcsLeft -= arcs;
            if (arcs > arcsLeft / UpwardShare && to - from > graph.NodeCount / DownwardShare)
                reached = Upward(graph.Transposed, levels, queue, reached, level);
            else
                reached = Downward(graph, levels, queue, from, to, level);
            from = to;
        }

        return levels;
    }

    /// <summary>From each node of the level to its neighbours.</summary>
    private static int Downward(CsrGraph graph, int[] levels, int[] queue, int from, int to, int level)
    {
        int reached = to;
        int[] targets = graph.Targets;
        for (int i = from; i < to; i++)
        {
            int node = queue[i];
            int end = graph.Starts[node + 1];
            for (int arc = graph.Starts[node]; arc < end; arc++)
            {
                int neighbour = targets[arc];
                if (levels[neighbour] >= 0)
                    continue;
                levels[neighbour] = level + 1;
                queue[reached++] = neighbour;
            }
        }

        return reached;
    }

    /// <summary>From each node not reached yet to any neighbour in the level.</summary>
    private static int Upward(CsrGraph incoming, int[] levels, int[] queue, int reached, int level)
    {
        int[] targets = incoming.Targets;
        int[] starts = incoming.Starts;
        for (int node = 0; node < levels.Length; node++)
        {
            if (levels[node] >= 0)
                continue;
            int end = starts[node + 1];
            for (int arc = starts[node]; arc < end; arc++)
            {
                if (levels[targets[arc]] != level)
                    continue;
                levels[node] = level + 1;
                queue[reached++] = node;
                break;
            }
        }

        return reached;
    }
}
