using GraphAlgorithms.Communities;
using GraphAlgorithms.Components;
using GraphAlgorithms.Tests.Support;

namespace GraphAlgorithms.Tests.Peers;

/// <summary>Leiden against leidenalg, by the authors of the paper, run until it finds nothing more: the modularity is at least its own less one percent, every community connected.</summary>
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
            .. from seed in Enumerable.Range(0, 200) select Mixed(seed),
        ];
        var best = Python.Ask("leidenalg_quality.py", graphs);
        for (int i = 0; i < graphs.Length; i++)
        {
            var graph = graphs[i].Build();
            var result = Leiden.Of(graph);
            result.Quality.ShouldBeGreaterThanOrEqualTo((best[i].GetDouble() * Share) - 1e-9, $"graph {i}");
            var within = graphs[i] with { Edges = [.. graphs[i].Edges.Where(edge => result.CommunityOf[edge.Source] == result.CommunityOf[edge.Target])] };
            WeakComponents.Of(within.Build()).Count.ShouldBe(result.Count, $"graph {i}");
        }
    }

    // Sparse and dense, with and without groups, of 6 to 512 nodes: where searches differ most.
    private static EdgeList Mixed(int seed)
    {
        var random = new Random(seed);
        switch (seed % 4)
        {
            case 0:
                return Planted(random.Next(3, 30), random.Next(5, 20), seed);
            case 1:
                return Rmat.Of(random.Next(4, 10), random.Next(2, 8), seed, isWeighted: random.Next(2) == 0);
            case 2:
                var grown = new List<(int, int, double)>();
                var ends = new List<int> { 0 };
                int size = random.Next(20, 500);
                for (int node = 1; node < size; node++)
                {
                    for (int edge = random.Next(1, 5); edge > 0; edge--)
                    {
                        int other = ends[random.Next(ends.Count)];
                        grown.Add((node, other, 1));
                        ends.AddRange([node, other]);
                    }
                }

                return new EdgeList(size, IsDirected: false, IsWeighted: false, [.. grown]);
            default:
                int nodes = random.Next(6, 120);
                return new EdgeList(nodes, IsDirected: false, IsWeighted: true, [
                    .. Enumerable.Range(0, random.Next(nodes / 2, 4 * nodes)).Select(_ => (random.Next(nodes), random.Next(nodes), random.Next(1, 13) / 4.0)),
                ]);
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
