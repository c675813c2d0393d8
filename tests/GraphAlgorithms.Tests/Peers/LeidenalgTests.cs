using GraphAlgorithms.Communities;
using GraphAlgorithms.Components;
using GraphAlgorithms.Tests.Support;

namespace GraphAlgorithms.Tests.Peers;

/// <summary>Leiden against leidenalg, by the authors of the paper: the best modularity of three seeds is at least its best of three less one percent, every community connected.</summary>
public class LeidenalgTests
{
    private const double Share = 0.99;

    [SkippableFact]
    public void Leiden_OnGraphsOfManySizes_IsAsGoodAsLeidenalg()
    {
        Python.Needs("igraph, leidenalg");
        EdgeList[] graphs =
        [
            .. from scale in Enumerable.Range(4, 7) from isWeighted in new[] { false, true } select Rmat.Of(scale, edgeFactor: 6, seed: scale, isWeighted: isWeighted),
            .. from groups in new[] { 4, 20, 100 } from seed in Enumerable.Range(0, 4) select Planted(groups, size: 20, seed),
        ];
        var best = Python.Ask("leidenalg_quality.py", graphs);
        for (int i = 0; i < graphs.Length; i++)
        {
            var graph = graphs[i].Build();
            var result = Enumerable.Range(1, 3).Select(seed => Leiden.Of(graph, new CommunityOptions { Seed = (ulong)seed })).MaxBy(static found => found.Quality)!;
            result.Quality.ShouldBeGreaterThanOrEqualTo((best[i].GetDouble() * Share) - 1e-9, $"graph {i}");
            var within = graphs[i] with { Edges = [.. graphs[i].Edges.Where(edge => result.CommunityOf[edge.Source] == result.CommunityOf[edge.Target])] };
            WeakComponents.Of(within.Build()).Count.ShouldBe(result.Count, $"graph {i}");
        }
    }

    // Groups of equal size; four of five edges stay within theirs.
    private static EdgeList Planted(int groups, int size, int seed)
    {
        var random = new Random(seed);
        int nodes = groups * size;
        var edges = new (int, int, double)[nodes * 5];
        for (int i = 0; i < edges.Length; i++)
        {
            int source = random.Next(nodes);
            int target = random.Next(5) > 0 ? (source / size * size) + random.Next(size) : random.Next(nodes);
            edges[i] = (source, target, 1);
        }

        return new EdgeList(nodes, IsDirected: false, IsWeighted: false, edges);
    }
}
