using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

/// <summary>Makes a path of the nodes and relationships that a pattern has found.</summary>
/// <param name="pieces">Slots from the first node on: nodes, relationships and lists of them in turn.</param>
internal sealed class BuildPath(Operator source, int slot, int[] pieces) : Operator(source)
{
    public override string Name => "Projection";

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
        var nodes = new List<int>();
        var relationships = new List<int>();
        foreach (int piece in pieces)
        {
            Value value = state.Slots[piece];
            switch (value.Kind)
            {
                case ValueKind.Node:
                    if (nodes.Count <= relationships.Count)
                        nodes.Add(value.Element);
                    break;
                case ValueKind.Relationship:
                    Append(state, nodes, relationships, value.Element);
                    break;
                case ValueKind.List:
                    foreach (Value one in value.List)
                        Append(state, nodes, relationships, one.Element);
                    break;
                case ValueKind.Path:
                    foreach (int one in value.Path.Relationships)
                        Append(state, nodes, relationships, one);
                    break;
                default:
                    return Value.Null;
            }
        }

        return Value.Of(new PathValue([.. nodes], [.. relationships]));
    }

    private static void Append(ExecutionState state, List<int> nodes, List<int> relationships, int relationship)
    {
        relationships.Add(relationship);
        int start = state.Graph.StartOf(relationship), end = state.Graph.EndOf(relationship);
        nodes.Add(nodes[^1] == start ? end : start);
    }
}
