using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>From a node to each node that some relationships lead to, once and by one of the shortest ways: breadth first, where <see cref="ExpandRepeatedly"/> finds every way.</summary>
/// <param name="rule">Has a direction. Without one the shortest way from a node back to itself would take a relationship twice.</param>
/// <param name="least">0 or 1: the shortest way to a node may be too short otherwise.</param>
/// <param name="most">Null for any number.</param>
internal sealed class ExpandToEach(Operator source, int from, int listSlot, int to, bool isReversed, StepRule rule, long least, long? most, StepConditions conditions, string details) : Operator(source)
{
    /// <summary>The ways found from the current node, the shorter first, each one relationship longer than the one that it goes on from; the first is of none.</summary>
    private readonly List<(int Node, int Before, int Relationship, int Length)> _ways = [];
    private readonly HashSet<int> _reached = [];
    private NodeSteps _steps;

    /// <summary>The way that is gone on from.</summary>
    private int _at;

    public override string Name => "VarLengthExpand(Pruning,BFS)";

    public override string Details => details;

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        Forget(state);
    }

    protected override bool Advance(ExecutionState state)
    {
        while (true)
        {
            for (; _at < _ways.Count; GoOn())
            {
                if (Longer(state))
                    return Give(state, _ways.Count - 1);
            }

            if (!source.Next(state))
                return false;
            if (state.Slots[from].Kind != ValueKind.Node)
                continue;
            Begin(state, state.Slots[from].Element);
            if (least == 0)
                return Give(state, 0);
        }
    }

    private void Begin(ExecutionState state, int node)
    {
        Forget(state);
        _ways.Add((node, -1, -1, 0));
        if (least == 0)
            _reached.Add(node);
        _steps = new NodeSteps(rule, node);
    }

    private void GoOn()
    {
        if (++_at < _ways.Count)
            _steps = new NodeSteps(rule, _ways[_at].Node);
    }

    /// <summary>Goes from the current way to a node that was not reached before; false when there is none any more.</summary>
    private bool Longer(ExecutionState state)
    {
        int length = _ways[_at].Length + 1;
        if (length > most)
            return false;
        while (_steps.Next(state, out int relationship, out int other))
        {
            if (_reached.Contains(other) || !conditions.Hold(state, relationship))
                continue;
            state.Keep(1);
            _reached.Add(other);
            _ways.Add((other, _at, relationship, length));
            return true;
        }

        return false;
    }

    private bool Give(ExecutionState state, int way)
    {
        state.Slots[to] = Value.Node(_ways[way].Node);
        var list = new Value[_ways[way].Length];
        for (int i = list.Length - 1; i >= 0; i--, way = _ways[way].Before)
            list[isReversed ? list.Length - 1 - i : i] = Value.Relationship(_ways[way].Relationship);
        state.Slots[listSlot] = Value.Of(new ListValue(list));
        return true;
    }

    private void Forget(ExecutionState state)
    {
        state.Release(Math.Max(0, _ways.Count - 1));
        _ways.Clear();
        _reached.Clear();
        _at = 0;
    }
}
