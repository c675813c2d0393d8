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
