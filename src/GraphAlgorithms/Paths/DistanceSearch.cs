namespace GraphAlgorithms.Paths;

/// <summary>Sums over the distances from one node after another, in room that is used again.</summary>
internal sealed class DistanceSearch
{
    private readonly CsrGraph graph;
    private readonly int[] stamps;
    private readonly int[] queue;
    private readonly NodeHeap? heap;
    private int stamp;

    public DistanceSearch(CsrGraph graph)
    {
        this.graph = graph;
        stamps = new int[graph.NodeCount];
        queue = graph.IsWeighted ? [] : new int[graph.NodeCount];
        heap = graph.IsWeighted ? new NodeHeap(graph.NodeCount) : null;
    }

    /// <summary>How many other nodes a node reaches, the sum of their distances, and that of the reciprocals of those that are not 0.</summary>
    public (int Reached, double Distances, double Reciprocals) From(int source)
    {
        stamp++;
        stamps[source] = stamp;
        return heap is null ? Broaden(source) : Settle(source);
    }

    private (int Reached, double Distances, double Reciprocals) Broaden(int source)
    {
        queue[0] = source;
        int reached = 1;
        long distances = 0;
        double reciprocals = 0;
        for (int level = 0, from = 0; from < reached; level++)
        {
            int to = reached;
            if (level > 0)
            {
                distances += (long)level * (to - from);
                reciprocals += (to - from) / (double)level;
            }

            for (; from < to; from++)
            {
                foreach (int neighbour in graph.Neighbours(queue[from]))
                {
                    if (stamps[neighbour] == stamp)
                        continue;
                    stamps[neighbour] = stamp;
                    queue[reached++] = neighbour;
                }
            }
        }

        return (reached - 1, distances, reciprocals);
    }

    private (int Reached, double Distances, double Reciprocals) Settle(int source)
    {
        int reached = -1;
        double distances = 0;
        double reciprocals = 0;
        heap!.Push(source, 0);
        while (heap.Count > 0)
        {
            double distance = heap.NearestDistance;
            int node = heap.Pop();
            stamps[node] = stamp;
            reached++;
            distances += distance;
            reciprocals += distance > 0 ? 1 / distance : 0;
            for (int arc = graph.Starts[node]; arc < graph.Starts[node + 1]; arc++)
            {
                if (stamps[graph.Targets[arc]] != stamp)
                    heap.Push(graph.Targets[arc], distance + graph.ArcWeights![arc]);
            }
        }

        return (reached, distances, reciprocals);
    }
}
