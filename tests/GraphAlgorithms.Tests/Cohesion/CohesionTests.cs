using GraphAlgorithms.Cohesion;
using GraphAlgorithms.Tests.Support;

namespace GraphAlgorithms.Tests.Cohesion;

public class CohesionTests
{
    [Fact]
    public void Triangles_OfKarateClub_AreAsPublished()
    {
        var result = Triangles.Of(KnownGraphs.Karate);
        result.Count.ShouldBe(45);
        result.Transitivity.ShouldBe(0.2556818181818182, 1e-15);
        result.MeanClustering.ShouldBe(0.5706384782076823, 1e-15);
        result.AtNode[0].ShouldBe(18);
    }

    [Fact]
    public void Triangles_OfClique_AreAllTriples()
    {
        var result = Triangles.Of(KnownGraphs.Clique(9), new ComputeOptions(2));
        result.Count.ShouldBe(84);
        result.AtNode.ShouldAllBe(static count => count == 28);
        result.Clustering.ShouldAllBe(static share => share == 1);
    }

    [Fact]
    public void Triangles_WithoutAny_AreNone()
    {
        Triangles.Of(KnownGraphs.Star(5)).Transitivity.ShouldBe(0);
        Triangles.Of(KnownGraphs.Empty).MeanClustering.ShouldBe(0);
        Triangles.Of(KnownGraphs.Undirected(2, "0-1 0-1 0-0 1-1")).Count.ShouldBe(0);
    }

    [Fact]
    public void CoreNumbers_OfKarateClub_AreAsPublished()
    {
        CoreNumbers.Of(KnownGraphs.Karate).ShouldBe([4, 4, 4, 4, 3, 3, 3, 4, 4, 2, 3, 1, 2, 4, 2, 2, 2, 2, 2, 3, 2, 2, 2, 3, 3, 3, 2, 3, 3, 3, 4, 3, 4, 4]);
    }

    [Fact]
    public void CoreNumbers_OfShapes_AreTheirDegrees()
    {
        CoreNumbers.Of(KnownGraphs.Clique(6)).ShouldAllBe(static core => core == 5);
        CoreNumbers.Of(KnownGraphs.Star(6)).ShouldAllBe(static core => core == 1);
        CoreNumbers.Of(KnownGraphs.Cycle(6)).ShouldAllBe(static core => core == 2);
        CoreNumbers.Of(KnownGraphs.Empty).ShouldBeEmpty();
    }

    [Fact]
    public void CoreNumbers_OfAnyGraph_AreThoseOfPeeling() => Laws.Hold(static list =>
    {
        var graph = list.Build().Undirected.Simple;
        int[] expected = new int[list.Nodes];
        for (int k = 1; k <= list.Nodes; k++)
        {
            var left = Enumerable.Range(0, list.Nodes).ToHashSet();
            while (left.RemoveWhere(node => graph.Neighbours(node).ToArray().Count(left.Contains) < k) > 0)
            {
            }

            foreach (int node in left)
                expected[node] = k;
        }

        CoreNumbers.Of(list.Build()).ShouldBe(expected);
    });
}
