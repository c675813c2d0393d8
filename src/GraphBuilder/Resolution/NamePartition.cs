using GraphBuilder.Lexicon;

namespace GraphBuilder.Resolution;

/// <summary>Which nodes are one thing: a union-find that never joins two entries of the lexicon.</summary>
/// <param name="trace">Told what is joined; null when nobody asks.</param>
internal sealed class NamePartition(ResolutionTrace? trace = null)
{
    private readonly List<int> parents = [];
    private readonly Dictionary<int, LexiconEntry> entries = [];

    /// <summary>Makes room for nodes; each is a thing of its own.</summary>
    public void Grow(int nodes)
    {
        parents.EnsureCapacity(nodes);
        for (var node = parents.Count; node < nodes; node++)
            parents.Add(node);
    }

    public int Root(int node)
    {
        while (parents[node] != node)
        {
            parents[node] = parents[parents[node]];
            node = parents[node];
        }

        return node;
    }

    /// <summary>The known term that the node's thing is.</summary>
    public LexiconEntry? Entry(int node) => entries.GetValueOrDefault(Root(node));

    /// <summary>Says that the node is a known term; false when it is another one already.</summary>
    public bool Name(int node, LexiconEntry entry)
    {
        node = Root(node);
        return entries.TryAdd(node, entry) || ReferenceEquals(entries[node], entry);
    }

    /// <summary>Makes two nodes one thing; false when they are different known terms.</summary>
    public bool Join(int one, int other, NameRule rule)
    {
        var (node, otherNode) = (one, other);
        (one, other) = (Root(one), Root(other));
        if (one == other)
            return true;
        var (entry, otherEntry) = (entries.GetValueOrDefault(one), entries.GetValueOrDefault(other));
        if (entry is not null && otherEntry is not null && !ReferenceEquals(entry, otherEntry))
            return false;
        parents[other] = one;
        trace?.Joined(node, otherNode, rule);
        if (otherEntry is not null)
            entries[one] = otherEntry;
        return true;
    }
}
