using GraphAlgorithms.Computing;

namespace GraphAlgorithms.Communities;

/// <summary>Communities by the Louvain algorithm (Blondel, Guillaume, Lambiotte and Lefebvre 2008), with the queue of Leiden's local moving.</summary>
/// <remarks>
/// About O(m) a pass in practice; one thread. Communities can be unconnected, which is what <see cref="Leiden"/> mends; graphs of all kinds are taken as there.
/// </remarks>
public static class Louvain
{
    /// <exception cref="ArgumentException">The resolution is negative or not finite, or no iteration is allowed.</exception>
    public static CommunityResult Of(CsrGraph graph, CommunityOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options = CommunityOptions.Checked(options);
        var level = WeightedLevel.Of(graph, options.Quality, options.Resolution);
        var random = new SplitMix(options.Seed);
        int[] communityOf = new int[graph.NodeCount];
        for (int node = 0; node < communityOf.Length; node++)
            communityOf[node] = node;
        while (true)
        {
            int[] communities = new int[level.NodeCount];
            for (int node = 0; node < communities.Length; node++)
                communities[node] = node;
            if (!LocalMoving.Move(level, communities, ref random, cancel))
                break;
            int count = Numbering.Compact(communities);
            for (int node = 0; node < communityOf.Length; node++)
                communityOf[node] = communities[communityOf[node]];
            level = level.Aggregate(communities, count);
        }

        return Numbering.Result(graph, communityOf, options.Quality, options.Resolution);
    }
}
