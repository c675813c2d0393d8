using GraphAlgorithms.Centrality;
using GraphAlgorithms.Tests.Support;

namespace GraphAlgorithms.Tests.Centrality;

public class CentralityTests
{
    [Fact]
    public void Degree_OfLoopsAndParallels_CountsEnds()
    {
        var graph = KnownGraphs.Undirected(3, "0-0:2 0-1:1 0-1:4");
        Degree.Of(graph).ShouldBe([4, 2, 0]);
        Degree.Weighted(graph).ShouldBe([9, 5, 0]);
        Degree.Of(KnownGraphs.Directed(2, "0-0 0-1")).ShouldBe([2, 0]);
    }

    [Fact]
    public void Betweenness_OfKarateClub_IsFreemans()
    {
        double[] scores = Betweenness.Exact(KnownGraphs.Karate);
        scores[0].ShouldBe(0.43763528138528146, 1e-12);
        scores[2].ShouldBe(0.143657, 5e-7);
        scores[5].ShouldBe(0.029987, 5e-7);
    }

    [Fact]
    public void Betweenness_OfFlorentineFamilies_PutsTheMediciFirst()
    {
        // Padgett and Ansell's table; Jackson, Social and Economic Networks (2008), section 2.2.4.
        double[] scores = Betweenness.Exact(KnownGraphs.Florentine);
        scores[KnownGraphs.Medici].ShouldBe(0.522, 5e-4);
        scores[KnownGraphs.Guadagni].ShouldBe(0.255, 5e-4);
        scores[KnownGraphs.Albizzi].ShouldBe(0.212, 6e-4);
        scores[KnownGraphs.Pazzi].ShouldBe(0);
        scores.Max().ShouldBe(scores[KnownGraphs.Medici]);
    }

    [Fact]
    public void Closeness_OfKnownGraphs_IsAsPublished()
    {
        Closeness.Of(KnownGraphs.Florentine)[KnownGraphs.Medici].ShouldBe(0.56, 1e-12);
        Closeness.Of(KnownGraphs.Karate)[0].ShouldBe(0.568966, 5e-7);
        Closeness.Harmonic(KnownGraphs.Karate)[0].ShouldBe(23.166667, 5e-7);
    }

    [Fact]
    public void Closeness_OfTwoComponents_CountsTheirShare()
    {
        // A pair among 4 nodes: (1 / 1) * (1 / 3).
        Closeness.Of(KnownGraphs.Undirected(4, "0-1")).ShouldBe([1 / 3.0, 1 / 3.0, 0, 0]);
        Closeness.Harmonic(KnownGraphs.Undirected(4, "0-1")).ShouldBe([1, 1, 0, 0]);
    }

    [Fact]
    public void Closeness_OfDirectedGraph_IsByWhoReachesTheNode() => Closeness.Harmonic(KnownGraphs.Directed(3, "0-1 1-2")).ShouldBe([0, 1, 1.5]);

    [Fact]
    public void PageRank_AmongJoined_IsThatOfTheGraphWithoutLoneNodes()
    {
        double[] scores = PageRank.AmongJoined(KnownGraphs.Undirected(6, "1-2 2-4")).Scores;
        double[] joined = PageRank.Of(KnownGraphs.Path(3)).Scores;
        new[] { scores[1], scores[2], scores[4] }.Zip(joined).ShouldAllBe(static pair => Math.Abs(pair.First - pair.Second) < 1e-9);
        new[] { scores[0], scores[3], scores[5] }.ShouldBe([0, 0, 0]);
        PageRank.AmongJoined(KnownGraphs.Undirected(2, "")).Scores.ShouldBe([0.5, 0.5]);
        PageRank.AmongJoined(KnownGraphs.Empty).Scores.ShouldBeEmpty();
    }

    [Fact]
    public void PageRank_OfKarateClub_IsThatOfNetworkx()
    {
        var result = PageRank.Of(KnownGraphs.Karate);
        result.IsConverged.ShouldBeTrue();
        result.Scores[0].ShouldBe(0.096997285, 1e-9);
        result.Scores[33].ShouldBe(0.1009191823325516, 1e-9);
    }

    [Fact]
    public void PageRank_WithoutEdges_IsWhereJumpsLead()
    {
        PageRank.Of(KnownGraphs.Empty).Scores.ShouldBeEmpty();
        PageRank.Of(KnownGraphs.Path(1)).Scores.ShouldBe([1]);
        var personal = PageRank.Of(KnownGraphs.Undirected(3, ""), new PageRankOptions { Personalisation = [1, 3, 0] });
        personal.Scores.ShouldBe([0.25, 0.75, 0], 1e-12);
    }

    [Fact]
    public void PageRank_OnTooFewIterations_SaysSo()
    {
        var result = PageRank.Of(KnownGraphs.Karate, new PageRankOptions { MaxIterations = 3 });
        result.IsConverged.ShouldBeFalse();
        result.Iterations.ShouldBe(3);
        result.Change.ShouldBeGreaterThan(1e-10);
    }

    [Fact]
    public void PageRank_OfOptionsOutOfRange_Throws()
    {
        Should.Throw<ArgumentException>(static () => PageRank.Of(KnownGraphs.Karate, new PageRankOptions { Damping = 1 }));
        Should.Throw<ArgumentException>(static () => PageRank.Of(KnownGraphs.Path(2), new PageRankOptions { Personalisation = [1] }));
        Should.Throw<ArgumentException>(static () => PageRank.Of(KnownGraphs.Path(2), new PageRankOptions { Personalisation = [0, 0] }));
        Should.Throw<ArgumentException>(static () => PageRank.Of(KnownGraphs.Path(2), new PageRankOptions { Personalisation = [-1, 2] }));
    }

    [Fact]
    public void PageRank_OfAnyGraph_SumsToOne() => Laws.Hold(static list =>
    {
        if (list.Nodes > 0)
            PageRank.Of(list.Build()).Scores.Sum().ShouldBe(1, 1e-9);
    });

    [Fact]
    public void Measures_OfRenumberedNodes_AreRenumbered() => Laws.Hold(static list =>
    {
        int[] numbers = Laws.Permutation(list.Nodes, list.Edges.Length);
        var graph = list.Build();
        var renumbered = list.Permuted(numbers).Build();
        Same(PageRank.Of(graph).Scores, PageRank.Of(renumbered).Scores);
        Same(Betweenness.Exact(graph), Betweenness.Exact(renumbered));
        Same(Closeness.Of(graph), Closeness.Of(renumbered));
        Same(Closeness.Harmonic(graph), Closeness.Harmonic(renumbered));
        Same(Degree.Weighted(graph), Degree.Weighted(renumbered));

        void Same(double[] before, double[] after)
        {
            for (int node = 0; node < before.Length; node++)
                after[numbers[node]].ShouldBe(before[node], 1e-9);
        }
    });

    [Fact]
    public void Sampled_OfLargeGraph_KeepsItsPromise()
    {
        var graph = Rmat.Of(scale: 12, edgeFactor: 4, seed: 5).Build();
        double[] exact = Betweenness.Exact(graph);
        var sampled = Betweenness.Sampled(graph, new BetweennessSampling { Error = 0.08 });
        sampled.ErrorBound.ShouldBeInRange(0.001, 0.08);
        sampled.Sources.ShouldBeLessThan(graph.NodeCount);
        for (int node = 0; node < exact.Length; node++)
            sampled.Scores[node].ShouldBe(exact[node], sampled.ErrorBound);
    }

    [Fact]
    public void Betweenness_OfSmallGraph_IsExactAndSaysSo()
    {
        var result = Betweenness.Of(KnownGraphs.Karate);
        result.ErrorBound.ShouldBe(0);
        result.Sources.ShouldBe(34);
        result.Scores.ShouldBe(Betweenness.Exact(KnownGraphs.Karate));
    }

    [Fact]
    public void Sampled_OfAllNodes_IsExact()
    {
        var graph = Rmat.Of(scale: 10, edgeFactor: 4, seed: 6).Build();
        var sampled = Betweenness.Sampled(graph, new BetweennessSampling { Error = 1e-6 });
        sampled.ErrorBound.ShouldBe(0);
        sampled.Scores.ShouldBe(Betweenness.Exact(graph), 1e-12);
        Should.Throw<ArgumentException>(() => Betweenness.Sampled(graph, new BetweennessSampling { Error = 0 }));
    }

    [Fact]
    public void Betweenness_OfPathsBeyondCounting_StaysANumber()
    {
        // 1,100 diamonds in a row: 2^1100 shortest paths from end to end.
        const int diamonds = 1100;
        var edges = Enumerable.Range(0, diamonds).SelectMany(static i => new[] { (3 * i, (3 * i) + 1), (3 * i, (3 * i) + 2), ((3 * i) + 1, (3 * i) + 3), ((3 * i) + 2, (3 * i) + 3) }).ToArray();
        var graph = CsrGraph.From((3 * diamonds) + 1, [.. edges.Select(static edge => edge.Item1)], [.. edges.Select(static edge => edge.Item2)]);
        double[] scores = Betweenness.Exact(graph, new ComputeOptions(2));
        scores.ShouldAllBe(static score => score >= 0 && score <= 1);
        scores[3 * diamonds / 2].ShouldBe(scores.Max());
    }
}
