using GraphAlgorithms.Computing;

namespace GraphAlgorithms.Similarity;

/// <summary>How alike the neighbours of two nodes are.</summary>
public enum SimilarityMeasure
{
    /// <summary>Common neighbours over all neighbours of either (Jaccard 1901).</summary>
    Jaccard,

    /// <summary>Common neighbours over the neighbours of the one that has fewer (Simpson 1943).</summary>
    Overlap,

    /// <summary>The cosine of the angle between the rows of weights (Salton 1963); without weights common neighbours over the root of the product of degrees.</summary>
    Cosine,
}

/// <param name="Node">The node that is alike.</param>
/// <param name="Score">More than 0, up to 1.</param>
/// <param name="Common">How many neighbours both have.</param>
public readonly record struct SimilarNode(int Node, double Score, int Common);

/// <summary>The nodes whose neighbours are most alike, found by going from a node to its neighbours and on to theirs, as through inverted lists.</summary>
/// <remarks>
/// For one node O(sum over its neighbours of their degrees), for all O(sum of squared degrees); room O(n) a thread. Parallel edges count once, the lightest; self-loops never. Directed
/// graphs: what arcs lead to. Nodes without a common neighbour are not listed, so that a node without edges has an empty list. Ties go to the smaller number.
/// </remarks>
public static class SimilarNodes
{
    private const int NodesOfChunk = 64;

    /// <summary>The nodes most like one, the best first, at most so many.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The graph does not have the node, or the count is negative.</exception>
    public static SimilarNode[] Of(CsrGraph graph, int node, SimilarityMeasure measure, int count)
    {
        ArgumentNullException.ThrowIfNull(graph);
        graph.CheckNode(node, nameof(node));
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new SimilaritySearch(graph.Simple, measure).Nearest(node, count);
    }

    /// <summary>The same for every node.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static SimilarNode[][] All(CsrGraph graph, SimilarityMeasure measure, int count, ComputeOptions compute = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var simple = graph.Simple;
        var lists = new SimilarNode[simple.NodeCount][];
        WorkShare.Each((lists.Length + NodesOfChunk - 1) / NodesOfChunk, compute, () => new SimilaritySearch(simple, measure), (chunk, search) =>
        {
            for (int node = chunk * NodesOfChunk; node < Math.Min(lists.Length, (chunk + 1) * NodesOfChunk); node++)
                lists[node] = search.Nearest(node, count);
        });
        return lists;
    }
}
