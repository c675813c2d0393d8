using GraphCypher.Values;
using GraphStore.Model;

namespace GraphCypher.Storage;

/// <summary>One property of all nodes that a graph was filled with.</summary>
internal abstract class NodeColumn
{
    /// <summary>Null where a node has no such property.</summary>
    public abstract Value this[int node] { get; }
}

/// <summary>What the store has beside the columns of properties.</summary>
internal sealed class ComputedNodeColumn(PropertyGraph stored, Func<StoredNode, string> text) : NodeColumn
{
    public override Value this[int node] => Value.Of(text(stored.NodeAt(node)));
}
