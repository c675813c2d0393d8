using GraphAlgorithms.Computing;

namespace GraphAlgorithms.Centrality;

/// <summary>
/// Betweenness from sources drawn at random (Brandes and Pich 2007), as many as the empirical Bernstein bound asks for (Maurer and Pontil 2009, theorem 4): it is
/// far better than Hoeffding's here, because most nodes vary little from source to source.
/// </summary>
internal static class SampledBetweenness
{
    private const int FirstSources = 512;
    private const int SourcesOfChunk = 32;

    /// <param name="graph">Without parallel edges.</param>
    public static BetweennessResult Of(CsrGraph graph, BetweennessSampling sampling, ComputeOptions compute)
    {
        if (!(sampling.Error is > 0 and < 1 && sampling.Risk is > 0 and < 1))
            throw new ArgumentException($"The error is {sampling.Error} and the risk {sampling.Risk}; both are between 0 and 1.", nameof(sampling));
        int nodes = graph.NodeCount;
        if (nodes <= FirstSources)
            return new BetweennessResult(Betweenness.Exact(graph, compute), nodes, 0);

        int[] drawn = new int[nodes];
        for (int node = 0; node < nodes; node++)
            drawn[node] = node;
        new SplitMix(sampling.Seed).Shuffle(drawn);

        // Doubling stages share the risk; drawing without putting back only makes the bound better.
        int stages = 1 + (int)Math.Ceiling(Math.Log2(nodes / (double)FirstSources));
        double logarithm = Math.Log(4.0 * nodes * stages / sampling.Risk);
        double[] sums = new double[nodes];
        double[] squares = new double[nodes];
        for (int from = 0, to = FirstSources; ; from = to, to = (int)Math.Min(nodes, 2L * to))
        {
            Draw(graph, drawn.AsMemory(from, to - from), sums, squares, compute);
            if (to == nodes)
                return new BetweennessResult(Scores(sums, to), to, 0);
            double bound = Bound(sums, squares, to, logarithm);
            if (bound <= sampling.Error)
                return new BetweennessResult(Scores(sums, to), to, bound);
        }
    }

    private static void Draw(CsrGraph graph, ReadOnlyMemory<int> sources, double[] sums, double[] squares, ComputeOptions compute)
    {
        int nodes = graph.NodeCount;
        var sum = new OrderedSum(sums);
        var squareSum = new OrderedSum(squares);
        int chunks = (sources.Length + SourcesOfChunk - 1) / SourcesOfChunk;
        WorkShare.Each(chunks, compute, () => (Counting: new PathCounting(graph), Part: new double[nodes], Squares: new double[nodes]), (chunk, room) =>
        {
            try
            {
                foreach (int source in sources.Span[(chunk * SourcesOfChunk)..Math.Min(sources.Length, (chunk + 1) * SourcesOfChunk)])
                {
                    compute.Cancel.ThrowIfCancellationRequested();
                    room.Counting.Add(source, room.Part, room.Squares, 1.0 / (nodes - 2));
                }
            }
            catch
            {
                sum.Break();
                squareSum.Break();
                throw;
            }

            sum.Add(chunk, room.Part);
            squareSum.Add(chunk, room.Squares);
        });
    }

    // A source is itself never between: n draws of n - 1 others, hence the factor before the mean.
    private static double[] Scores(double[] sums, int drawn)
    {
        double scale = sums.Length / (drawn * (sums.Length - 1.0) * (sums.Length - 2.0));
        return Array.ConvertAll(sums, sum => sum * scale);
    }

    private static double Bound(double[] sums, double[] squares, int drawn, double logarithm)
    {
        double worst = 0;
        for (int node = 0; node < sums.Length; node++)
        {
            double mean = sums[node] / (sums.Length - 2.0) / drawn;
            worst = Math.Max(worst, (squares[node] - (drawn * mean * mean)) / (drawn - 1.0));
        }

        double bound = Math.Sqrt(2 * worst * logarithm / drawn) + (7 * logarithm / (3 * (drawn - 1.0)));
        return bound * sums.Length / (sums.Length - 1.0);
    }
}
