using GraphAlgorithms.Similarity;
using GraphCypher.Routines;

namespace GraphQueries.Kernels;

/// <summary>What has the same neighbours.</summary>
internal static class SimilarityProcedures
{
    private const int UsualCount = 10;

    private static readonly string[] Measures = ["jaccard", "overlap", "cosine"];

    private static readonly string[] Keys = ["k", "measure"];

    public static IEnumerable<ICypherRoutine> Of(Kernel kernel) =>
    [
        kernel.Procedure(
            "kg.similar", "The k nodes whose neighbours are most like those of one, the best first; k is 10, measure jaccard unless the settings say.", [new("node", CypherType.Node)], Keys,
            [new("other", CypherType.Node), new("score", CypherType.Float), new("common", CypherType.Integer)],
            static run => SimilarNodes.Of(run.Part.Graph, run.Node(0), Measure(run), Count(run)).Select(found => new object?[] { run.Part.Nodes[found.Node], found.Score, found.Common })),
        kernel.OfNodes(
            "kg.similarity", "The same for every node.", Keys, [new("other", CypherType.Node), new("score", CypherType.Float), new("common", CypherType.Integer)],
            static run => SimilarNodes.All(run.Part.Graph, Measure(run), Count(run), run.Compute)
                .SelectMany((found, node) => found.Select(one => new object?[] { run.Part.Nodes[node], run.Part.Nodes[one.Node], one.Score, one.Common }))),
    ];

    private static SimilarityMeasure Measure(KernelRun run) => (SimilarityMeasure)run.Settings.Choice("measure", Measures, (int)SimilarityMeasure.Jaccard);

    private static int Count(KernelRun run) => run.Settings.Whole("k", 1) ?? UsualCount;
}
