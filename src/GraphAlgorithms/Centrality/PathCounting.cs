using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GraphAlgorithms.Paths;

namespace GraphAlgorithms.Centrality;

/// <summary>The shortest paths from one node after another: how many there are, and how much of them runs through each node (Brandes 2001). Room that is used again.</summary>
internal sealed class PathCounting
{
    private const int Unseen = -1;

    // Reciprocals of more would lose digits before the number itself is out of range.
    private const double MostPaths = 1e300;

    private readonly CsrGraph graph;
    private readonly int[] levels;
    private readonly double[] paths;
    private readonly double[] perPath;
    private readonly int[] order;
    private readonly int[] successors;
    private readonly int[] firsts;
    private readonly NodeHeap? heap;
    private readonly double[]? distances;
    private WidePathCounts? wide;

    /// <param name="graph">Without parallel edges.</param>
    public PathCounting(CsrGraph graph)
    {
        int nodes = graph.NodeCount;
        this.graph = graph;
        levels = new int[nodes];
        Array.Fill(levels, Unseen);
        paths = new double[nodes];
        perPath = new double[nodes];
        order = new int[nodes];
        firsts = new int[nodes + 1];

        // One place more than there are arcs: what is written there is written over.
        successors = new int[graph.ArcCount + 1];
        if (graph.IsWeighted)
        {
            heap = new NodeHeap(nodes);
            distances = new double[nodes];
        }
    }

    /// <summary>Adds to each node how much depends on it: the sum over targets of the share of shortest paths from the source that run through it.</summary>
    /// <param name="squares">Gets the squares of the same, each first multiplied by <paramref name="scale"/>; null when nobody asks.</param>
    public void Add(int source, double[] dependencies, double[]? squares = null, double scale = 1)
    {
        int reached = heap is null ? Broaden(source) : Settle(source);
        double[]? counted = AreBeyondDoubles(reached)
            ? (wide ??= new WidePathCounts(graph.NodeCount)).Dependencies(order.AsSpan(0, reached), firsts, successors)
            : null;
        for (int place = reached - 1; place >= 0; place--)
        {
            int node = order[place];
            double dependency = counted is null
                ? paths[node] * Gathered(successors.AsSpan(firsts[place], firsts[place + 1] - firsts[place]), perPath)
                : counted[node];
            perPath[node] = (1 + dependency) / paths[node];
            if (place > 0)
            {
                dependencies[node] += dependency;
                if (squares is not null)
                    squares[node] += dependency * scale * (dependency * scale);
            }

            levels[node] = Unseen;
            paths[node] = 0;
        }
    }

    private bool AreBeyondDoubles(int reached)
    {
        double most = 0;
        for (int place = 0; place < reached; place++)
            most = Math.Max(most, paths[order[place]]);
        return most > MostPaths;
    }

    // Breadth first. The successors of a node are written down without a branch, since which neighbours are one level further is anybody's guess.
    private int Broaden(int source)
    {
        ref int level = ref MemoryMarshal.GetArrayDataReference(levels);
        ref double count = ref MemoryMarshal.GetArrayDataReference(paths);
        ref int following = ref MemoryMarshal.GetArrayDataReference(successors);
        int[] starts = graph.Starts;
        int[] targets = graph.Targets;
        levels[source] = 0;
        paths[source] = 1;
        order[0] = source;
        int reached = 1;
        int written = 0;
        for (int place = 0; place < reached; place++)
        {
            int node = order[place];
            int beyond = Unsafe.Add(ref level, node) + 1;
            int first = written;
            firsts[place] = first;
            foreach (int neighbour in targets.AsSpan(starts[node], starts[node + 1] - starts[node]))
            {
                int at = Unsafe.Add(ref level, neighbour);
                if (at < 0)
                {
                    Unsafe.Add(ref level, neighbour) = at = beyond;
                    order[reached++] = neighbour;
                }

                Unsafe.Add(ref following, written) = neighbour;
                written += at == beyond ? 1 : 0;
            }

            double through = Unsafe.Add(ref count, node);
            for (int i = first; i < written; i++)
                Unsafe.Add(ref count, Unsafe.Add(ref following, i)) += through;
        }

        firsts[reached] = written;
        return reached;
    }

    // Dijkstra; then the arcs on shortest paths in the order in which nodes were settled, which also orders nodes that are no distance apart.
    private int Settle(int source)
    {
        double[] far = distances!;
        int reached = 0;
        heap!.Push(source, 0);
        far[source] = 0;
        levels[source] = 0;
        while (heap.Count > 0)
        {
            double distance = heap.NearestDistance;
            int node = heap.Pop();
            far[node] = distance;
            order[reached] = node;
            levels[node] = ++reached;
            for (int arc = graph.Starts[node]; arc < graph.Starts[node + 1]; arc++)
            {
                int neighbour = graph.Targets[arc];
                if (levels[neighbour] <= 0)
                    heap.Push(neighbour, distance + graph.ArcWeights![arc]);
            }
        }

        paths[source] = 1;
        int written = 0;
        for (int place = 0; place < reached; place++)
        {
            int node = order[place];
            firsts[place] = written;
            for (int arc = graph.Starts[node]; arc < graph.Starts[node + 1]; arc++)
            {
                int neighbour = graph.Targets[arc];
                if (levels[neighbour] <= levels[node] || far[node] + graph.ArcWeights![arc] > far[neighbour])
                    continue;
                successors[written++] = neighbour;
                paths[neighbour] += paths[node];
            }
        }

        firsts[reached] = written;
        return reached;
    }

    // Two sums side by side: one would wait for its own last addition.
    private static double Gathered(ReadOnlySpan<int> row, double[] values)
    {
        ref double value = ref MemoryMarshal.GetArrayDataReference(values);
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i <= row.Length - 2; i += 2)
        {
            even += Unsafe.Add(ref value, row[i]);
            odd += Unsafe.Add(ref value, row[i + 1]);
        }

        return i < row.Length ? even + odd + Unsafe.Add(ref value, row[i]) : even + odd;
    }
}
