using System.Collections.Immutable;

namespace GraphAlgorithms.Paths;

/// <summary>A way through a graph.</summary>
/// <param name="Nodes">From the first to the last, both counted; each is a neighbour of the one before it.</param>
/// <param name="Length">The weights of its edges added up from the first; in a graph without weights the number of edges.</param>
public sealed record GraphPath(ImmutableArray<int> Nodes, double Length)
{
    public bool Equals(GraphPath? other) => other is not null && Length.Equals(other.Length) && Nodes.AsSpan().SequenceEqual(other.Nodes.AsSpan());

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (int node in Nodes)
            hash.Add(node);
        return hash.ToHashCode();
    }

    /// <summary>Shorter before longer; of the same length fewer nodes, then smaller numbers first.</summary>
    internal static int Compare(GraphPath one, GraphPath other)
    {
        int order = one.Length.CompareTo(other.Length);
        order = order != 0 ? order : one.Nodes.Length.CompareTo(other.Nodes.Length);
        return order != 0 ? order : one.Nodes.AsSpan().SequenceCompareTo(other.Nodes.AsSpan());
    }
}

/// <summary>Every node's distance from a source, and the way back to it.</summary>
/// <param name="Distances">Infinite where no path leads.</param>
/// <param name="Parents">The node before each on a shortest path; -1 at the source and where no path leads.</param>
public sealed record PathTree(int Source, double[] Distances, int[] Parents)
{
    /// <summary>The shortest path to a node; null when no path leads there.</summary>
    public GraphPath? To(int target)
    {
        if (double.IsPositiveInfinity(Distances[target]))
            return null;
        var nodes = new List<int>();
        for (int node = target; node >= 0; node = Parents[node])
            nodes.Add(node);
        nodes.Reverse();
        return new GraphPath([.. nodes], Distances[target]);
    }
}
