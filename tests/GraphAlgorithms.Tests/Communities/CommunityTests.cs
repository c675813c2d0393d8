using GraphAlgorithms.Communities;
using GraphAlgorithms.Components;
using GraphAlgorithms.Tests.Support;

namespace GraphAlgorithms.Tests.Communities;

public class CommunityTests
{
    // Two triangles joined by an edge.
    private static readonly CsrGraph Barbell = KnownGraphs.Undirected(6, "0-1 0-2 1-2 2-3 3-4 3-5 4-5");

    [Fact]
    public void Leiden_OfKarateClub_FindsTheBestKnownModularity()
    {
        // Brandes et al., On modularity clustering (2008): 0.4198 is the greatest there is.
        var result = Leiden.Of(KnownGraphs.Karate);
        result.Quality.ShouldBe(0.41978961, 1e-6);
        result.Count.ShouldBe(4);
    }

    [Fact]
    public void Leiden_OfBarbell_FindsBothEnds()
    {
        var result = Leiden.Of(Barbell);
        result.CommunityOf.ShouldBe([0, 0, 0, 1, 1, 1]);
        result.Quality.ShouldBe((6 / 7.0) - 0.5, 1e-12);
        Louvain.Of(Barbell).CommunityOf.ShouldBe([0, 0, 0, 1, 1, 1]);
        LabelPropagation.Of(KnownGraphs.Clique(7)).Count.ShouldBe(1);
    }

    [Fact]
    public void Leiden_OfPotts_FindsCliquesDenserThanTheResolution()
    {
        var options = new CommunityOptions { Quality = CommunityQuality.ConstantPotts, Resolution = 0.5 };
        var result = Leiden.Of(Barbell, options);
        result.CommunityOf.ShouldBe([0, 0, 0, 1, 1, 1]);
        result.Quality.ShouldBe(3, 1e-12);
        Leiden.Of(Barbell, options with { Resolution = 1.1 }).Count.ShouldBe(6);
        Leiden.Of(Barbell, options with { Resolution = 0 }).Count.ShouldBe(1);
    }

    [Fact]
    public void Communities_OfGraphsWithoutEdges_AreLoneNodes()
    {
        Leiden.Of(KnownGraphs.Empty).Count.ShouldBe(0);
        Leiden.Of(KnownGraphs.Undirected(3, "1-1")).CommunityOf.ShouldBe([0, 1, 2]);
        Louvain.Of(KnownGraphs.Empty).Count.ShouldBe(0);
        LabelPropagation.Of(KnownGraphs.Undirected(3, "")).Count.ShouldBe(3);
    }

    [Fact]
    public void Communities_OfAnyGraph_AreNumberedAndWeighedAsPromised() => Laws.Hold(static list =>
    {
        var graph = list.Build();
        foreach (var result in new[] { Leiden.Of(graph), Louvain.Of(graph), LabelPropagation.Of(graph) })
        {
            int[] sizes = result.Sizes();
            sizes.ShouldBe(sizes.OrderDescending());
            sizes.ShouldAllBe(static size => size > 0);
            result.Quality.ShouldBe(Modularity.Of(graph, result.CommunityOf), 1e-12);
        }

        // Nobody is worse off than alone, and Leiden's communities are connected.
        var leiden = Leiden.Of(graph);
        leiden.Quality.ShouldBeGreaterThanOrEqualTo(Modularity.Of(graph, [.. Enumerable.Range(0, list.Nodes)]) - 1e-12);
        ShouldBeConnected(list, leiden);
    });

    [Fact]
    public void Leiden_OfSameSeed_GivesTheSameAgain()
    {
        var graph = Rmat.Of(scale: 11, edgeFactor: 8, seed: 1, isWeighted: true).Build();
        var first = Leiden.Of(graph, new CommunityOptions { Seed = 5 });
        Leiden.Of(graph, new CommunityOptions { Seed = 5 }).CommunityOf.ShouldBe(first.CommunityOf);
    }

    [Fact]
    public void Leiden_OfMoreIterations_IsNeverWorse()
    {
        var graph = Rmat.Of(scale: 11, edgeFactor: 8, seed: 7).Build();
        double last = -1;
        for (int iterations = 1; iterations <= 5; iterations++)
        {
            double quality = Leiden.Of(graph, new CommunityOptions { MaxIterations = iterations }).Quality;
            quality.ShouldBeGreaterThanOrEqualTo(last - 1e-9);
            last = quality;
        }
    }

    [Fact]
    public void Leiden_OfOptionsOutOfRange_Throws()
    {
        Should.Throw<ArgumentException>(static () => Leiden.Of(Barbell, new CommunityOptions { Resolution = -1 }));
        Should.Throw<ArgumentException>(static () => Leiden.Of(Barbell, new CommunityOptions { MaxIterations = 0 }));
        Should.Throw<ArgumentException>(static () => Modularity.Of(Barbell, [0]));
    }

    [Fact]
    public void LabelPropagation_OfAnyGraph_LeavesEveryNodeWhereMostWeightIs() => Laws.Hold(static list =>
    {
        var graph = list.Build().Undirected;
        int[] labels = LabelPropagation.Of(graph).CommunityOf;
        for (int node = 0; node < list.Nodes; node++)
        {
            var around = graph.Neighbours(node).ToArray()
                .Select((neighbour, arc) => (Label: labels[neighbour], Weight: graph.IsWeighted ? graph.Weights(node)[arc] : 1, neighbour))
                .Where(entry => entry.neighbour != node)
                .GroupBy(entry => entry.Label, entry => entry.Weight)
                .ToDictionary(group => group.Key, group => group.Sum());
            if (around.Count > 0)
                around.GetValueOrDefault(labels[node]).ShouldBe(around.Values.Max());
        }
    });

    private static void ShouldBeConnected(EdgeList list, CommunityResult result)
    {
        var within = list with { Edges = [.. list.Edges.Where(edge => result.CommunityOf[edge.Source] == result.CommunityOf[edge.Target])] };
        WeakComponents.Of(within.Build()).Count.ShouldBe(result.Count);
    }
}
