using GraphAlgorithms.Computing;

namespace GraphAlgorithms.Communities;

/// <summary>Communities by the Leiden algorithm (Traag, Waltman and van Eck 2019): nodes move, communities are refined into connected parts, the parts become the nodes of a coarser graph, and again.</summary>
/// <remarks>
/// About O(m) a pass in practice, room O(n + m); one thread, so that a seed means one answer. Every community is connected. Directions are not looked at: an arc is an edge, two
/// that go both ways are two. Weights say how close nodes are; edges of weight 0 join nothing worth having. Nodes without edges are communities of their own.
/// </remarks>
public static class Leiden
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
        for (int iteration = 0; iteration < options.MaxIterations; iteration++)
        {
            if (!Iterate(level, communityOf, ref random, cancel))
                break;
        }

        Numbering.SplitUnconnected(graph.Undirected, communityOf);
        return Numbering.Result(graph, communityOf, options.Quality, options.Resolution);
    }

    // From the finest level up, until every community is one node of its level.
    private static bool Iterate(WeightedLevel finest, int[] communityOf, ref SplitMix random, CancellationToken cancel)
    {
        var level = finest;
        int[] communities = communityOf;
        int[] nodeOf = [];
        bool hasMoved = false;
        while (true)
        {
            hasMoved |= LocalMoving.Move(level, communities, ref random, cancel);
            if (Numbering.Compact(communities) == level.NodeCount)
                break;
            var (partOf, parts) = Refinement.Refine(level, communities, ref random, cancel);
            if (parts == level.NodeCount)
                break;
            int[] communityOfPart = new int[parts];
            for (int node = 0; node < partOf.Length; node++)
                communityOfPart[partOf[node]] = communities[node];
            nodeOf = nodeOf.Length == 0 ? partOf : Array.ConvertAll(nodeOf, node => partOf[node]);
            level = level.Aggregate(partOf, parts);
            communities = communityOfPart;
        }

        for (int node = 0; node < nodeOf.Length; node++)
            communityOf[node] = communities[nodeOf[node]];
        return hasMoved;
    }
}
