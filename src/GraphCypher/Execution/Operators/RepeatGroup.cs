using GraphCypher.Syntax;
using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>A part of a path that is found several times in a row, each time from where the one before ended (GQL, "quantified path pattern").</summary>
/// <param name="inner">Finds the part once, from the node in <paramref name="start"/>.</param>
/// <param name="innerPath">The slot of the path that the inner plan finds.</param>
/// <param name="groups">What the part names, and the lists that gather it.</param>
/// <param name="used">Takes the relationships of the repetitions so far, which the inner plan must not take again.</param>
/// <param name="listSlot">Takes all relationships.</param>
internal sealed class RepeatGroup(
    Operator source, Operator inner, Repetition times, int from, int to, bool isBound, int start, int innerPath, (int Inner, int List)[] groups, int used, int listSlot) : Operator(source, inner)
{
    private readonly Stack<IEnumerator<Found>> _open = new();
    private readonly List<Found> _taken = [];
    private bool _hasSource;

    public override string Name => "Repeat(Trail)";

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        _hasSource = false;
        _open.Clear();
        _taken.Clear();
    }

    protected override bool Advance(ExecutionState state)
    {
        while (true)
        {
            if (!_hasSource)
            {
                if (!source.Next(state))
                    return false;
                if (state.Slots[from].Kind != ValueKind.Node || (isBound && state.Slots[to].Kind != ValueKind.Node))
                    continue;
                _hasSource = true;
                int node = state.Slots[from].Element;
                Deeper(state, node);
                if (times.Least == 0 && Give(state, node))
                    return true;
            }

            while (_open.TryPeek(out IEnumerator<Found>? rest))
            {
                if (!rest.MoveNext())
                {
                    _open.Pop();
                    if (_taken.Count > 0)
                        _taken.RemoveAt(_taken.Count - 1);
                    continue;
                }

                _taken.Add(rest.Current);
                int end = rest.Current.Path.Nodes[^1];
                long count = _taken.Count;
                Deeper(state, end);
                if (count >= times.Least && Give(state, end))
                    return true;
            }

            _hasSource = false;
        }
    }

    /// <summary>Finds the part from a node on, unless it has been found often enough.</summary>
    private void Deeper(ExecutionState state, int node)
    {
        var found = new List<Found>();
        if (times.Most is null || _taken.Count < times.Most)
        {
            state.Slots[start] = Value.Node(node);
            state.Slots[used] = Value.Of(ListValue.Of(_taken.SelectMany(one => one.Path.Relationships).Select(Value.Relationship)));
            inner.Open(state);
            while (inner.Next(state))
            {
                state.Step();
                found.Add(new(state.Slots[innerPath].Path, [.. groups.Select(group => state.Slots[group.Inner])]));
            }
        }

        _open.Push(found.GetEnumerator());
    }

    private bool Give(ExecutionState state, int end)
    {
        if (isBound && state.Slots[to].Element != end)
            return false;
        for (int i = 0; i < groups.Length; i++)
            state.Slots[groups[i].List] = Value.Of(ListValue.Of(_taken.Select(one => one.Values[i])));
        state.Slots[listSlot] = Value.Of(ListValue.Of(_taken.SelectMany(one => one.Path.Relationships).Select(Value.Relationship)));
        if (!isBound)
            state.Slots[to] = Value.Node(end);
        return true;
    }

    private sealed record Found(PathValue Path, Value[] Values);
}

/// <summary>A list of relationships that is known already: does it make a way that fits, and which nodes does it join.</summary>
internal sealed class KnownTrail(Operator source, int listSlot, int from, bool isFromBound, int to, bool isToBound, StepRule rule, Repetition length) : Operator(source)
{
    private int _way;
    private bool _open;

    public override string Name => "ProjectEndpoints";

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

    private bool Fits(ExecutionState state, bool forward)
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

        if ((isFromBound && state.Slots[from].Element != begin) || (isToBound && state.Slots[to].Element != at))
            return false;
        state.Slots[from] = Value.Node(begin);
        state.Slots[to] = Value.Node(at);
        return true;
    }
}
