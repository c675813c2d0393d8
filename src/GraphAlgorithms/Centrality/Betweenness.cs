using GraphAlgorithms.Computing;

namespace GraphAlgorithms.Centrality;

/// <summary>Betweenness (Freeman 1977): the share of shortest paths between two others that runs through a node, over all pairs.</summary>
/// <remarks>
/// Exact by Brandes (2001): O(n m), with weights O(n m + n² log n); room O(n + m) a thread. Sampled (Brandes and Pich 2007): the same from some nodes drawn at random.
/// Weights are lengths, and two paths are equally short when their lengths are the same double. Directed paths follow arcs. Pairs without a path count nothing; self-loops and all
/// but the lightest of parallel edges are on no shortest path. Graphs with fewer than 3 nodes: all 0.
/// </remarks>
public static class Betweenness
{
    // Chunks of sources: enough that threads rarely wait for each other's turn, and each big enough for what adding it up costs.
    private const int SourcesOfChunk = 32;

    /// <summary>Graphs for which all paths cost more than so many visits of arcs are sampled by <see cref="Of"/>: about a minute of one core.</summary>
    private const double MostVisits = 3e10;

    /// <summary>Exact where that costs no more than about a minute of one core; else sampled, to the error of the options. The result says which.</summary>
    /// <exception cref="ArgumentException">The options' error or risk is not between 0 and 1.</exception>
    public static BetweennessResult Of(CsrGraph graph, BetweennessSampling? sampling = null, ComputeOptions compute = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var simple = graph.Simple;
        return (double)simple.NodeCount * (simple.ArcCount + simple.NodeCount) <= MostVisits
            ? new BetweennessResult(Exact(graph, compute), simple.NodeCount, 0)
            : SampledBetweenness.Of(simple, sampling ?? new BetweennessSampling(), compute);
    }

    /// <summary>From all nodes: from 0 to 1 by dividing by the number of pairs that a node could be between.</summary>
    public static double[] Exact(CsrGraph graph, ComputeOptions compute = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var simple = graph.Simple;
        int nodes = simple.NodeCount;
        double[] scores = new double[nodes];
        if (nodes < 3)
            return scores;
        var sum = new OrderedSum(scores);
        int chunks = (nodes + SourcesOfChunk - 1) / SourcesOfChunk;
        WorkShare.Each(chunks, compute, () => (Counting: new PathCounting(simple), Part: new double[nodes]), (chunk, room) =>
        {
            try
            {
                for (int source = chunk * SourcesOfChunk; source < Math.Min(nodes, (chunk + 1) * SourcesOfChunk); source++)
                {
                    compute.Cancel.ThrowIfCancellationRequested();
                    if (simple.Starts[source] < simple.Starts[source + 1])
                        room.Counting.Add(source, room.Part);
                }
            }
            catch
            {
                sum.Break();
                throw;
            }

            sum.Add(chunk, room.Part);
        });
        double pairs = (nodes - 1.0) * (nodes - 2.0);
        for (int node = 0; node < nodes; node++)
            scores[node] /= pairs;
        return scores;
    }

    /// <summary>From nodes drawn at random, until the bound on the error is small enough or all nodes were drawn.</summary>
    /// <exception cref="ArgumentException">The error or the risk is not between 0 and 1.</exception>
    public static BetweennessResult Sampled(CsrGraph graph, BetweennessSampling sampling, ComputeOptions compute = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(sampling);
        return SampledBetweenness.Of(graph.Simple, sampling, compute);
    }
}

/// <summary>How far sampling goes.</summary>
public sealed record BetweennessSampling
{
    /// <summary>No score is further from the true one, unless bad luck has it; between 0 and 1.</summary>
    public double Error { get; init; } = 0.02;

    /// <summary>How likely bad luck may be; between 0 and 1.</summary>
    public double Risk { get; init; } = 0.05;

    public ulong Seed { get; init; } = 1;
}

/// <param name="Scores">From 0 to 1.</param>
/// <param name="Sources">From how many nodes paths were followed; all of them when exact.</param>
/// <param name="ErrorBound">How far a score may be from the true one, except for the risk; 0 when exact.</param>
public sealed record BetweennessResult(double[] Scores, int Sources, double ErrorBound);
