using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>From a node over a number of relationships, none of them twice.</summary>
/// <param name="most">Null for any number.</param>
internal sealed class ExpandRepeatedly(
    Operator source, int from, int listSlot, int to, bool isBound, bool isReversed, StepRule rule, long least, long? most, StepConditions conditions, int[] taken, string details) : Operator(source)
{
    private readonly Stack<(NodeSteps Steps, int Node)> _open = new();
    private readonly List<int> _path = [];
    private bool _startsGiven;
    private int _start;

    public override string Name => "VarLengthExpand";

    /// <summary>Where the relationships of a row stand.</summary>
    public int ListSlot => listSlot;

    /// <summary>The step that finds each node once, by one of the shortest ways; null where that takes more than going on from each node once.</summary>
    public ExpandToEach? ToEach() =>
        isBound || least > 1 || taken.Length > 0 || rule.Direction == Direction.Either ? null : new ExpandToEach(source, from, listSlot, to, isReversed, rule, least, most, conditions, details);

    public override string Details => details;

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        _open.Clear();
        _path.Clear();
        _startsGiven = true;
    }

    protected override bool Advance(ExecutionState state)
    {
        while (true)
        {
            if (_open.Count == 0 && _startsGiven)
            {
                if (!source.Next(state))
                    return false;
                Value node = state.Slots[from];
                if (node.Kind != ValueKind.Node || (isBound && state.Slots[to].Kind != ValueKind.Node))
                    continue;
                (_start, _startsGiven) = (node.Element, false);
                _open.Push((new NodeSteps(rule, _start), _start));
                if (least == 0 && Give(state, _start))
                    return true;
            }

            while (_open.Count > 0)
            {
                if (Deeper(state, out int reached) && _path.Count >= least && Give(state, reached))
                    return true;
            }

            _startsGiven = true;
        }
    }

    /// <summary>Takes one more relationship, or goes back when there is none.</summary>
    private bool Deeper(ExecutionState state, out int reached)
    {
        reached = -1;
        if (most is { } end && _path.Count >= end)
        {
            Back();
            return false;
        }

        (NodeSteps steps, int node) = _open.Pop();
        while (steps.Next(state, out int relationship, out int other))
        {
            if (_path.Contains(relationship) || !Uniqueness.IsFree(state, taken, relationship) || !conditions.Hold(state, relationship))
                continue;
            _open.Push((steps, node));
            _open.Push((new NodeSteps(rule, other), other));
            _path.Add(relationship);
            reached = other;
            return true;
        }

        if (_path.Count > 0)
            _path.RemoveAt(_path.Count - 1);
        return false;
    }

    private void Back()
    {
        _open.Pop();
        if (_path.Count > 0)
            _path.RemoveAt(_path.Count - 1);
    }

    private bool Give(ExecutionState state, int reached)
    {
        if (isBound && state.Slots[to].Element != reached)
            return false;
        var list = new Value[_path.Count];
        for (int i = 0; i < list.Length; i++)
            list[isReversed ? list.Length - 1 - i : i] = Value.Relationship(_path[i]);
        state.Slots[listSlot] = Value.Of(new ListValue(list));
        if (!isBound)
            state.Slots[to] = Value.Node(reached);
        return true;
    }
}
