namespace GraphAlgorithms.Centrality;

/// <summary>Degree: how many edges meet at a node, and how much they weigh together.</summary>
/// <remarks>O(n + m). A self-loop counts twice in an undirected graph, parallel edges each count. Directed graphs: arcs that start at the node. An empty graph has an empty answer.</remarks>
public static class Degree
{
    /// <summary>The number of edges at each node, from 0.</summary>
    public static int[] Of(CsrGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        int[] degrees = new int[graph.NodeCount];
        for (int node = 0; node < degrees.Length; node++)
        {
            var row = graph.Neighbours(node);
            degrees[node] = row.Length + (graph.IsDirected ? 0 : row.Count(node));
        }

        return degrees;
    }

    /// <summary>The weights of the edges at each node added up (strength); without weights the degree.</summary>
    public static double[] Weighted(CsrGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        double[] strengths = new double[graph.NodeCount];
        for (int node = 0; node < strengths.Length; node++)
        {
            for (int arc = graph.Starts[node]; arc < graph.Starts[node + 1]; arc++)
            {
                double weight = graph.ArcWeights is null ? 1 : graph.ArcWeights[arc];
                strengths[node] += !graph.IsDirected && graph.Targets[arc] == node ? 2 * weight : weight;
            }
        }

        return strengths;
    }
}
