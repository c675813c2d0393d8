using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>Every relationship of some types, with the nodes at its ends, on a graph that nothing changes meanwhile and in which relationships are numbered by type.</summary>
/// <param name="isEither">Whether each that joins two nodes comes a second time, the other way round.</param>
/// <param name="types">Ascending, no two alike; null for all.</param>
internal sealed class RelationshipScan(Operator source, int relationshipSlot, int startSlot, int endSlot, bool isEither, int[]? types, string details) : Operator(source)
{
    private int _type, _next, _end;
    private bool _open, _isBack;

    public int RelationshipSlot => relationshipSlot;

    public int StartSlot => startSlot;

    public int EndSlot => endSlot;

    public bool IsEither => isEither;

    public IReadOnlyList<int>? Types => types;

    public override string Name => (isEither ? "Undirected" : "Directed") + (types is null ? "AllRelationshipsScan" : types.Length == 1 ? "RelationshipTypeScan" : "UnionRelationshipTypesScan");

    public override string Details => details;

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        _open = _isBack = false;
    }

    protected override bool Advance(ExecutionState state)
    {
        while (true)
        {
            while (_open)
            {
                if (_isBack)
                {
                    _isBack = false;
                    Give(state, _next - 1, endSlot, startSlot);
                    return true;
                }

                if (_next < _end)
                {
                    int relationship = _next++;
                    _isBack = isEither && state.Graph.StartOf(relationship) != state.Graph.EndOf(relationship);
                    Give(state, relationship, startSlot, endSlot);
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

    private void Give(ExecutionState state, int relationship, int start, int end)
    {
        state.Slots[relationshipSlot] = Value.Relationship(relationship);
        state.Slots[start] = Value.Node(state.Graph.StartOf(relationship));
        state.Slots[end] = Value.Node(state.Graph.EndOf(relationship));
    }

    private void Begin(ExecutionState state) => (_next, _end) = types is null ? (0, state.Graph.RelationshipBound) : state.Graph.NumbersOf(types[_type]);
}
