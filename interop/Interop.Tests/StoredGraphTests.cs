using FsCheck;
using FsCheck.Fluent;
using GraphStore.Model;
using GraphStore.Tests;
using Interop.QuikGraph;
using QuikGraph;
using static Interop.Tests.TermGraphs;

namespace Interop.Tests;

/// <summary>QuikGraph on stored graphs, held against what a few lines compute.</summary>
public sealed class StoredGraphTests
{
    private static readonly PropertyGraph Sample = PropertyGraph.From(SampleGraph.Contents());

    [Fact]
    public void ToBidirectionalGraph_All_HasEveryNodeAndRelationship()
    {
        var made = Sample.ToBidirectionalGraph(label: null, []);
        made.VertexCount.ShouldBe(Sample.NodeCount);
        made.EdgeCount.ShouldBe((int)Sample.RelationshipCount);
        made.Edges.Select(edge => edge.Relationship.ToString()).Order(StringComparer.Ordinal)
            .ShouldBe(Sample.RelationshipTypes.SelectMany(Sample.Relationships).Select(relationship => relationship.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ToBidirectionalGraph_LabelAndType_LeavesOutTheRest()
    {
        var made = Sample.ToBidirectionalGraph("Paper", ["MENTIONS", "SHARES_CONCEPTS"], directed: false);
        made.Vertices.ShouldAllBe(node => node.HasLabel("Paper"));
        made.Edges.ShouldAllBe(edge => edge.Relationship.Type == "SHARES_CONCEPTS");
        made.EdgeCount.ShouldBe(2 * Sample.Relationships("SHARES_CONCEPTS").Count());
    }

    [Theory]
    [InlineData("Nothing", "MENTIONS")]
    [InlineData("Term", "NOTHING")]
    public void ToBidirectionalGraph_NotOfTheSchema_IsAnError(string label, string type) =>
        Should.Throw<ArgumentException>(() => Sample.ToBidirectionalGraph(label, [type])).Message.ShouldContain(label == "Nothing" ? label : type);

    [Fact]
    public void ShortestPath_Weighted_TakesTheLightWayRound()
    {
        var made = Terms(4, [(0, 1), (1, 2), (0, 3), (2, 3)], edge => edge is (0, 3) ? 0.9 : 0.1).ToBidirectionalGraph("Term", ["CO_OCCURS_WITH"], directed: false);
        var path = made.ShortestPath(Node(made, 0), Node(made, 3), edge => edge.Relationship["npmi"]!.Value.AsFloat())!.Value;
        path.Select(edge => edge.Target.Id).ShouldBe(["term:t1", "term:t2", "term:t3"]);
        path[^1].IsReversed.ShouldBeFalse();
    }

    [Fact]
    public void Paths_OfRandomGraphs_AreThoseThatASearchFinds() => Prop.ForAll(Graphs(), given =>
    {
        var (nodes, edges) = given;
        foreach (bool directed in new[] { true, false })
        {
            var made = Terms(nodes, edges).ToBidirectionalGraph("Term", ["CO_OCCURS_WITH"], directed);
            var simple = SimplePaths(made, 0, nodes - 1).OrderBy(path => path.Length).ToArray();
            var shortest = made.ShortestPath(Node(made, 0), Node(made, nodes - 1), _ => 1);
            (shortest?.Length).ShouldBe(simple.Length == 0 ? null : simple[0].Length);
            var ranked = made.RankedPaths(Node(made, 0), Node(made, nodes - 1), _ => 1, most: 4);
            ranked.Select(path => path.Length).ShouldBe(simple.Take(4).Select(path => path.Length));
            ranked.Select(path => string.Join(' ', path)).Distinct(StringComparer.Ordinal).Count().ShouldBe(ranked.Length);
            foreach (var path in ranked)
                path.Select(edge => edge.Target).Append(path[0].Source).Distinct().Count().ShouldBe(path.Length + 1, "no loop");
        }
    }).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));

    [Fact]
    public void Components_OfRandomGraphs_AreWhatReachesEachOther() => Prop.ForAll(Graphs(), given =>
    {
        var (nodes, edges) = given;
        var made = Terms(nodes, edges).ToBidirectionalGraph("Term", ["CO_OCCURS_WITH"]);
        var both = Terms(nodes, edges).ToBidirectionalGraph("Term", ["CO_OCCURS_WITH"], directed: false);
        var reached = Enumerable.Range(0, nodes).Select(from => string.Join(' ', Enumerable.Range(0, nodes).Where(to => Reaches(both, from, to)).Select(to => $"term:t{to}"))).Distinct(StringComparer.Ordinal);
        made.Components().Select(part => string.Join(' ', part)).ShouldBe(reached, ignoreOrder: true);
        made.Components().Select(part => -part.Length).ShouldBeInOrder();

        // Relationships of this type go from the smaller id to the greater: no way leads back.
        made.StrongComponents().ShouldAllBe(part => part.Length == 1);
        both.StrongComponents().Select(part => string.Join(' ', part)).ShouldBe(made.Components().Select(part => string.Join(' ', part)));
    }).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));

    private static bool Reaches(BidirectionalGraph<StoredNode, RelationshipEdge> graph, int from, int to) => from == to || SimplePaths(graph, from, to).Any();

    private static IEnumerable<RelationshipEdge[]> SimplePaths(BidirectionalGraph<StoredNode, RelationshipEdge> graph, int from, int to)
    {
        return Onward(Node(graph, from), []);

        IEnumerable<RelationshipEdge[]> Onward(StoredNode at, RelationshipEdge[] path)
        {
            if (at == Node(graph, to))
                return [path];
            var seen = path.Select(edge => edge.Source).Append(at).ToHashSet();
            return graph.OutEdges(at).Where(edge => !seen.Contains(edge.Target)).SelectMany(edge => Onward(edge.Target, [.. path, edge]));
        }
    }
}
