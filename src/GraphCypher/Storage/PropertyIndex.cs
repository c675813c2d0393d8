using GraphCypher.Values;

namespace GraphCypher.Storage;

/// <summary>Nodes by the value of a property.</summary>
internal sealed class PropertyIndex
{
    private readonly Dictionary<Value, List<int>> _nodes = new(ValueEquality.Equivalence);

    /// <summary>In ascending order.</summary>
    public IReadOnlyList<int> Find(Value value) => _nodes.TryGetValue(value, out List<int>? nodes) ? nodes : [];

    /// <summary>Null is not indexed.</summary>
    public void Add(Value value, int node)
    {
        if (value.IsNull)
            return;
        if (!_nodes.TryGetValue(value, out List<int>? nodes))
            _nodes.Add(value, nodes = []);
        int place = nodes.BinarySearch(node);
        if (place < 0)
            nodes.Insert(~place, node);
    }

    public void Remove(Value value, int node)
    {
        if (!value.IsNull && _nodes.TryGetValue(value, out List<int>? nodes))
            nodes.Remove(node);
    }
}
