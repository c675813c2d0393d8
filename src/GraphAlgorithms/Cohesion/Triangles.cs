using GraphAlgorithms.Computing;

namespace GraphAlgorithms.Cohesion;

/// <summary>Triangles and clustering coefficients.</summary>
/// <param name="AtNode">In how many triangles each node is.</param>
/// <param name="Clustering">The share of pairs of a node's neighbours that are neighbours themselves (Watts and Strogatz 1998), from 0 to 1; 0 with fewer than two neighbours.</param>
/// <param name="Count">How many triangles there are.</param>
/// <param name="Transitivity">Three times the triangles over the number of paths of two edges, from 0 to 1; 0 without such paths.</param>
public sealed record TriangleResult(long[] AtNode, double[] Clustering, long Count, double Transitivity)
{
    /// <summary>The mean of the clustering coefficients; 0 in an empty graph.</summary>
    public double MeanClustering => Clustering.Length == 0 ? 0 : Clustering.Sum() / Clustering.Length;
}

/// <summary>Counts triangles by the forward algorithm (Schank and Wagner 2005; Latapy 2008): each edge leads to the end of greater degree, and common successors are counted.</summary>
/// <remarks>O(m^1.5) at worst; room O(m), and O(n) a thread. Directions and weights are not looked at; parallel edges count once, self-loops never.</remarks>
public static class Triangles
{
    private const int NodesOfChunk = 256;

    public static TriangleResult Of(CsrGraph graph, ComputeOptions compute = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var simple = graph.Undirected.Simple;
        int nodes = simple.NodeCount;
        int[] byDegree = ByDegree(simple);
        var (starts, targets) = Oriented(simple, byDegree);

        // Whole numbers: the order in which they are added does not matter.
        var counts = new List<long[]>();
        WorkShare.Each(
            (nodes + NodesOfChunk - 1) / NodesOfChunk,
            compute,
            () =>
            {
                var own = (Counts: new long[nodes], Marks: new int[nodes]);
                lock (counts)
                    counts.Add(own.Counts);
                return own;
            },
            (chunk, room) =>
            {
                for (int node = chunk * NodesOfChunk; node < Math.Min(nodes, (chunk + 1) * NodesOfChunk); node++)
                    CountAt(node, starts, targets, room.Counts, room.Marks);
            });
        return Result(simple, byDegree, counts);
    }

    private static void CountAt(int node, int[] starts, int[] targets, long[] counts, int[] marks)
    {
        var row = targets.AsSpan(starts[node], starts[node + 1] - starts[node]);
        if (row.Length < 2)
            return;
        int mark = node + 1;
        foreach (int first in row)
            marks[first] = mark;
        long all = 0;
        foreach (int first in row)
        {
            long found = 0;
            foreach (int second in targets.AsSpan(starts[first], starts[first + 1] - starts[first]))
            {
                if (marks[second] != mark)
                    continue;
                counts[second]++;
                found++;
            }

            counts[first] += found;
            all += found;
        }

        counts[node] += all;
    }

    // The nodes by ascending degree, then number.
    private static int[] ByDegree(CsrGraph graph)
    {
        int[] order = new int[graph.NodeCount];
        int most = 0;
        for (int node = 0; node < order.Length; node++)
            most = Math.Max(most, graph.Starts[node + 1] - graph.Starts[node]);
        int[] next = new int[most + 2];
        for (int node = 0; node < order.Length; node++)
            next[graph.Starts[node + 1] - graph.Starts[node] + 1]++;
        for (int degree = 0; degree <= most; degree++)
            next[degree + 1] += next[degree];
        for (int node = 0; node < order.Length; node++)
            order[next[graph.Starts[node + 1] - graph.Starts[node]]++] = node;
        return order;
    }

    // Rows of successors, with nodes named by their places in the order of degrees: those of many successors are few and close together.
    private static (int[] Starts, int[] Targets) Oriented(CsrGraph graph, int[] order)
    {
        int[] places = new int[order.Length];
        for (int place = 0; place < order.Length; place++)
            places[order[place]] = place;
        int[] starts = new int[order.Length + 1];
        int[] targets = new int[graph.ArcCount / 2];
        int written = 0;
        for (int place = 0; place < order.Length; place++)
        {
            foreach (int neighbour in graph.Neighbours(order[place]))
            {
                if (places[neighbour] > place)
                    targets[written++] = places[neighbour];
            }

            starts[place + 1] = written;
        }

        return (starts, targets);
    }

    private static TriangleResult Result(CsrGraph graph, int[] order, List<long[]> counts)
    {
        long[] atNode = new long[order.Length];
        double[] clustering = new double[order.Length];
        long corners = 0;
        double forks = 0;
        for (int place = 0; place < order.Length; place++)
        {
            int node = order[place];
            foreach (long[] count in counts)
                atNode[node] += count[place];
            corners += atNode[node];
        }

        for (int node = 0; node < order.Length; node++)
        {
            double degree = graph.Starts[node + 1] - graph.Starts[node];
            double pairs = degree * (degree - 1) / 2;
            forks += pairs;
            clustering[node] = pairs > 0 ? atNode[node] / pairs : 0;
        }

        return new TriangleResult(atNode, clustering, corners / 3, forks > 0 ? corners / forks : 0);
    }
}
