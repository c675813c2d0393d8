using GraphAlgorithms.Communities;
using GraphAlgorithms.Tests.Support;

namespace GraphAlgorithms.Tests.Communities;

public class ConsensusTests
{
    private const int Runs = 10;

    [Fact]
    public void Consensus_OfKarateClub_FindsTheBestKnownModularity()
    {
        var result = Consensus.Of(KnownGraphs.Karate, Runs);
        result.Quality.ShouldBe(0.41978961, 1e-6);
        result.Count.ShouldBe(4);
    }

    [Fact]
    public void Consensus_OfOneRun_IsLeiden()
    {
        Consensus.Of(KnownGraphs.Karate, 1).CommunityOf.ShouldBe(Leiden.Of(KnownGraphs.Karate).CommunityOf);
    }

    [Fact]
    public void Consensus_OfGraphsWithoutEdges_IsLoneNodes()
    {
        Consensus.Of(KnownGraphs.Empty, Runs).Count.ShouldBe(0);
        Consensus.Of(KnownGraphs.Undirected(3, ""), Runs).CommunityOf.ShouldBe([0, 1, 2]);
        Consensus.Of(KnownGraphs.Undirected(3, "1-1"), Runs).CommunityOf.ShouldBe([0, 1, 2]);
        Should.Throw<ArgumentOutOfRangeException>(() => Consensus.Of(KnownGraphs.Empty, 0));
    }

    [Fact]
    public void Consensus_NodesWithoutEdgesMore_ChangesNothingForTheOthers()
    {
        var list = Rmat.Of(scale: 8, edgeFactor: 4, seed: 7, isWeighted: true);
        int[] before = Consensus.Of(list.Build(), Runs).CommunityOf;
        int[] after = Consensus.Of((list with { Nodes = list.Nodes + 50 }).Build(), Runs).CommunityOf;
        after[..before.Length].GroupBy(static community => community).Count().ShouldBe(before.Distinct().Count());
        before.Zip(after).Distinct().Count().ShouldBe(before.Distinct().Count());
    }

    [Fact]
    public void Consensus_OfAnyGraph_IsNumberedAndWeighedAsPromised() => Laws.Hold(static list =>
    {
        var graph = list.Build();
        var result = Consensus.Of(graph, 4);
        int[] sizes = result.Sizes();
        sizes.ShouldBe(sizes.OrderDescending());
        sizes.ShouldAllBe(static size => size > 0);
        result.Quality.ShouldBe(Modularity.Of(graph, result.CommunityOf), 1e-12);
    });

    [Fact]
    public void Consensus_AHundredthOfTheEdgesChanged_MovesFewerNodesThanLeiden()
    {
        // Groups of 30 nodes, of whose edges a third leads elsewhere: many partitions are about as good.
        var (before, after) = (Groups(changed: false), Groups(changed: true));
        int alone = Moved(Leiden.Of(before).CommunityOf, Leiden.Of(after).CommunityOf);
        int agreed = Moved(Consensus.Of(before, Runs).CommunityOf, Consensus.Of(after, Runs).CommunityOf);
        agreed.ShouldBeLessThan(alone);
    }

    /// <summary>How many nodes are not in the community where most of their former companions are.</summary>
    private static int Moved(int[] before, int[] after) =>
        before.Length - before.Zip(after).GroupBy(static pair => pair.First).Sum(static group => group.GroupBy(static pair => pair.Second).Max(static part => part.Count()));

    private static CsrGraph Groups(bool changed)
    {
        const int nodes = 3000, group = 30;
        ulong state = 11;
        var (sources, targets) = (new List<int>(), new List<int>());
        for (int edge = 0; edge < nodes * 6; edge++)
        {
            int source = Next(nodes), target = Next(9) < 5 ? (source / group * group) + Next(group) : Next(nodes), other = Next(nodes);
            sources.Add(source);
            targets.Add(changed && edge % 100 == 0 ? other : target);
        }

        return CsrGraph.From(nodes, [.. sources], [.. targets]);

        int Next(int below)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            return (int)((state >> 33) % (ulong)below);
        }
    }
}
