using GraphAlgorithms.Similarity;
using GraphAlgorithms.Tests.Support;

namespace GraphAlgorithms.Tests.Similarity;

public class SimilarNodesTests
{
    [Fact]
    public void Of_SharedNeighbours_AreCounted()
    {
        // 0 and 1 share 4 and 5; 1 has 6 as well.
        var graph = KnownGraphs.Undirected(7, "0-4 0-5 1-4 1-5 1-6 2-6");
        SimilarNodes.Of(graph, 0, SimilarityMeasure.Jaccard, 5).ShouldBe([new SimilarNode(1, 2 / 3.0, 2)]);
        SimilarNodes.Of(graph, 0, SimilarityMeasure.Overlap, 5)[0].Score.ShouldBe(1);
        SimilarNodes.Of(graph, 0, SimilarityMeasure.Cosine, 5)[0].Score.ShouldBe(2 / Math.Sqrt(6), 1e-12);
        SimilarNodes.Of(graph, 1, SimilarityMeasure.Jaccard, 1).ShouldBe([new SimilarNode(0, 2 / 3.0, 2)]);
        SimilarNodes.Of(graph, 3, SimilarityMeasure.Jaccard, 5).ShouldBeEmpty();
        SimilarNodes.Of(graph, 0, SimilarityMeasure.Jaccard, 0).ShouldBeEmpty();
    }

    [Fact]
    public void All_OfAnyGraph_IsThatOfComparingEveryPair() => Laws.Hold(static list =>
    {
        var graph = list.Build();
        var simple = graph.Simple;
        foreach (var measure in Enum.GetValues<SimilarityMeasure>())
        {
            var lists = SimilarNodes.All(graph, measure, 3);
            for (int node = 0; node < list.Nodes; node++)
            {
                var expected = Enumerable.Range(0, list.Nodes).Where(other => other != node)
                    .Select(other => (other, Score: Score(simple, node, other, measure))).Where(static pair => pair.Score > 0)
                    .OrderByDescending(static pair => Math.Round(pair.Score, 12)).ThenBy(static pair => pair.other).Take(3).ToArray();
                lists[node].Select(static similar => Math.Round(similar.Score, 9)).ShouldBe(expected.Select(static pair => Math.Round(pair.Score, 9)), $"{measure} of {node}: {list}");
            }
        }
    });

    private static double Score(CsrGraph graph, int one, int other, SimilarityMeasure measure)
    {
        var row = Row(graph, one);
        var otherRow = Row(graph, other);
        double common = row.Keys.Intersect(otherRow.Keys).Count();
        if (common == 0)
            return 0;
        return measure switch
        {
            SimilarityMeasure.Jaccard => common / row.Keys.Union(otherRow.Keys).Count(),
            SimilarityMeasure.Overlap => common / Math.Min(row.Count, otherRow.Count),
            _ => row.Keys.Intersect(otherRow.Keys).Sum(key => row[key] * otherRow[key])
                / Math.Sqrt(row.Values.Sum(static weight => weight * weight) * otherRow.Values.Sum(static weight => weight * weight)),
        };
    }

    private static Dictionary<int, double> Row(CsrGraph graph, int node)
    {
        var row = new Dictionary<int, double>();
        for (int i = 0; i < graph.Neighbours(node).Length; i++)
            row.Add(graph.Neighbours(node)[i], graph.IsWeighted ? graph.Weights(node)[i] : 1);
        return row;
    }
}
