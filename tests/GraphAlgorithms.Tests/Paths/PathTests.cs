using System.Collections.Immutable;
using GraphAlgorithms.Paths;
using GraphAlgorithms.Tests.Support;

namespace GraphAlgorithms.Tests.Paths;

public class PathTests
{
    // Yen's example as textbooks have it: c d e f g h are 0 to 5.
    private static readonly CsrGraph Textbook = KnownGraphs.Directed(6, "0-1:3 0-2:2 1-3:4 2-1:1 2-3:2 2-4:3 3-4:2 3-5:1 4-5:2");

    [Fact]
    public void Yen_OfTextbook_FindsItsThreePaths()
    {
        Yen.Paths(Textbook, 0, 5, 3).Select(static path => (string.Join(' ', path.Nodes), path.Length)).ShouldBe([("0 2 3 5", 5.0), ("0 2 4 5", 7.0), ("0 1 3 5", 8.0)]);
    }

    [Fact]
    public void Yen_OfAnyGraph_FindsAllPathsInOrder() => Laws.Hold(
        static list =>
        {
            if (list.Nodes < 2)
                return;
            var all = SimplePaths(list.Build().Simple, 0, list.Nodes - 1).Order(Comparer<GraphPath>.Create(static (one, other) => one.Length.CompareTo(other.Length))).Take(20).ToArray();
            var found = Yen.Paths(list.Build(), 0, list.Nodes - 1, 20);
            found.Select(static path => path.Length).ShouldBe(all.Select(static path => path.Length));
            found.Distinct().Count().ShouldBe(found.Count);
            found.ShouldAllBe(static path => path.Nodes.Distinct().Count() == path.Nodes.Length);
        },
        graphs: 100);

    [Fact]
    public void Searches_OfUnreachableNode_FindNothing()
    {
        var graph = KnownGraphs.Directed(3, "1-0 2-1");
        Bidirectional.Path(graph, 0, 2).ShouldBeNull();
        Yen.Paths(graph, 0, 2, 5).ShouldBeEmpty();
        AllShortest.Paths(graph, 0, 2).ShouldBeEmpty();
        Dijkstra.From(graph, 0).To(2).ShouldBeNull();
        BreadthFirst.Distances(graph, 0).ShouldBe([0, BreadthFirst.Unreached, BreadthFirst.Unreached]);
    }

    [Fact]
    public void Searches_FromANodeToItself_FindThePathOfOneNode()
    {
        var graph = KnownGraphs.Cycle(4);
        var here = new GraphPath([2], 0);
        Bidirectional.Path(graph, 2, 2).ShouldBe(here);
        AllShortest.Paths(graph, 2, 2).ShouldBe([here]);
        Yen.Paths(graph, 2, 2, 3).ShouldBe([here]);
        Dijkstra.From(graph, 2).To(2).ShouldBe(here);
    }

    [Fact]
    public void AllShortest_OfLattice_FindsEveryWay()
    {
        // Three by three: six ways from corner to corner.
        var lattice = KnownGraphs.Undirected(9, "0-1 1-2 3-4 4-5 6-7 7-8 0-3 3-6 1-4 4-7 2-5 5-8");
        AllShortest.Paths(lattice, 0, 8).Count().ShouldBe(6);
        AllShortest.Paths(lattice, 0, 8).ShouldAllBe(static path => path.Length == 4);
    }

    [Fact]
    public void Searches_OverEdgesOfNoLength_ComeToAnEnd()
    {
        var graph = KnownGraphs.Undirected(4, "0-1:0 1-2:0 0-2:0 2-3:1");
        Dijkstra.From(graph, 0).Distances.ShouldBe([0, 0, 0, 1]);
        AllShortest.Paths(graph, 0, 3).Select(static path => string.Join(' ', path.Nodes)).ShouldBe(["0 1 2 3", "0 2 3"]);
        Yen.Paths(graph, 0, 3, 9).Count.ShouldBe(2);
    }

    [Fact]
    public void Dijkstra_OverParallelEdges_TakesTheLightest() =>
        Dijkstra.From(KnownGraphs.Undirected(2, "0-1:5 0-1:2 1-1:9"), 0).Distances.ShouldBe([0, 2]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void BreadthFirst_OfBroadLevels_HasTheDistancesOfDijkstra(bool isDirected)
    {
        var graph = Rmat.Of(scale: 11, edgeFactor: 16, seed: 8, isDirected).Build();
        var expected = Dijkstra.From(graph, 1).Distances;
        BreadthFirst.Distances(graph, 1).ShouldBe(expected.Select(static distance => double.IsFinite(distance) ? (int)distance : BreadthFirst.Unreached));
    }

    [Fact]
    public void Bidirectional_OfRandomPairs_HasTheLengthsOfDijkstra()
    {
        var graph = Rmat.Of(scale: 9, edgeFactor: 4, seed: 9, isDirected: true, isWeighted: true).Build();
        var tree = Dijkstra.From(graph, 3);
        for (int target = 0; target < graph.NodeCount; target += 7)
        {
            var path = Bidirectional.Path(graph, 3, target);
            (path is null).ShouldBe(tree.To(target) is null);
            if (path is not null)
                path.Length.ShouldBe(tree.Distances[target], 1e-9);
        }
    }

    [Fact]
    public void Searches_OfNodesThatAreNotThere_Throw()
    {
        Should.Throw<ArgumentOutOfRangeException>(static () => Dijkstra.From(KnownGraphs.Empty, 0));
        Should.Throw<ArgumentOutOfRangeException>(static () => BreadthFirst.Distances(KnownGraphs.Path(2), 2));
        Should.Throw<ArgumentOutOfRangeException>(static () => Yen.Paths(KnownGraphs.Path(2), 0, 1, -1));
    }

    private static IEnumerable<GraphPath> SimplePaths(CsrGraph graph, int source, int target)
    {
        var waiting = new Stack<(ImmutableArray<int> Nodes, double Length)>([([source], 0)]);
        int steps = 0;
        while (waiting.TryPop(out var way) && steps++ < 300_000)
        {
            int node = way.Nodes[^1];
            if (node == target)
                yield return new GraphPath(way.Nodes, way.Length);
            for (int i = 0; node != target && i < graph.Neighbours(node).Length; i++)
            {
                if (!way.Nodes.Contains(graph.Neighbours(node)[i]))
                    waiting.Push((way.Nodes.Add(graph.Neighbours(node)[i]), way.Length + (graph.IsWeighted ? graph.Weights(node)[i] : 1)));
            }
        }

        steps.ShouldBeLessThan(300_000);
    }
}
