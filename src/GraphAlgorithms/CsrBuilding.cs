using GraphAlgorithms.Computing;

namespace GraphAlgorithms;

/// <summary>Makes compact sparse rows by counting: two stable passes sort the arcs by both ends, each block of edges writes to places that are its own.</summary>
internal static class CsrBuilding
{
    // A block has a counter a node: more blocks than this cost more memory than they bring speed.
    private const int MostBlocks = 8;

    public static CsrGraph Build(int nodes, int[] sources, int[] targets, double[]? weights, bool isDirected, ComputeOptions compute)
    {
        Check(nodes, sources, targets, weights, compute);

        // The rows by target, then turned round: the turn goes through the rows in order, so that the new rows are sorted.
        var byTarget = Scatter(nodes, sources, targets, weights, isDirected, compute);
        var sorted = Transpose(new CsrGraph(byTarget.Starts, byTarget.Targets, byTarget.Weights, isDirected: true), compute);
        if (weights is not null)
            OrderParallels(sorted, compute);
        return new CsrGraph(sorted.Starts, sorted.Targets, sorted.ArcWeights, isDirected);
    }

    /// <summary>Every arc the other way round; the rows come out sorted, whatever the order within the rows of the graph.</summary>
    public static CsrGraph Transpose(CsrGraph graph, ComputeOptions compute)
    {
        int nodes = graph.NodeCount;
        int[] starts = graph.Starts;
        int[] targets = graph.Targets;
        double[]? weights = graph.ArcWeights;
        int blocks = Blocks(targets.Length, nodes, compute);
        int[] firsts = RowBlocks(starts, blocks);
        int[][] places = new int[blocks][];
        WorkShare.Each(blocks, compute, block =>
        {
            int[] counts = new int[nodes];
            for (int arc = starts[firsts[block]]; arc < starts[firsts[block + 1]]; arc++)
                counts[targets[arc]]++;
            places[block] = counts;
        });
        int[] newStarts = Places(nodes, places);
        int[] newTargets = new int[targets.Length];
        double[]? newWeights = weights is null ? null : new double[targets.Length];
        WorkShare.Each(blocks, compute, block =>
        {
            int[] place = places[block];
            for (int node = firsts[block]; node < firsts[block + 1]; node++)
            {
                for (int arc = starts[node]; arc < starts[node + 1]; arc++)
                {
                    int to = place[targets[arc]]++;
                    newTargets[to] = node;
                    if (newWeights is not null)
                        newWeights[to] = weights![arc];
                }
            }
        });
        return new CsrGraph(newStarts, newTargets, newWeights, isDirected: true);
    }

    /// <summary>The lightest of parallel edges, no self-loops; the graph itself when it has neither.</summary>
    public static CsrGraph WithoutParallels(CsrGraph graph)
    {
        int[] starts = new int[graph.Starts.Length];
        for (int node = 0; node < graph.NodeCount; node++)
        {
            int kept = 0;
            int last = -1;
            foreach (int target in graph.Neighbours(node))
            {
                if (target != last && target != node)
                    kept++;
                last = target;
            }

            starts[node + 1] = starts[node] + kept;
        }

        if (starts[^1] == graph.ArcCount)
            return graph;
        int[] targets = new int[starts[^1]];
        double[]? weights = graph.ArcWeights is null ? null : new double[targets.Length];
        int to = 0;
        for (int node = 0; node < graph.NodeCount; node++)
        {
            int last = -1;
            for (int arc = graph.Starts[node]; arc < graph.Starts[node + 1]; arc++)
            {
                int target = graph.Targets[arc];
                if (target != last && target != node)
                {
                    targets[to] = target;
                    if (weights is not null)
                        weights[to] = graph.ArcWeights![arc];
                    to++;
                }

                last = target;
            }
        }

        return new CsrGraph(starts, targets, weights, graph.IsDirected);
    }

    /// <summary>Every arc of a directed graph as an undirected edge.</summary>
    public static CsrGraph BothWays(CsrGraph graph)
    {
        int[] sources = new int[graph.ArcCount];
        for (int node = 0; node < graph.NodeCount; node++)
            Array.Fill(sources, node, graph.Starts[node], graph.Starts[node + 1] - graph.Starts[node]);
        return CsrGraph.From(graph.NodeCount, sources, graph.Targets, graph.ArcWeights);
    }

    private static void Check(int nodes, int[] sources, int[] targets, double[]? weights, ComputeOptions compute) => WorkShare.Range(sources.Length, compute, (from, to) =>
    {
        for (int edge = from; edge < to; edge++)
        {
            if ((uint)sources[edge] >= (uint)nodes || (uint)targets[edge] >= (uint)nodes)
                throw new ArgumentException($"Edge {edge} joins {sources[edge]} and {targets[edge]}; there are the nodes 0 to {nodes - 1}.", nameof(sources));
            if (weights is not null && !(weights[edge] >= 0 && double.IsFinite(weights[edge])))
                throw new ArgumentException($"Edge {edge} weighs {weights[edge]}; weights are finite and not negative.", nameof(weights));
        }
    });

    // Rows by target in the order of the edges; an undirected edge goes into both rows.
    private static (int[] Starts, int[] Targets, double[]? Weights) Scatter(
        int nodes, int[] sources, int[] targets, double[]? weights, bool isDirected, ComputeOptions compute)
    {
        int edges = sources.Length;
        int blocks = Blocks(edges, nodes, compute);
        int[][] places = new int[blocks][];
        WorkShare.Each(blocks, compute, block =>
        {
            int[] counts = new int[nodes];
            for (int edge = Begin(block); edge < Begin(block + 1); edge++)
            {
                counts[targets[edge]]++;
                if (!isDirected && sources[edge] != targets[edge])
                    counts[sources[edge]]++;
            }

            places[block] = counts;
        });
        int[] starts = Places(nodes, places);
        int[] row = new int[starts[^1]];
        double[]? rowWeights = weights is null ? null : new double[row.Length];
        WorkShare.Each(blocks, compute, block =>
        {
            int[] place = places[block];
            for (int edge = Begin(block); edge < Begin(block + 1); edge++)
            {
                Put(place[targets[edge]]++, sources[edge], edge);
                if (!isDirected && sources[edge] != targets[edge])
                    Put(place[sources[edge]]++, targets[edge], edge);
            }
        });
        return (starts, row, rowWeights);

        int Begin(int block) => (int)((long)edges * block / blocks);

        void Put(int at, int node, int edge)
        {
            row[at] = node;
            if (rowWeights is not null)
                rowWeights[at] = weights![edge];
        }
    }

    private static int Blocks(int arcs, int nodes, ComputeOptions compute) =>
        Math.Clamp(Math.Min(compute.Workers, arcs / Math.Max(1, nodes)), 1, MostBlocks);

    private static int[] RowBlocks(int[] starts, int blocks)
    {
        int nodes = starts.Length - 1;
        int[] firsts = new int[blocks + 1];
        firsts[blocks] = nodes;
        for (int block = 1; block < blocks; block++)
        {
            int found = Array.BinarySearch(starts, (int)((long)starts[nodes] * block / blocks));
            firsts[block] = Math.Clamp(found < 0 ? ~found : found, firsts[block - 1], nodes);
        }

        return firsts;
    }

    // Turns the counts of the blocks into the places where each block writes, and answers where rows begin.
    private static int[] Places(int nodes, int[][] counts)
    {
        int[] starts = new int[nodes + 1];
        long total = 0;
        for (int node = 0; node < nodes; node++)
        {
            starts[node] = (int)total;
            foreach (int[] count in counts)
            {
                int own = count[node];
                count[node] = (int)total;
                total += own;
            }
        }

        starts[nodes] = checked((int)total);
        return starts;
    }

    private static void OrderParallels(CsrGraph graph, ComputeOptions compute) => WorkShare.Range(graph.NodeCount, compute, (from, to) =>
    {
        int[] targets = graph.Targets;
        for (int node = from; node < to; node++)
        {
            int end = graph.Starts[node + 1];
            for (int first = graph.Starts[node]; first < end;)
            {
                int last = first + 1;
                while (last < end && targets[last] == targets[first])
                    last++;
                if (last - first > 1)
                    Array.Sort(graph.ArcWeights!, first, last - first);
                first = last;
            }
        }
    });
}
