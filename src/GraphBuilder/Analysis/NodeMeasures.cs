using GraphAlgorithms;
using GraphAlgorithms.Centrality;
using GraphAlgorithms.Communities;

namespace GraphBuilder.Analysis;

/// <summary>How central each node of a projection is, and which community it is in. docs/graph.md says what the numbers mean.</summary>
/// <param name="Betweenness">Exact, or from some sources, with a bound on the error.</param>
/// <param name="Communities">Those of one node are not worth a name.</param>
internal sealed record NodeMeasures(int[] Degrees, double[] PageRanks, BetweennessResult Betweenness, CommunityResult Communities)
{
    public const int SmallestCommunity = 2;

    private const ulong Seed = 1;

    // So many searches for communities agree on them: with more, fewer nodes change places when papers change. On a graph of half a million edges a search takes seconds, so there they are fewer.
    private const int MostSearches = 10;
    private const int ArcsOfSearches = 2_000_000;

    /// <summary>How many communities have at least <see cref="SmallestCommunity"/> nodes; they come first.</summary>
    public int NamedCommunities { get; } = Communities.Sizes().Count(static size => size >= SmallestCommunity);

    public static NodeMeasures Of(Projection projection, ComputeOptions compute)
    {
        var graph = CsrGraph.From(projection.Ids.Length, projection.Sources, projection.Targets, projection.Weights, isDirected: false, compute);
        return new NodeMeasures(
            Degree.Of(graph),
            PageRank.AmongJoined(graph, compute).Scores,
            GraphAlgorithms.Centrality.Betweenness.Of(graph.WithoutWeights(), new BetweennessSampling { Seed = Seed }, compute),
            Consensus.Of(graph, Math.Clamp(ArcsOfSearches / (1 + graph.ArcCount), 1, MostSearches), new CommunityOptions { Seed = Seed }, compute));
    }
}
