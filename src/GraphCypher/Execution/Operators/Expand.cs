using GraphCypher.Values;

namespace GraphCypher.Execution.Operators;

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
