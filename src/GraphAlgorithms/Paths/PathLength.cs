namespace GraphAlgorithms.Paths;

/// <summary>How long a path is: its edges added up from the first, which is how every search adds.</summary>
internal static class PathLength
{
    public static double Of(CsrGraph graph, List<int> nodes)
    {
        double length = 0;
        for (int i = 1; i < nodes.Count; i++)
            length += Between(graph, nodes[i - 1], nodes[i]);
        return length;
    }

    /// <summary>The lightest edge from one node to a neighbour of it; parallel edges stand side by side, the lightest first.</summary>
    public static double Between(CsrGraph graph, int node, int neighbour)
    {
        if (graph.ArcWeights is null)
            return 1;
        var row = graph.Neighbours(node);
        int at = row.BinarySearch(neighbour);
        while (at > 0 && row[at - 1] == neighbour)
            at--;
        return graph.Weights(node)[at];
    }
}
