using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>What is known already stands between two nodes, read from either end.</summary>
internal abstract class KnownBetween(Operator source) : Operator(source)
{
    private int _way;
    private bool _open;

    public override string Name => "ProjectEndpoints";

    public override void Open(ExecutionState state)
    {
        Sources[0].Open(state);
        _open = false;
    }

    /// <summary>Whether it fits the pattern when it is read this way; if so, the nodes at its ends stand in their slots.</summary>
    protected abstract bool Fits(ExecutionState state, bool forward);

    protected override bool Advance(ExecutionState state)
    {
        while (true)
        {
            if (!_open)
            {
                if (!Sources[0].Next(state))
                    return false;
                (_open, _way) = (true, 0);
            }

            while (_way < 2)
            {
                if (Fits(state, forward: _way++ == 0))
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
    protected override bool Fits(ExecutionState state, bool forward)
    {
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

/// <summary>A list of relationships that is known already: does it make a way that fits, and which nodes does it join.</summary>
internal sealed class KnownTrail(Operator source, int listSlot, int from, bool isFromBound, int to, bool isToBound, StepRule rule, Repetition length) : KnownBetween(source)
{
    protected override bool Fits(ExecutionState state, bool forward)
    {
        Value list = state.Slots[listSlot];
        if (list.Kind != ValueKind.List || list.List.Count < length.Least || list.List.Count > (length.Most ?? long.MaxValue) || list.List.Count == 0 || list.List[0].Kind != ValueKind.Relationship)
            return false;
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
}
