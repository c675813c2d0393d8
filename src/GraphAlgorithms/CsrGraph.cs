using GraphAlgorithms.Computing;

namespace GraphAlgorithms;

/// <summary>
/// A graph as compact sparse rows: the nodes are 0 .. <see cref="NodeCount"/>, and the neighbours of each stand next to each other in one array, ascending. Immutable.
/// </summary>
/// <remarks>
/// An undirected edge stands in the rows of both its ends, a self-loop once in its row. Parallel edges are kept side by side, the lightest first: measures on flows of weight
/// (PageRank, communities, degree) add them up, measures on paths see the lightest. Costs 4 bytes an arc, 12 with weights, and 4 bytes a node.
/// </remarks>
public sealed class CsrGraph
{
    private const int ArcsOfChunk = 1 << 15;

    private readonly Lazy<CsrGraph> transposed;
    private readonly Lazy<CsrGraph> simple;
    private readonly Lazy<CsrGraph> undirected;
    private readonly Lazy<int[]> chunks;

    internal CsrGraph(int[] starts, int[] targets, double[]? weights, bool isDirected)
    {
        Starts = starts;
        Targets = targets;
        ArcWeights = weights;
        IsDirected = isDirected;
        transposed = new(() => IsDirected ? CsrBuilding.Transpose(this, new ComputeOptions(1)) : this);
        simple = new(() => CsrBuilding.WithoutParallels(this));
        undirected = new(() => IsDirected ? CsrBuilding.BothWays(this) : this);
        chunks = new(Cut);
    }

    public int NodeCount => Starts.Length - 1;

    /// <summary>How many entries all rows have together: edges of a directed graph; of an undirected one twice the edges, self-loops counted once.</summary>
    public int ArcCount => Targets.Length;

    public bool IsDirected { get; }

    public bool IsWeighted => ArcWeights is not null;

    /// <summary>Where the row of each node begins, and behind the last one the number of arcs.</summary>
    internal int[] Starts { get; }

    internal int[] Targets { get; }

    internal double[]? ArcWeights { get; }

    /// <summary>The same with every arc turned round; an undirected graph is its own.</summary>
    internal CsrGraph Transposed => transposed.Value;

    /// <summary>The same with the lightest of parallel edges only, and without self-loops.</summary>
    internal CsrGraph Simple => simple.Value;

    /// <summary>The same without directions: arcs that go both ways become parallel edges.</summary>
    internal CsrGraph Undirected => undirected.Value;

    /// <summary>Where the nodes are cut into chunks of about equal work: boundaries that the graph alone decides.</summary>
    internal int[] Chunks => chunks.Value;

    /// <summary>Builds the rows from edges in any order, in time linear in nodes and edges.</summary>
    /// <param name="nodes">How many nodes there are, from 0.</param>
    /// <param name="sources">Where each edge starts.</param>
    /// <param name="targets">Where each edge ends.</param>
    /// <param name="weights">Finite and not negative, one an edge; null: every edge weighs 1.</param>
    /// <param name="isDirected">Whether an edge leads one way only.</param>
    /// <exception cref="ArgumentException">The arrays do not fit each other, a node number is out of range, or a weight is negative or not finite.</exception>
    public static CsrGraph From(int nodes, int[] sources, int[] targets, double[]? weights = null, bool isDirected = false, ComputeOptions compute = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodes);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(targets);
        if (sources.Length != targets.Length)
            throw new ArgumentException($"There are {sources.Length} sources and {targets.Length} targets.", nameof(targets));
        if (weights is not null && weights.Length != sources.Length)
            throw new ArgumentException($"There are {sources.Length} edges and {weights.Length} weights.", nameof(weights));
        if (!isDirected && sources.LongLength * 2 > Array.MaxLength)
            throw new ArgumentException($"{sources.Length} edges are more than {Array.MaxLength / 2}, which is what an undirected graph can have.", nameof(sources));
        return CsrBuilding.Build(nodes, sources, targets, weights, isDirected, compute);
    }

    /// <summary>The ends of the arcs that start at a node, ascending.</summary>
    public ReadOnlySpan<int> Neighbours(int node) => Targets.AsSpan(Starts[node], Starts[node + 1] - Starts[node]);

    /// <summary>The weights of the arcs that start at a node, in the order of <see cref="Neighbours"/>; empty when the graph has none.</summary>
    public ReadOnlySpan<double> Weights(int node) => ArcWeights is null ? [] : ArcWeights.AsSpan(Starts[node], Starts[node + 1] - Starts[node]);

    /// <summary>The same graph, every edge of which weighs 1; shares its arrays.</summary>
    public CsrGraph WithoutWeights() => IsWeighted ? new CsrGraph(Starts, Targets, weights: null, IsDirected) : this;

    internal void CheckNode(int node, string name)
    {
        if ((uint)node >= (uint)NodeCount)
            throw new ArgumentOutOfRangeException(name, node, $"The graph has the nodes 0 to {NodeCount - 1}.");
    }

    private int[] Cut()
    {
        var cuts = new List<int> { 0 };
        long load = 0;
        for (int node = 0; node < NodeCount; node++)
        {
            load += 1 + Starts[node + 1] - Starts[node];
            if (load < ArcsOfChunk)
                continue;
            cuts.Add(node + 1);
            load = 0;
        }

        if (cuts[^1] < NodeCount)
            cuts.Add(NodeCount);
        return [.. cuts];
    }
}
