namespace GraphCypher.Storage;

/// <summary>The nodes of each label, and of each label and property that was asked for by value. Told of every change, before a node loses something and after it has gained something.</summary>
internal sealed class NodeIndexes(MemoryGraph graph)
{
    private readonly Dictionary<int, List<int>> _byLabel = [];
    private readonly Dictionary<(int Label, int Key), PropertyIndex> _byValue = [];

    /// <summary>Nodes that had the label at some time, ascending; <see cref="MemoryGraph.HasLabel"/> tells which still do.</summary>
    public IReadOnlyList<int> WithLabel(int label) => _byLabel.TryGetValue(label, out List<int>? nodes) ? nodes : [];

    /// <summary>The nodes of a label by a property's value, made when first asked for.</summary>
    public PropertyIndex ByValue(int label, int key)
    {
        if (_byValue.TryGetValue((label, key), out PropertyIndex? index))
            return index;
        index = new PropertyIndex();
        foreach (int node in WithLabel(label))
        {
            if (graph.HasLabel(node, label))
                index.Add(graph.NodeProperty(node, key), node);
        }

        _byValue.Add((label, key), index);
        return index;
    }

    public void AddLabel(int node, int label)
    {
        if (!_byLabel.TryGetValue(label, out List<int>? nodes))
            _byLabel.Add(label, nodes = []);
        int place = nodes.Count == 0 || nodes[^1] < node ? ~nodes.Count : nodes.BinarySearch(node);
        if (place < 0)
            nodes.Insert(~place, node);
        foreach (((int of, int key), PropertyIndex index) in _byValue)
        {
            if (of == label)
                index.Add(graph.NodeProperty(node, key), node);
        }
    }

    /// <param name="kept">The labels that the node will have.</param>
    public void RemoveLabelsBut(int node, ReadOnlySpan<int> kept)
    {
        foreach (((int label, int key), PropertyIndex index) in _byValue)
        {
            if (graph.HasLabel(node, label) && !kept.Contains(label))
                index.Remove(graph.NodeProperty(node, key), node);
        }
    }

    /// <param name="properties">Those that the node will have.</param>
    public void ReplaceProperties(int node, Properties properties)
    {
        foreach (((int label, int key), PropertyIndex index) in _byValue)
        {
            if (!graph.HasLabel(node, label))
                continue;
            index.Remove(graph.NodeProperty(node, key), node);
            index.Add(properties[key], node);
        }
    }
}
