using GraphAlgorithms.Layout;
using GraphAlgorithms.Tests.Support;

namespace GraphAlgorithms.Tests.Layout;

public class LayoutTests
{
    [Fact]
    public void Circular_OfFourNodes_IsACompass()
    {
        var points = CircularLayout.Of(KnownGraphs.Path(4));
        LayoutPoint[] expected = [new(0.5, 0), new(1, 0.5), new(0.5, 1), new(0, 0.5)];
        for (int node = 0; node < 4; node++)
            Distance(points[node], expected[node]).ShouldBeLessThan(1e-12);
        CircularLayout.Of(KnownGraphs.Empty).ShouldBeEmpty();
        CircularLayout.Of(KnownGraphs.Path(1)).ShouldBe([new LayoutPoint(0.5, 0.5)]);
    }

    [Fact]
    public void Force_OfTwoCliques_PutsNeighboursNearerThanOthers()
    {
        var edges = KnownGraphs.Undirected(10, "0-1 0-2 0-3 0-4 1-2 1-3 1-4 2-3 2-4 3-4 5-6 5-7 5-8 5-9 6-7 6-8 6-9 7-8 7-9 8-9 4-5");
        var points = ForceLayout.Of(edges);
        double within = Mean(points, static (one, other) => one < 5 == other < 5);
        double between = Mean(points, static (one, other) => one < 5 != other < 5);
        (within * 2).ShouldBeLessThan(between);
    }

    [Fact]
    public void Force_OfAnyGraph_StaysInTheSquare() => Laws.Hold(
        static list =>
        {
            var points = ForceLayout.Of(list.Build(), new ForceLayoutOptions { Iterations = 30 });
            points.Length.ShouldBe(list.Nodes);
            points.ShouldAllBe(static point => point.X >= 0 && point.X <= 1 && point.Y >= 0 && point.Y <= 1);
            points.Distinct().Count().ShouldBe(list.Nodes);
        },
        graphs: 60);

    [Fact]
    public void Force_OfWidelyOpenedCells_IsCloseToExact()
    {
        var graph = Rmat.Of(scale: 7, edgeFactor: 4, seed: 1).Build();
        var exact = ForceLayout.Of(graph, new ForceLayoutOptions { Iterations = 1, Opening = 0 });
        var near = ForceLayout.Of(graph, new ForceLayoutOptions { Iterations = 1 });
        exact.Zip(near, Distance).Average().ShouldBeLessThan(0.01);
    }

    [Fact]
    public void Force_OfSeed_IsTheSamePictureAgain()
    {
        ForceLayout.Of(KnownGraphs.Karate).ShouldBe(ForceLayout.Of(KnownGraphs.Karate));
        ForceLayout.Of(KnownGraphs.Karate, new ForceLayoutOptions { Seed = 2 }).ShouldNotBe(ForceLayout.Of(KnownGraphs.Karate));
    }

    private static double Mean(LayoutPoint[] points, Func<int, int, bool> counts) => (
        from one in Enumerable.Range(0, points.Length)
        from other in Enumerable.Range(0, one)
        where counts(one, other)
        select Distance(points[one], points[other])).Average();

    private static double Distance(LayoutPoint one, LayoutPoint other) => Math.Sqrt(((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y)));
}
