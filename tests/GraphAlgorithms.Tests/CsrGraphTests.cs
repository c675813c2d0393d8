using GraphAlgorithms.Tests.Support;

namespace GraphAlgorithms.Tests;

public class CsrGraphTests
{
    [Fact]
    public void From_UndirectedEdges_StandInBothRowsAscending()
    {
        var graph = KnownGraphs.Undirected(4, "2-0:3 0-1:2 3-0:1 2-2:5");

        graph.Neighbours(0).ToArray().ShouldBe([1, 2, 3]);
        graph.Weights(0).ToArray().ShouldBe([2, 3, 1]);
        graph.Neighbours(2).ToArray().ShouldBe([0, 2]);
        graph.ArcCount.ShouldBe(7);
    }

    [Fact]
    public void From_ParallelEdges_KeepsThemTheLightestFirst()
    {
        var graph = KnownGraphs.Directed(2, "0-1:3 0-1:1 0-1:2");

        graph.Neighbours(0).ToArray().ShouldBe([1, 1, 1]);
        graph.Weights(0).ToArray().ShouldBe([1, 2, 3]);
        graph.Neighbours(1).Length.ShouldBe(0);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void From_ManyEdges_IsTheSameForAnyNumberOfThreads(int threads)
    {
        foreach (bool isDirected in new[] { false, true })
        {
            var list = Rmat.Of(scale: 10, edgeFactor: 16, seed: 1, isDirected, isWeighted: true);
            var one = list.Build();
            var many = list.Build(threads);
            for (int node = 0; node < one.NodeCount; node++)
            {
                many.Neighbours(node).SequenceEqual(one.Neighbours(node)).ShouldBeTrue();
                many.Weights(node).SequenceEqual(one.Weights(node)).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void From_AnyGraph_HasTheEdgesThatWentIn() => Laws.Hold(static list =>
    {
        var graph = list.Build();
        var expected = list.Edges.SelectMany(edge => list.IsDirected || edge.Source == edge.Target ? new[] { (edge.Source, edge.Target) } : [(edge.Source, edge.Target), (edge.Target, edge.Source)]);
        Enumerable.Range(0, graph.NodeCount).SelectMany(node => graph.Neighbours(node).ToArray().Select(target => (node, target))).ShouldBe(expected.Order());
    });

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 3)]
    public void From_NodeOutOfRange_Throws(int source, int target) =>
        Should.Throw<ArgumentException>(() => CsrGraph.From(3, [0, source], [1, target])).Message.ShouldContain($"joins {source} and {target}");

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void From_ImpossibleWeight_Throws(double weight) =>
        Should.Throw<ArgumentException>(() => CsrGraph.From(2, [0], [1], [weight])).Message.ShouldContain("finite and not negative");

    [Fact]
    public void From_ArraysOfDifferentLengths_Throws()
    {
        Should.Throw<ArgumentException>(static () => CsrGraph.From(2, [0], [])).Message.ShouldContain("1 sources and 0 targets");
        Should.Throw<ArgumentException>(static () => CsrGraph.From(2, [0], [1], [])).Message.ShouldContain("1 edges and 0 weights");
    }
}
