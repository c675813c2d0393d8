using GraphAlgorithms.Components;
using GraphAlgorithms.Tests.Support;

namespace GraphAlgorithms.Tests.Components;

public class ComponentTests
{
    // Deep enough that a recursive search would not come back.
    private const int Deep = 400_000;

    [Fact]
    public void WeakComponents_OfTwoPartsAndALoneNode_AreNumberedBySmallestNodes()
    {
        var result = WeakComponents.Of(KnownGraphs.Directed(6, "4-1 5-2 2-5"));
        result.ComponentOf.ShouldBe([0, 1, 2, 3, 1, 2]);
        result.Sizes().ShouldBe([1, 2, 2, 1]);
    }

    [Fact]
    public void StrongComponents_OfTarjansExample_AreHis()
    {
        // Tarjan, Depth-first search and linear graph algorithms (1972), figure 3, nodes from 0.
        var result = StrongComponents.Of(KnownGraphs.Directed(8, "0-1 1-2 1-7 2-3 2-6 3-4 4-2 4-5 6-3 6-5 7-0 7-6"));
        result.ComponentOf.ShouldBe([0, 0, 1, 1, 1, 2, 1, 0]);
    }

    [Fact]
    public void Components_OfEmptyGraph_AreNone()
    {
        WeakComponents.Of(KnownGraphs.Empty).Count.ShouldBe(0);
        StrongComponents.Of(KnownGraphs.Empty).Count.ShouldBe(0);
        Cuts.Of(KnownGraphs.Empty).Bridges.ShouldBeEmpty();
    }

    [Fact]
    public void Searches_OfVeryDeepGraphs_ComeBack()
    {
        int[] from = [.. Enumerable.Range(0, Deep - 1)];
        int[] to = [.. Enumerable.Range(1, Deep - 1)];
        StrongComponents.Of(CsrGraph.From(Deep, from, to, isDirected: true)).Count.ShouldBe(Deep);
        var path = CsrGraph.From(Deep, from, to);
        WeakComponents.Of(path).Count.ShouldBe(1);
        var cuts = Cuts.Of(path);
        cuts.Bridges.Length.ShouldBe(Deep - 1);
        cuts.ArticulationPoints.Length.ShouldBe(Deep - 2);
    }

    [Fact]
    public void Cuts_OfKarateClub_AreItsHeadAndItsPendant()
    {
        var cuts = Cuts.Of(KnownGraphs.Karate);
        cuts.Bridges.ShouldBe([(0, 11)]);
        cuts.ArticulationPoints.ShouldBe([0]);
    }

    [Fact]
    public void Cuts_OfParallelEdges_AreNoBridges()
    {
        Cuts.Of(KnownGraphs.Undirected(3, "0-1 0-1 1-2 2-2")).Bridges.ShouldBe([(1, 2)]);
        Cuts.Of(KnownGraphs.Directed(2, "0-1 1-0")).Bridges.ShouldBeEmpty();
        Cuts.Of(KnownGraphs.Cycle(5)).ArticulationPoints.ShouldBeEmpty();
    }

    [Fact]
    public void Bridges_OfAnyGraph_AreTheEdgesWhoseRemovalParts() => Laws.Hold(static list =>
    {
        int before = WeakComponents.Of(list.Build()).Count;
        var parting = Enumerable.Range(0, list.Edges.Length)
            .Where(edge => WeakComponents.Of(list.Without(edge).Build()).Count > before)
            .Select(edge => (Math.Min(list.Edges[edge].Source, list.Edges[edge].Target), Math.Max(list.Edges[edge].Source, list.Edges[edge].Target)));
        Cuts.Of(list.Build()).Bridges.ShouldBe(parting.Order());
    });

    [Fact]
    public void ArticulationPoints_OfAnyGraph_AreTheNodesWhoseRemovalParts() => Laws.Hold(static list =>
    {
        int before = WeakComponents.Of(list.Build()).Count;
        var parting = Enumerable.Range(0, list.Nodes).Where(node =>
        {
            // Without its edges the node is a component of its own.
            var rest = list with { Edges = [.. list.Edges.Where(edge => edge.Source != node && edge.Target != node)] };
            bool wasAlone = rest.Edges.Length == list.Edges.Count(edge => edge.Source != node || edge.Target != node) && !list.Edges.Any(edge => (edge.Source == node) != (edge.Target == node));
            return WeakComponents.Of(rest.Build()).Count - (wasAlone ? 0 : 1) > before;
        });
        Cuts.Of(list.Build()).ArticulationPoints.ShouldBe(parting);
    });
}
