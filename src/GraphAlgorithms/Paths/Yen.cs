namespace GraphAlgorithms.Paths;

/// <summary>The k shortest paths without loops between two nodes (Yen 1971), with Lawler's rule (1972) that no deviation is tried twice.</summary>
/// <remarks>
/// O(k n) searches of O((n + m) log n) at worst; searches are guided by the exact distances to the target in the whole graph (A*), so that most only look at the path they find.
/// Weights are lengths, 1 without weights. Shorter paths come first; of the same length those with fewer nodes, then smaller numbers. Parallel edges count once, self-loops never.
/// </remarks>
public static class Yen
{
    /// <summary>Up to so many paths; fewer when there are fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The graph does not have a node, or the count is negative.</exception>
    public static IReadOnlyList<GraphPath> Paths(CsrGraph graph, int source, int target, int count, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        graph.CheckNode(source, nameof(source));
        graph.CheckNode(target, nameof(target));
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var simple = graph.Simple;
        var search = new DeviationSearch(simple, target, cancel);
        var found = new List<GraphPath>();
        if (count == 0 || search.Path([], source, []) is not { } shortest)
            return found;

        // A candidate, and the place where it left the path that it was made from: earlier places were tried there.
        var candidates = new SortedSet<(GraphPath Path, int From)>(Comparer<(GraphPath Path, int From)>.Create(
            static (one, other) => GraphPath.Compare(one.Path, other.Path)))
        {
            (shortest, 0),
        };
        while (found.Count < count && candidates.Count > 0)
        {
            cancel.ThrowIfCancellationRequested();
            var (path, from) = candidates.Min;
            candidates.Remove(candidates.Min);
            found.Add(path);
            if (found.Count == count)
                break;
            for (int at = from; at < path.Nodes.Length - 1; at++)
            {
                var root = path.Nodes.AsSpan(0, at);
                var taken = new HashSet<int>();
                foreach (var known in found)
                {
                    if (known.Nodes.Length > at + 1 && known.Nodes.AsSpan(0, at + 1).SequenceEqual(path.Nodes.AsSpan(0, at + 1)))
                        taken.Add(known.Nodes[at + 1]);
                }

                if (search.Path(root, path.Nodes[at], taken) is { } deviation)
                    candidates.Add((deviation, at));
            }
        }

        return found;
    }
}
