using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>Makes a path of the nodes and relationships that a pattern has found.</summary>
/// <param name="pieces">Slots from the first node on: nodes, relationships and lists of them in turn.</param>
internal sealed class BuildPath(Operator source, int slot, int[] pieces) : Operator(source)
{
    public override string Name => "Projection";

    public int Slot => slot;

    public IReadOnlyList<int> Pieces => pieces;

    /// <summary>The same of other rows.</summary>
    public BuildPath Over(Operator other) => new(other, slot, pieces);

    public override void Open(ExecutionState state) => source.Open(state);

    protected override bool Advance(ExecutionState state)
    {
        if (!source.Next(state))
            return false;
        state.Slots[slot] = Of(state, pieces);
        return true;
    }

    public static Value Of(ExecutionState state, int[] pieces)
    {
        int length = 0;
        foreach (int piece in pieces)
        {
            ref Value value = ref state.Slots[piece];
            length += value.Kind switch
            {
                ValueKind.Relationship => 1,
                ValueKind.List => value.List.Count,
                ValueKind.Path => value.Path.Length,
                ValueKind.Node => 0,
                _ => int.MinValue,
            };
            if (length < 0)
                return Value.Null;
        }

        // A path begins at a node.
        var nodes = new int[length + 1];
        var relationships = new int[length];
        nodes[0] = state.Slots[pieces[0]].Element;
        int at = 0;
        foreach (int piece in pieces)
        {
            Value value = state.Slots[piece];
            switch (value.Kind)
            {
                case ValueKind.Relationship:
                    Append(value.Element);
                    break;
                case ValueKind.List:
                    foreach (Value one in value.List.Span)
                        Append(one.Element);
                    break;
                case ValueKind.Path:
                    foreach (int one in value.Path.Relationships)
                        Append(one);
                    break;
            }
        }

        return Value.Of(new PathValue(nodes, relationships));

        void Append(int relationship)
        {
            relationships[at] = relationship;
            int start = state.Graph.StartOf(relationship);
            nodes[at + 1] = nodes[at] == start ? state.Graph.EndOf(relationship) : start;
            at++;
        }
    }
}
