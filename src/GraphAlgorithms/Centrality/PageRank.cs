using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GraphAlgorithms.Computing;

namespace GraphAlgorithms.Centrality;

/// <summary>PageRank and personalised PageRank (Brin and Page 1998; Page, Brin, Motwani and Winograd 1999): how often a walk is at a node that follows edges and now and then jumps.</summary>
/// <remarks>
/// Power iteration, each node gathering from its in-neighbours: O(n + m) an iteration, about <c>log(tolerance) / log(damping)</c> iterations at most. Edges are followed in
/// proportion to their weights; parallel edges add up; a self-loop keeps its share at its node. From a node without outgoing weight the walk jumps, to where personalisation leads.
/// An undirected edge goes both ways. Disconnected parts share the jumps in proportion to their nodes.
/// </remarks>
public static class PageRank
{
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static PageRankResult Of(CsrGraph graph, PageRankOptions? options = null, ComputeOptions compute = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new PageRankOptions();
        int nodes = graph.NodeCount;
        if (!(options.Damping >= 0 && options.Damping < 1))
            throw new ArgumentException($"Damping is {options.Damping}; it is at least 0 and less than 1.", nameof(options));
        double[]? jumps = options.Personalisation is null ? null : Jumps(options.Personalisation, nodes);
        if (nodes == 0)
            return new PageRankResult([], 0, 0, IsConverged: true);
        var iteration = new Iteration(graph, options.Damping, jumps);
        double change = double.PositiveInfinity;
        int rounds = 0;
        while (rounds < options.MaxIterations && change > options.Tolerance)
        {
            change = iteration.Next(compute);
            rounds++;
        }

        return new PageRankResult(iteration.Finished(), rounds, change, change <= options.Tolerance);
    }

    /// <summary>
    /// PageRank of a walk that jumps only to nodes with an edge: a node without one has the rank 0, and how many of them there are changes no other rank. Where no node has an edge it jumps to any.
    /// </summary>
    public static PageRankResult AmongJoined(CsrGraph graph, ComputeOptions compute = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        int[] degrees = Degree.Of(graph.Undirected);
        double[]? joined = Array.Exists(degrees, static degree => degree > 0) ? Array.ConvertAll(degrees, static degree => degree > 0 ? 1.0 : 0) : null;
        return Of(graph, new PageRankOptions { Personalisation = joined }, compute);
    }

    private static double[] Jumps(double[] personalisation, int nodes)
    {
        if (personalisation.Length != nodes)
            throw new ArgumentException($"Personalisation has {personalisation.Length} values for {nodes} nodes.", nameof(personalisation));
        double sum = 0;
        foreach (double value in personalisation)
        {
            if (!(value >= 0 && double.IsFinite(value)))
                throw new ArgumentException($"Personalisation has the value {value}; values are finite and not negative.", nameof(personalisation));
            sum += value;
        }

        if (nodes > 0 && sum <= 0)
            throw new ArgumentException("Personalisation leads nowhere: all its values are 0.", nameof(personalisation));
        return Array.ConvertAll(personalisation, value => value / sum);
    }

    private sealed class Iteration
    {
        private readonly CsrGraph incoming;
        private readonly double damping;
        private readonly double[]? jumps;
        private readonly double[] shares;
        private readonly double[] changes;
        private readonly double[] stranded;

        // Nodes with an edge, and where each chunk of them begins; nodes without any all have one score, unless jumps tell them apart.
        private readonly int[] tied;
        private readonly int[] firsts;
        private double lone;
        private double[] sent;
        private double[] next;
        private double lost;

        public Iteration(CsrGraph graph, double damping, double[]? jumps)
        {
            incoming = graph.Transposed;
            this.damping = damping;
            this.jumps = jumps;
            int nodes = graph.NodeCount;
            shares = Shares(graph);
            changes = new double[incoming.Chunks.Length - 1];
            stranded = new double[changes.Length];
            sent = new double[nodes];
            next = new double[nodes];
            Scores = new double[nodes];
            for (int node = 0; node < nodes; node++)
            {
                Scores[node] = jumps is null ? 1.0 / nodes : jumps[node];
                sent[node] = Scores[node] * shares[node];
                lost += shares[node] == 0 ? Scores[node] : 0;
            }

            lone = 1.0 / nodes;
            (tied, firsts) = Tied();
        }

        private double[] Scores { get; }

        /// <summary>The scores of all nodes.</summary>
        public double[] Finished()
        {
            if (tied.Length == Scores.Length)
                return Scores;
            double[] scores = new double[Scores.Length];
            Array.Fill(scores, lone);
            foreach (int node in tied)
                scores[node] = Scores[node];
            return scores;
        }

        /// <summary>Replaces the scores by the next ones; answers the sum of changes.</summary>
        public double Next(ComputeOptions compute)
        {
            double everywhere = 1 - damping + (damping * lost);
            WorkShare.Each(changes.Length, compute, chunk => Gather(chunk, everywhere));
            (sent, next) = (next, sent);
            double change = 0;
            lost = 0;
            for (int chunk = 0; chunk < changes.Length; chunk++)
            {
                change += changes[chunk];
                lost += stranded[chunk];
            }

            int untied = Scores.Length - tied.Length;
            double score = everywhere / Scores.Length;
            change += untied * Math.Abs(score - lone);
            lost += untied * score;
            lone = score;
            return change;
        }

        private (int[] Nodes, int[] Firsts) Tied()
        {
            var nodes = new List<int>(Scores.Length);
            int[] begins = new int[incoming.Chunks.Length];
            for (int chunk = 0; chunk < changes.Length; chunk++)
            {
                for (int node = incoming.Chunks[chunk]; node < incoming.Chunks[chunk + 1]; node++)
                {
                    if (jumps is not null || shares[node] != 0 || incoming.Starts[node + 1] > incoming.Starts[node])
                        nodes.Add(node);
                }

                begins[chunk + 1] = nodes.Count;
            }

            return ([.. nodes], begins);
        }

        // What a node sends along an arc is its score by the weight that leaves it; 0 where no weight does.
        private static double[] Shares(CsrGraph graph)
        {
            double[] perWeight = new double[graph.NodeCount];
            for (int node = 0; node < perWeight.Length; node++)
            {
                double leaving = graph.Starts[node + 1] - graph.Starts[node];
                if (graph.IsWeighted)
                {
                    leaving = 0;
                    foreach (double weight in graph.Weights(node))
                        leaving += weight;
                }

                perWeight[node] = leaving > 0 ? 1 / leaving : 0;
            }

            return perWeight;
        }

        // Compiled once and for good: a graph that is small is done before code that runs would be compiled again.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Gather(int chunk, double everywhere)
        {
            double perNode = everywhere / Scores.Length;
            double change = 0;
            double left = 0;
            int[] starts = incoming.Starts;
            foreach (int node in tied.AsSpan(firsts[chunk], firsts[chunk + 1] - firsts[chunk]))
            {
                double arriving = incoming.ArcWeights is null
                    ? Arriving(incoming.Targets.AsSpan(starts[node], starts[node + 1] - starts[node]), sent)
                    : Arriving(incoming.Neighbours(node), incoming.Weights(node), sent);
                double score = (damping * arriving) + (jumps is null ? perNode : everywhere * jumps[node]);
                change += Math.Abs(score - Scores[node]);
                Scores[node] = score;
                next[node] = score * shares[node];
                left += shares[node] == 0 ? score : 0;
            }

            changes[chunk] = change;
            stranded[chunk] = left;
        }

        // Four sums side by side: one would wait for its own last addition. Rows are checked when they are built.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static double Arriving(ReadOnlySpan<int> row, double[] sent)
        {
            ref double values = ref MemoryMarshal.GetArrayDataReference(sent);
            double a = 0, b = 0, c = 0, d = 0;
            int i = 0;
            for (; i <= row.Length - 4; i += 4)
            {
                a += Unsafe.Add(ref values, row[i]);
                b += Unsafe.Add(ref values, row[i + 1]);
                c += Unsafe.Add(ref values, row[i + 2]);
                d += Unsafe.Add(ref values, row[i + 3]);
            }

            for (; i < row.Length; i++)
                a += Unsafe.Add(ref values, row[i]);
            return a + b + (c + d);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static double Arriving(ReadOnlySpan<int> row, ReadOnlySpan<double> weights, double[] sent)
        {
            ref double values = ref MemoryMarshal.GetArrayDataReference(sent);
            double even = 0;
            double odd = 0;
            int i = 0;
            for (; i <= row.Length - 2; i += 2)
            {
                even += weights[i] * Unsafe.Add(ref values, row[i]);
                odd += weights[i + 1] * Unsafe.Add(ref values, row[i + 1]);
            }

            if (i < row.Length)
                even += weights[i] * Unsafe.Add(ref values, row[i]);
            return even + odd;
        }
    }
}
