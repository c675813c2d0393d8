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
    /// <summary>The types that are allowed, ascending, when they are named one by one; else null.</summary>
    private readonly int[]? _named = NamesIn(Types) is { } names ? [.. names.Distinct().Order()] : null;

    public StepRule Reversed => this with { Direction = Direction switch { Direction.Outgoing => Direction.Incoming, Direction.Incoming => Direction.Outgoing, _ => Direction.Either } };

    public bool Allows(MemoryGraph graph, int relationship) => Types is null || Types.Matches([graph.TypeOf(relationship)]);

    /// <summary>
    /// Those on one side of a node that may be allowed, a part at a time: where relationships are numbered by type, those of each named type, else all.
    /// </summary>
    /// <param name="isByType">Whether relationships are numbered by type, as at the beginning of the walk.</param>
    /// <param name="part">From 0 on.</param>
    /// <param name="isSure">Whether all of them are allowed.</param>
    /// <returns>False when there is no such part.</returns>
    public bool TryPart(MemoryGraph graph, AdjacencySlice all, bool isByType, int part, out AdjacencySlice slice, out bool isSure)
    {
        if (_named is null || !isByType)
        {
            (slice, isSure) = (all, Types is null);
            return part == 0;
        }

        isSure = true;
        if (part == _named.Length || all.Count == 0)
        {
            slice = default;
            return false;
        }

        (int first, int end) = graph.NumbersOf(_named[part]);
        slice = all.Between(first, end);
        return true;
    }

    private static IEnumerable<int>? NamesIn(LabelTest? types) => types switch
    {
        HasLabelTest name => [name.Label],
        OrLabelTest either when NamesIn(either.Left) is { } left && NamesIn(either.Right) is { } right => left.Concat(right),
        _ => null,
    };
}

/// <summary>Walks over the relationships of a node, the outgoing first; a loop comes once.</summary>
internal struct NodeSteps
{
    private readonly StepRule _rule;
    private readonly int _node;
    private int[] _list = [];
    private int[]? _others;
    private int _next, _end, _part;
    private bool _incoming, _isSure, _begun, _isByType;

    public NodeSteps(StepRule rule, int node)
    {
        _rule = rule;
        _node = node;
        _incoming = rule.Direction == Direction.Incoming;
    }

    /// <summary>How many relationships a walk would look at.</summary>
    public static int Count(StepRule rule, MemoryGraph graph, int node)
    {
        int count = 0;
        if (rule.Direction != Direction.Incoming)
            count += CountOn(rule, graph, graph.OutgoingAt(node));
        if (rule.Direction != Direction.Outgoing)
            count += CountOn(rule, graph, graph.IncomingAt(node));
        return count;
    }

    /// <returns>False when there are no more.</returns>
    public bool Next(ExecutionState state, out int relationship, out int other)
    {
        MemoryGraph graph = state.Graph;
        while (true)
        {
            while (_next < _end)
            {
                state.Step();
                relationship = _list[_next];
                other = _others is not null ? _others[_next] : _incoming ? graph.StartOf(relationship) : graph.EndOf(relationship);
                _next++;
                if (_incoming && _rule.Direction == Direction.Either && other == _node)
                    continue;
                if (_isSure || _rule.Allows(graph, relationship))
                    return true;
            }

            if (!_begun)
                (_begun, _isByType) = (true, graph.IsByType);
            if (_rule.TryPart(graph, _incoming ? graph.IncomingAt(_node) : graph.OutgoingAt(_node), _isByType, _part++, out AdjacencySlice slice, out _isSure))
            {
                (_list, _others, _next, _end) = (slice.Relationships, slice.Others, slice.From, slice.End);
                continue;
            }

            if (_incoming || _rule.Direction != Direction.Either)
            {
                (relationship, other) = (-1, -1);
                return false;
            }

            _incoming = true;
            _part = 0;
        }
    }

    private static int CountOn(StepRule rule, MemoryGraph graph, AdjacencySlice all)
    {
        int count = 0;
        for (int part = 0; rule.TryPart(graph, all, graph.IsByType, part, out AdjacencySlice slice, out _); part++)
            count += slice.Count;
        return count;
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

/// <summary>Conditions on each relationship of a way.</summary>
/// <param name="slot">Where the relationship stands meanwhile.</param>
internal readonly struct StepConditions(int slot, Formula[] conditions)
{
    public bool Hold(ExecutionState state, int relationship)
    {
        if (conditions.Length == 0)
            return true;
        state.Slots[slot] = Value.Relationship(relationship);
        return Formula.AllHold(conditions, state);
    }
}

/// <summary>From a node over one relationship to another.</summary>
/// <param name="isBound">Whether the other node is known already, and only looked for.</param>
/// <param name="taken">Slots of relationships that must not be taken again.</param>
internal sealed class Expand(Operator source, int from, int relationshipSlot, int to, bool isBound, StepRule rule, int[] taken, string details) : Operator(source)
{
    private readonly StepRule _back = rule.Reversed;
    private NodeSteps _steps;
    private int _looked;
    private bool _open;

    /// <summary>The place of the node that it begins at.</summary>
    public int From => from;

    public bool IsBound => isBound;

    /// <summary>Whether it is all of a pattern that begins at a known node and asks nothing of the other.</summary>
    public bool IsAlone => !isBound && taken.Length == 0 && source is RequireNode { Sources: [Argument] } known && known.Slot == from;

    /// <summary>About how many relationships a walk from the current node looks at.</summary>
    public int CountSteps(ExecutionState state) => state.Slots[from].Kind == ValueKind.Node ? NodeSteps.Count(rule, state.Graph, state.Slots[from].Element) : 0;

    public bool HasSteps(ExecutionState state) => state.Slots[from].Kind == ValueKind.Node && new NodeSteps(rule, state.Slots[from].Element).Next(state, out _, out _);

    public override int? OrderedBy => source.OrderedBy;

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
                Begin(state, node.Element);
                _open = true;
            }

            while (_steps.Next(state, out int relationship, out int other))
            {
                if (isBound && other != _looked)
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

    /// <summary>Between two known nodes the way is looked for from the one with fewer relationships.</summary>
    private void Begin(ExecutionState state, int node)
    {
        if (isBound)
        {
            int other = state.Slots[to].Element;
            bool isBack = NodeSteps.Count(_back, state.Graph, other) < NodeSteps.Count(rule, state.Graph, node);
            _looked = isBack ? node : other;
            _steps = isBack ? new NodeSteps(_back, other) : new NodeSteps(rule, node);
        }
        else
        {
            _steps = new NodeSteps(rule, node);
        }
    }
}

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
