using GraphAlgorithms.Computing;

namespace GraphAlgorithms.Communities;

/// <summary>Communities by the Leiden algorithm (Traag, Waltman and van Eck 2019): nodes move, communities are refined into connected parts, the parts become the nodes of a coarser graph, and again.</summary>
/// <remarks>
/// About O(m) a pass in practice, room O(n + m); one thread, so that a seed means one answer. Every community is connected. Directions are not looked at: an arc is an edge, two
/// that go both ways are two. Weights say how close nodes are; edges of weight 0 join nothing worth having. Nodes without edges are communities of their own.
/// On small graphs a search ends in a local optimum more than one percent below the best about once in six times, whoever's implementation it is; so up to about <see cref="RoomForStarts"/> arcs the
/// graph is searched several times from the beginning, each time in another order, and the best partition is kept.
/// </remarks>
public static class Leiden
{
    // Nodes and arcs of all starts together: a few milliseconds.
    private const int RoomForStarts = 1 << 14;
    private const int MostStarts = 20;

    /// <exception cref="ArgumentException">The resolution is negative or not finite, or no iteration is allowed.</exception>
    public static CommunityResult Of(CsrGraph graph, CommunityOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options = CommunityOptions.Checked(options);
        var level = WeightedLevel.Of(graph, options.Quality, options.Resolution);
        var random = new SplitMix(options.Seed);
        CommunityResult? best = null;
        for (int start = Math.Clamp(RoomForStarts / (1 + level.NodeCount + level.Targets.Length), 1, MostStarts); start > 0; start--)
        {
            var found = Search(graph, level, options, ref random, cancel);
            if (best is null || found.Quality > best.Quality)
                best = found;
        }

        return best!;
    }

    // From nodes alone, until nothing moves.
    private static CommunityResult Search(CsrGraph graph, WeightedLevel level, CommunityOptions options, ref SplitMix random, CancellationToken cancel)
    {
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
