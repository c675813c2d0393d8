namespace GraphCypher.Storage;

/// <summary>The labels that all nodes at one end of a relationship type have, found when first asked for.</summary>
internal sealed class EndLabels(MemoryGraph graph)
{
    private readonly Dictionary<(int Type, bool Starts, int Label), bool> _known = [];

    /// <summary>Whether every relationship of a type starts, or ends, at a node with a label.</summary>
    public bool AllHave(int type, bool starts, int label)
    {
        if (_known.TryGetValue((type, starts, label), out bool known))
            return known;
        (int first, int end) = graph.NumbersOf(type);
        bool all = true;
        for (int relationship = first; relationship < end && all; relationship++)
            all = graph.HasLabel(starts ? graph.StartOf(relationship) : graph.EndOf(relationship), label);
        _known.Add((type, starts, label), all);
        return all;
    }
}
