using GraphAlgorithms.Computing;

namespace GraphAlgorithms.Communities;

/// <summary>
/// Communities that many searches agree on (Lancichinetti and Fortunato 2012): Leiden searches with a seed each, every edge is weighed by how many of them left its ends together, and a last search is
/// made on these weights.
/// </summary>
/// <remarks>
/// A graph has many partitions that are about as good as the best, and one search ends in any of them: a hundredth of the edges changed, and a third of the nodes is elsewhere. What the searches have in
/// common stays. Modularity is about that of a single search. Nodes without edges are communities of their own and take no part, so that their number changes nothing.
/// </remarks>
public static class Consensus
{
    /// <param name="runs">How many searches; at least 1, and 1 is Leiden's algorithm alone.</param>
    /// <param name="options">The seed is that of the first search; each further one has the next.</param>
    /// <exception cref="ArgumentException">The options are those that <see cref="Leiden"/> refuses.</exception>
    public static CommunityResult Of(CsrGraph graph, int runs, CommunityOptions? options = null, ComputeOptions compute = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        options = CommunityOptions.Checked(options);
        var edges = Edges.Of(graph.Undirected);
        var joined = edges.Graph(edges.Weights, compute);
        int[][] found = new int[runs][];
        WorkShare.Each(runs, compute, run => found[run] = Leiden.Of(joined, options with { Seed = options.Seed + (ulong)run }, compute.Cancel).CommunityOf);
        int[] agreed = runs == 1 ? found[0] : Leiden.Of(edges.Graph(edges.Agreed(found), compute), options, compute.Cancel).CommunityOf;
        return Numbering.Result(graph, edges.Everywhere(agreed), options.Quality, options.Resolution);
    }

    /// <summary>The edges of a graph, each once, between nodes that have some.</summary>
    /// <param name="Numbers">The number of each node of the whole graph; -1 for those without edges.</param>
    private sealed record Edges(int[] Numbers, int Joined, int[] Sources, int[] Targets, double[] Weights)
    {
        public static Edges Of(CsrGraph graph)
        {
            int[] numbers = new int[graph.NodeCount];
            int joined = 0;
            for (int node = 0; node < numbers.Length; node++)
                numbers[node] = graph.Neighbours(node).IsEmpty ? -1 : joined++;
            var (sources, targets, weights) = (new List<int>(), new List<int>(), new List<double>());
            for (int node = 0; node < numbers.Length; node++)
            {
                for (int arc = graph.Starts[node]; arc < graph.Starts[node + 1]; arc++)
                {
                    // The other row has it too, unless it is a self-loop.
                    if (graph.Targets[arc] < node)
                        continue;
                    sources.Add(numbers[node]);
                    targets.Add(numbers[graph.Targets[arc]]);
                    weights.Add(graph.ArcWeights?[arc] ?? 1);
                }
            }

            return new(numbers, joined, [.. sources], [.. targets], [.. weights]);
        }

        public CsrGraph Graph(double[] weights, ComputeOptions compute) => CsrGraph.From(Joined, Sources, Targets, weights, isDirected: false, compute);

        /// <summary>The weight of each edge, times how many partitions have its ends together.</summary>
        public double[] Agreed(int[][] partitions)
        {
            double[] agreed = new double[Weights.Length];
            for (int edge = 0; edge < agreed.Length; edge++)
                agreed[edge] = Weights[edge] * partitions.Count(communityOf => communityOf[Sources[edge]] == communityOf[Targets[edge]]);
            return agreed;
        }

        /// <summary>The communities of all nodes, from those of the joined ones.</summary>
        public int[] Everywhere(int[] communityOf)
        {
            int alone = communityOf.Length;
            return Array.ConvertAll(Numbers, number => number < 0 ? alone++ : communityOf[number]);
        }
    }
}
