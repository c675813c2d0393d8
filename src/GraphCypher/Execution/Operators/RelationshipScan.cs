using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>Every relationship of some types, with the nodes at its ends, on a graph that nothing changes meanwhile and in which relationships are numbered by type.</summary>
/// <param name="types">Ascending, no two alike; null for all.</param>
internal sealed class RelationshipScan(Operator source, int relationshipSlot, int startSlot, int endSlot, int[]? types, string details) : Operator(source)
{
    private int _type, _next, _end;
    private bool _open;

    public int RelationshipSlot => relationshipSlot;

    public int StartSlot => startSlot;

    public int EndSlot => endSlot;

    public IReadOnlyList<int>? Types => types;

    public override string Name => types is null ? "DirectedAllRelationshipsScan" : types.Length == 1 ? "DirectedRelationshipTypeScan" : "DirectedUnionRelationshipTypesScan";

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
            while (_open)
            {
                if (_next < _end)
                {
                    int relationship = _next++;
                    state.Slots[relationshipSlot] = Value.Relationship(relationship);
                    state.Slots[startSlot] = Value.Node(state.Graph.StartOf(relationship));
                    state.Slots[endSlot] = Value.Node(state.Graph.EndOf(relationship));
                    return true;
                }

                _open = ++_type < (types?.Length ?? 1);
                if (_open)
                    Begin(state);
            }

            if (!source.Next(state))
                return false;
            (_open, _type) = (types is not [], 0);
            if (_open)
                Begin(state);
        }
    }

    private void Begin(ExecutionState state) => (_next, _end) = types is null ? (0, state.Graph.RelationshipBound) : state.Graph.NumbersOf(types[_type]);
}
