using GraphAlgorithms.Centrality;

namespace GraphAlgorithms.Communities;

/// <summary>How good a partition is.</summary>
/// <remarks>O(n + m). Directions are not looked at; parallel edges add up; a self-loop is weight within its community. A graph without weight has modularity 0.</remarks>
public static class Modularity
{
    /// <summary>Modularity (Newman and Girvan 2004), from -0.5 to 1 at resolution 1.</summary>
    /// <param name="communityOf">Not negative; numbers may be left out.</param>
    /// <exception cref="ArgumentException">There is not one community a node.</exception>
    public static double Of(CsrGraph graph, int[] communityOf, double resolution = 1) => Of(graph, communityOf, CommunityQuality.Modularity, resolution);

    /// <summary>Either measure; that of Potts is the weight within communities less resolution times <c>size (size - 1) / 2</c> of each.</summary>
    public static double Of(CsrGraph graph, int[] communityOf, CommunityQuality quality, double resolution)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(communityOf);
        if (communityOf.Length != graph.NodeCount)
            throw new ArgumentException($"There are {graph.NodeCount} nodes and {communityOf.Length} communities of nodes.", nameof(communityOf));
        var undirected = graph.Undirected;
        int count = communityOf.Length == 0 ? 0 : communityOf.Max() + 1;
        double[] strengths = Degree.Weighted(undirected);
        double[] within = new double[count];
        double[] strengthOf = new double[count];
        double[] sizes = new double[count];
        for (int node = 0; node < communityOf.Length; node++)
        {
            int own = communityOf[node];
            strengthOf[own] += strengths[node];
            sizes[own]++;
            for (int arc = undirected.Starts[node]; arc < undirected.Starts[node + 1]; arc++)
            {
                int neighbour = undirected.Targets[arc];
                if (communityOf[neighbour] == own)
                    within[own] += (undirected.ArcWeights?[arc] ?? 1) * (neighbour == node ? 2 : 1);
            }
        }

        double total = strengths.Sum();
        double sum = 0;
        for (int community = 0; community < count; community++)
        {
            if (quality == CommunityQuality.ConstantPotts)
                sum += (within[community] / 2) - (resolution * sizes[community] * (sizes[community] - 1) / 2);
            else if (total > 0)
                sum += (within[community] / total) - (resolution * (strengthOf[community] / total) * (strengthOf[community] / total));
        }

        return sum;
    }
}
