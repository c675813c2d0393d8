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

    /// <summary>How many communities have at least <see cref="SmallestCommunity"/> nodes; they come first.</summary>
    public int NamedCommunities { get; } = Communities.Sizes().Count(static size => size >= SmallestCommunity);

    public static NodeMeasures Of(Projection projection, ComputeOptions compute)
    {
        var graph = CsrGraph.From(projection.Ids.Length, projection.Sources, projection.Targets, projection.Weights, isDirected: false, compute);
        return new NodeMeasures(
            Degree.Of(graph),
            PageRank.Of(graph, compute: compute).Scores,
            GraphAlgorithms.Centrality.Betweenness.Of(graph.WithoutWeights(), new BetweennessSampling { Seed = Seed }, compute),
            Leiden.Of(graph, new CommunityOptions { Seed = Seed }, compute.Cancel));
    }
}
