using GraphCypher.Execution.Expressions;
using GraphCypher.Storage;
using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>What a step along a relationship must be like.</summary>
/// <param name="Direction">As seen from where the step begins.</param>
/// <param name="Types">Null for any.</param>
internal sealed record StepRule(Direction Direction, LabelTest? Types)
{
    /// <summary>The only type that is allowed; -1 when there are more.</summary>
    public int OnlyType { get; } = Types is HasLabelTest only ? only.Label : -1;

    public bool Allows(MemoryGraph graph, int relationship) => Types is null || Types.Matches([graph.TypeOf(relationship)]);
}

/// <summary>Walks over the relationships of a node, the outgoing first; a loop comes once.</summary>
internal struct NodeSteps
{
    private readonly StepRule _rule;
    private readonly int _node;
    private int _next;
    private int _end;
    private bool _incoming;

    public NodeSteps(StepRule rule, int node)
    {
        _rule = rule;
        _node = node;
        _incoming = rule.Direction == Direction.Incoming;
        _next = -1;
    }

    /// <returns>False when there are no more.</returns>
    public bool Next(ExecutionState state, out int relationship, out int other)
    {
        MemoryGraph graph = state.Graph;
        while (true)
        {
            ReadOnlySpan<int> list = _incoming ? graph.Incoming(_node) : graph.Outgoing(_node);
            if (_next < 0)
                (_next, _end) = graph.IsByType && _rule.OnlyType >= 0 ? OfType(graph, list, _rule.OnlyType) : (0, list.Length);
            while (_next < _end)
            {
                state.Step();
                relationship = list[_next++];
                other = _incoming ? graph.StartOf(relationship) : graph.EndOf(relationship);
                if (_incoming && _rule.Direction == Direction.Either && other == _node)
                    continue;
                if (_rule.Allows(graph, relationship))
                    return true;
            }

            if (_incoming || _rule.Direction != Direction.Either)
            {
                (relationship, other) = (-1, -1);
                return false;
            }

            _incoming = true;
            _next = -1;
        }
    }

    /// <summary>Where those of a type stand among relationships that are sorted by type.</summary>
    private static (int From, int End) OfType(MemoryGraph graph, ReadOnlySpan<int> list, int type)
    {
        int from = First(graph, list, 0, type);
        return (from, First(graph, list, from, type + 1));
    }

    /// <summary>The first place from which the types are at least as great.</summary>
    private static int First(MemoryGraph graph, ReadOnlySpan<int> list, int low, int type)
    {
        int high = list.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (graph.TypeOf(list[middle]) < type)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

/// <summary>No relationship is taken twice in one MATCH.</summary>
internal static class Uniqueness
{
    /// <param name="slots">Of relationships, lists of them, or paths, that were taken before.</param>
    public static bool IsFree(ExecutionState state, int[] slots, int relationship)
    {
        foreach (int slot in slots)
        {
            ref Value taken = ref state.Slots[slot];
            if (taken.Kind == ValueKind.Relationship && taken.Element == relationship)
                return false;
            if (taken.Kind == ValueKind.Path && taken.Path.Relationships.AsSpan().Contains(relationship))
                return false;
            if (taken.Kind == ValueKind.List)
            {
                foreach (Value one in taken.List.Span)
                {
                    if (one.Kind == ValueKind.Relationship && one.Element == relationship)
                        return false;
                }
            }
        }

        return true;
    }
}

/// <summary>From a node over one relationship to another.</summary>
/// <param name="isBound">Whether the other node is known already, and only looked for.</param>
/// <param name="taken">Slots of relationships that must not be taken again.</param>
internal sealed class Expand(Operator source, int from, int relationshipSlot, int to, bool isBound, StepRule rule, int[] taken, string details) : Operator(source)
{
    private NodeSteps _steps;
    private bool _open;

    public override string Name => isBound ? "Expand(Into)" : "Expand(All)";

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
                Value node = state.Slots[from];
                if (node.Kind != ValueKind.Node || (isBound && state.Slots[to].Kind != ValueKind.Node))
                    continue;
                _steps = new NodeSteps(rule, node.Element);
                _open = true;
            }

            while (_steps.Next(state, out int relationship, out int other))
            {
                if (isBound && state.Slots[to].Element != other)
                    continue;
                if (!Uniqueness.IsFree(state, taken, relationship))
                    continue;
                state.Slots[relationshipSlot] = Value.Relationship(relationship);
                if (!isBound)
                    state.Slots[to] = Value.Node(other);
                return true;
            }

            _open = false;
        }
    }
}

/// <summary>From a node over a number of relationships, none of them twice.</summary>
/// <param name="conditions">On each relationship, which stands in <paramref name="stepSlot"/> meanwhile.</param>
/// <param name="most">Null for any number.</param>
internal sealed class ExpandRepeatedly(
    Operator source, int from, int listSlot, int to, bool isBound, bool isReversed, StepRule rule, long least, long? most, int stepSlot, Formula[] conditions, int[] taken, string details) : Operator(source)
{
    private readonly Stack<(NodeSteps Steps, int Node)> _open = new();
    private readonly List<int> _path = [];
    private bool _startsGiven;
    private int _start;

    public override string Name => "VarLengthExpand";

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
            if (_path.Contains(relationship) || !Uniqueness.IsFree(state, taken, relationship) || !Holds(state, relationship))
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

    private bool Holds(ExecutionState state, int relationship)
    {
        if (conditions.Length == 0)
            return true;
        state.Slots[stepSlot] = Value.Relationship(relationship);
        return Array.TrueForAll(conditions, condition => condition.Holds(state));
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
