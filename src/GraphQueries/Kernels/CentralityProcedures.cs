using GraphAlgorithms.Centrality;
using GraphCypher.Routines;

namespace GraphQueries.Kernels;

/// <summary>How central nodes are.</summary>
internal static class CentralityProcedures
{
    private const double MostDamping = 0.999;
    private const double LeastShare = 1e-6;

    private static readonly RoutineColumn[] Score = [new("score", CypherType.Float)];

    public static IEnumerable<ICypherRoutine> Of(Kernel kernel) =>
    [
        kernel.OfNodes("kg.degree", "How many relationships meet at a node; with a weight, what they weigh together.", [], Score, static run =>
        {
            double[] weights = run.Part.Graph.IsWeighted ? Degree.Weighted(run.Part.Graph) : Array.ConvertAll(Degree.Of(run.Part.Graph), static degree => (double)degree);
            return run.Each(node => weights[node]);
        }),
        kernel.OfNodes("kg.pageRank", "How often a walk along the relationships is at a node; with sources, one that jumps back to them.", ["damping", "tolerance", "maxIterations", "sources"], Score, static run =>
        {
            double[] scores = PageRank.Of(run.Part.Graph, RankOptions(run), run.Compute).Scores;
            return run.Each(node => scores[node]);
        }),
        kernel.OfNodes(
            "kg.betweenness", "The share of shortest paths that run through a node; weights are lengths. Exact unless that takes long, or error (0 to 1) says how far it may be off.", ["error", "seed"], Score, static run =>
        {
            var sampling = new BetweennessSampling { Error = run.Settings.Number("error", LeastShare, 1 - LeastShare) ?? new BetweennessSampling().Error, Seed = Seed(run) };
            double[] scores = (run.Settings.Number("error", LeastShare, 1 - LeastShare) is null
                ? Betweenness.Of(run.Part.Graph, sampling, run.Compute)
                : Betweenness.Sampled(run.Part.Graph, sampling, run.Compute)).Scores;
            return run.Each(node => scores[node]);
        }),
        kernel.OfNodes("kg.closeness", "How near a node is to all that reach it; weights are lengths.", [], Score, static run =>
        {
            double[] scores = Closeness.Of(run.Part.Graph, run.Compute);
            return run.Each(node => scores[node]);
        }),
        kernel.OfNodes("kg.harmonic", "The sum of the reciprocals of the distances to a node; weights are lengths.", [], Score, static run =>
        {
            double[] scores = Closeness.Harmonic(run.Part.Graph, run.Compute);
            return run.Each(node => scores[node]);
        }),
    ];

    /// <summary>The seed that chance starts from, 1 unless the settings say.</summary>
    public static ulong Seed(KernelRun run) => (ulong)(run.Settings.Whole("seed", 0) ?? 1);

    private static PageRankOptions RankOptions(KernelRun run)
    {
        var usual = new PageRankOptions();
        double[]? jumps = null;
        if (run.Settings.Nodes("sources") is { Count: > 0 } sources)
        {
            jumps = new double[run.Part.Nodes.Length];
            foreach (var source in sources)
            {
                int number = run.Part.NumberOf(source);
                jumps[number >= 0 ? number : throw run.Settings.Refused("A node of sources is not in the part of the graph that the settings describe.")] = 1;
            }
        }

        return usual with
        {
            Damping = run.Settings.Number("damping", 0, MostDamping) ?? usual.Damping,
            Tolerance = run.Settings.Number("tolerance", 0, 1) ?? usual.Tolerance,
            MaxIterations = run.Settings.Whole("maxIterations", 1) ?? usual.MaxIterations,
            Personalisation = jumps,
        };
    }
}
