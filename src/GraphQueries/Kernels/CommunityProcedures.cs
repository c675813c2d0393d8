using GraphAlgorithms.Communities;
using GraphCypher.Routines;

namespace GraphQueries.Kernels;

/// <summary>What belongs together.</summary>
internal static class CommunityProcedures
{
    private static readonly RoutineColumn[] Columns = [new("community", CypherType.Integer), new("quality", CypherType.Float)];

    private static readonly string[] Keys = ["resolution", "maxIterations", "quality", "seed"];

    public static IEnumerable<ICypherRoutine> Of(Kernel kernel) =>
    [
        kernel.OfNodes("kg.leiden", "Communities by the Leiden algorithm, the largest first; quality is that of the whole partition.", Keys, Columns, static run => Rows(run, Leiden.Of(run.Part.Graph, Options(run), run.Compute.Cancel))),
        kernel.OfNodes("kg.louvain", "Communities by the Louvain algorithm.", Keys, Columns, static run => Rows(run, Louvain.Of(run.Part.Graph, Options(run), run.Compute.Cancel))),
        kernel.OfNodes(
            "kg.labelPropagation", "Communities by label propagation.", ["seed"], Columns, static run => Rows(run, LabelPropagation.Of(run.Part.Graph, CentralityProcedures.Seed(run), run.Compute.Cancel))),
    ];

    private static IEnumerable<object?[]> Rows(KernelRun run, CommunityResult result) => run.Each(node => result.CommunityOf[node], _ => result.Quality);

    private static CommunityOptions Options(KernelRun run)
    {
        var usual = new CommunityOptions();
        return usual with
        {
            Quality = (CommunityQuality)run.Settings.Choice("quality", ["modularity", "constantPotts"], (int)usual.Quality),
            Resolution = run.Settings.Number("resolution", 0, double.MaxValue) ?? usual.Resolution,
            MaxIterations = run.Settings.Whole("maxIterations", 1) ?? usual.MaxIterations,
            Seed = CentralityProcedures.Seed(run),
        };
    }
}
