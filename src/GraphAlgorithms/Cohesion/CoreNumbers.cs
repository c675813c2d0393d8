namespace GraphAlgorithms.Cohesion;

/// <summary>Core numbers (Seidman 1983): the greatest k such that a node is in a part of the graph where all have k neighbours or more. By buckets of degrees (Batagelj and Zaveršnik 2003).</summary>
/// <remarks>O(n + m); room O(n). Directions and weights are not looked at; parallel edges count once, self-loops never. A node without neighbours has 0.</remarks>
public static class CoreNumbers
{
    public static int[] Of(CsrGraph graph, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var simple = graph.Undirected.Simple;
        int nodes = simple.NodeCount;
        int[] starts = simple.Starts;
        int[] targets = simple.Targets;
        int[] degrees = new int[nodes];
        int most = 0;
        for (int node = 0; node < nodes; node++)
        {
            degrees[node] = starts[node + 1] - starts[node];
            most = Math.Max(most, degrees[node]);
        }

        // Nodes by degree; a bucket begins where the smaller degrees end.
        int[] begins = new int[most + 2];
        foreach (int degree in degrees)
            begins[degree + 1]++;
        for (int degree = 0; degree <= most; degree++)
            begins[degree + 1] += begins[degree];
        int[] places = new int[nodes];
        int[] order = new int[nodes];
        int[] next = begins.AsSpan(0, most + 1).ToArray();
        for (int node = 0; node < nodes; node++)
        {
            places[node] = next[degrees[node]]++;
            order[places[node]] = node;
        }

        for (int i = 0; i < nodes; i++)
        {
            if (i % (1 << 16) == 0)
                cancel.ThrowIfCancellationRequested();
            int node = order[i];
            int core = degrees[node];
            for (int arc = starts[node]; arc < starts[node + 1]; arc++)
            {
                int neighbour = targets[arc];
                int degree = degrees[neighbour];
                if (degree <= core)
                    continue;

                // To the front of its bucket, whose front then moves behind it: one degree less.
                int front = begins[degree]++;
                int first = order[front];
                int place = places[neighbour];
                order[place] = first;
                places[first] = place;
                order[front] = neighbour;
                places[neighbour] = front;
                degrees[neighbour] = degree - 1;
            }
        }

        return degrees;
    }
}
