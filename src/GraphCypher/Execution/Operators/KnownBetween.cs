using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>What is known already stands between two nodes, read in one of several ways: from either end.</summary>
internal abstract class KnownBetween(Operator source) : Operator(source)
{
    private int _way, _ways;
    private bool _open;

    public override string Name => "ProjectEndpoints";

    public override void Open(ExecutionState state)
    {
        Sources[0].Open(state);
        _open = false;
    }

    /// <summary>In how many ways it can be read: forward, which is 0, and back.</summary>
    protected virtual int Ways(ExecutionState state) => 2;

    /// <summary>Whether it fits the pattern when it is read this way; if so, the nodes at its ends stand in their slots.</summary>
    protected abstract bool Fits(ExecutionState state, int way);

    protected override bool Advance(ExecutionState state)
    {
        while (true)
        {
            if (!_open)
            {
                if (!Sources[0].Next(state))
                    return false;
                (_open, _way, _ways) = (true, 0, Ways(state));
            }

            while (_way < _ways)
            {
                if (Fits(state, _way++))
                    return true;
            }

            _open = false;
        }
    }

    protected static bool IsNode(ExecutionState state, int slot, int node) => state.Slots[slot].Kind == ValueKind.Node && state.Slots[slot].Element == node;
}

/// <summary>A relationship that is known already: does it fit, and which nodes does it join.</summary>
internal sealed class KnownRelationship(Operator source, int relationshipSlot, int from, bool isFromBound, int to, bool isToBound, StepRule rule, int[] taken) : KnownBetween(source)
{
    protected override bool Fits(ExecutionState state, int way)
    {
        bool forward = way == 0;
        Value relationship = state.Slots[relationshipSlot];
        if (relationship.Kind != ValueKind.Relationship || !rule.Allows(state.Graph, relationship.Element) || !Uniqueness.IsFree(state, taken, relationship.Element))
            return false;
        if (rule.Direction == (forward ? Direction.Incoming : Direction.Outgoing))
            return false;
        int start = state.Graph.StartOf(relationship.Element), end = state.Graph.EndOf(relationship.Element);
        if (!forward && rule.Direction == Direction.Either && start == end)
            return false;
        (int first, int last) = forward ? (start, end) : (end, start);
        if ((isFromBound && !IsNode(state, from, first)) || (isToBound && !IsNode(state, to, last)))
            return false;
        state.Slots[from] = Value.Node(first);
        if (from == to)
            return first == last;
        state.Slots[to] = Value.Node(last);
        return true;
    }
}

/// <summary>A list of relationships that is known already: does it make a way that fits, and which nodes does it join; a list without any joins each node with itself.</summary>
internal sealed class KnownTrail(Operator source, int listSlot, int from, bool isFromBound, int to, bool isToBound, StepRule rule, Repetition length) : KnownBetween(source)
{
    /// <summary>An empty list is read at every node, or at the one that is bound.</summary>
    protected override int Ways(ExecutionState state) =>
        state.Slots[listSlot] is not { Kind: ValueKind.List, List: var list } || list.Count < length.Least || list.Count > (length.Most ?? long.MaxValue) ? 0
        : list.Count > 0 ? base.Ways(state)
        : isFromBound || isToBound ? 1 : state.Graph.NodeBound;

    protected override bool Fits(ExecutionState state, int way)
    {
        Value list = state.Slots[listSlot];
        if (list.List.Count == 0)
            return FitsEmpty(state, way);
        if (list.List[0].Kind != ValueKind.Relationship)
            return false;
        bool forward = way == 0;
        int first = list.List[0].Element;
        int at = forward ? state.Graph.StartOf(first) : state.Graph.EndOf(first), begin = at;
        foreach (Value one in list.List)
        {
            if (one.Kind != ValueKind.Relationship || !rule.Allows(state.Graph, one.Element))
                return false;
            int start = state.Graph.StartOf(one.Element), end = state.Graph.EndOf(one.Element);
            if (start == at && rule.Direction != Direction.Incoming)
                at = end;
            else if (end == at && rule.Direction != Direction.Outgoing)
                at = start;
            else
                return false;
        }

        if ((isFromBound && !IsNode(state, from, begin)) || (isToBound && !IsNode(state, to, at)))
            return false;
        state.Slots[from] = Value.Node(begin);
        state.Slots[to] = Value.Node(at);
        return true;
    }
    private bool FitsEmpty(ExecutionState state, int way)
    {
        if (!isFromBound && !isToBound)
        {
            state.Step();
            if (!state.Graph.HasNode(way))
                return false;
            state.Slots[from] = state.Slots[to] = Value.Node(way);
            return true;
        }

        Value node = state.Slots[isFromBound ? from : to];
        if (node.Kind != ValueKind.Node || (isFromBound && isToBound && !IsNode(state, to, node.Element)))
            return false;
        state.Slots[from] = state.Slots[to] = node;
        return true;
    }
}
