using GraphCypher.Execution.Expressions;
using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>Every node.</summary>
internal sealed class AllNodesScan(Operator source, int slot) : Operator(source)
{
    private int _next, _bound;
    private bool _open;

    public int Slot => slot;

    public override int? OrderedBy => source is Argument ? slot : null;

    public override string Name => "AllNodesScan";

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        _open = false;
    }

    protected override bool Advance(ExecutionState state)
    {
        while (true)
        {
            if (!_open)
            {
                if (!source.Next(state))
                    return false;
                (_open, _next, _bound) = (true, 0, state.Graph.NodeBound);
            }

            while (_next < _bound)
            {
                state.Step();
                int node = _next++;
                if (!state.Graph.HasNode(node))
                    continue;
                state.Slots[slot] = Value.Node(node);
                return true;
            }

            _open = false;
        }
    }
}

/// <summary>The nodes of a label; with a key, only those whose property has a value.</summary>
/// <param name="key">-1 for none.</param>
internal sealed class LabelScan(Operator source, int slot, int label, int key, Formula? wanted, string details) : Operator(source)
{
    private IReadOnlyList<int> _nodes = [];
    private int _next, _count;
    private bool _open;

    public int Slot => slot;

    public int Label => label;

    /// <summary>Whether it gives all nodes of the label.</summary>
    public bool IsWhole => wanted is null;

    public override int? OrderedBy => source is Argument ? slot : null;

    public override string Name => wanted is null ? "NodeByLabelScan" : "NodeIndexSeek";

    public override string Details => details;

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        _open = false;
    }

    protected override bool Advance(ExecutionState state)
    {
        while (true)
        {
            if (!_open)
            {
                if (!source.Next(state))
                    return false;
                _nodes = Nodes(state);
                (_open, _next, _count) = (true, 0, _nodes.Count);
            }

            while (_next < _count)
            {
                state.Step();
                int node = _nodes[_next++];
                if (state.Graph.Version != 0 && !state.Graph.HasLabel(node, label))
                    continue;
                state.Slots[slot] = Value.Node(node);
                return true;
            }

            _open = false;
        }
    }

    private IReadOnlyList<int> Nodes(ExecutionState state)
    {
        if (wanted is null)
            return state.Graph.WithLabel(label);
        Value value = wanted.Evaluate(state);
        return value.IsNull ? [] : state.Graph.Index(label, key).Find(value);
    }
}

/// <summary>Rows in which a variable holds a node: null and anything else match nothing.</summary>
internal sealed class RequireNode(Operator source, int slot) : Operator(source)
{
    public int Slot => slot;

    public override string Name => "Argument";

    public override void Open(ExecutionState state) => source.Open(state);

    protected override bool Advance(ExecutionState state)
    {
        while (source.Next(state))
        {
            if (state.Slots[slot].Kind == ValueKind.Node)
                return true;
        }

        return false;
    }
}
