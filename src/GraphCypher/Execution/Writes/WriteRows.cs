using GraphCypher.Errors;
using GraphCypher.Execution.Expressions;
using GraphCypher.Execution.Operators;
using GraphCypher.Values;

namespace GraphCypher.Execution.Writes;

/// <summary>Makes changes for each row.</summary>
internal sealed class WriteRows(Operator source, string name, Change[] changes) : Operator(source)
{
    public override string Name => name;

    public override void Open(ExecutionState state) => source.Open(state);

    protected override bool Advance(ExecutionState state)
    {
        if (!source.Next(state))
            return false;
        foreach (Change change in changes)
            change.Make(state);
        return true;
    }
}

/// <summary>For each row all matches of a pattern, or where there are none the pattern made.</summary>
/// <param name="moves">From where the match puts what it finds to where the statement looks for it.</param>
internal sealed class MergeRows(Operator source, Operator found, (int From, int To)[] moves, Change[] creation, Change[] onCreate, Change[] onMatch) : Operator(source, found)
{
    private readonly RowBuffer _matches = new([.. moves.Select(move => move.From)]);
    private int _at;

    public override string Name => "Merge";

    public override void Open(ExecutionState state)
    {
        source.Open(state);
        _matches.Clear(state);
        _at = 0;
    }

    protected override bool Advance(ExecutionState state)
    {
        if (_at < _matches.Count)
            return GiveMatch(state);
        if (!source.Next(state))
            return false;
        _matches.Clear(state);
        _at = 0;
        found.Open(state);
        while (found.Next(state))
            _matches.Save(state);
        if (_matches.Count > 0)
            return GiveMatch(state);
        foreach (Change change in creation)
        {
            RefuseNull(state, change);
            change.Make(state);
        }

        foreach (Change change in onCreate)
            change.Make(state);
        return true;
    }

    private bool GiveMatch(ExecutionState state)
    {
        for (int i = 0; i < moves.Length; i++)
            state.Slots[moves[i].To] = _matches[_at, i];
        _at++;
        foreach (Change change in creation.OfType<MakePath>())
            change.Make(state);
        foreach (Change change in onMatch)
            change.Make(state);
        return true;
    }

    private static void RefuseNull(ExecutionState state, Change change)
    {
        Formula? properties = change switch
        {
            MakeNode node => node.Properties,
            MakeRelationship relationship => relationship.Properties,
            _ => null,
        };
        if (properties?.Evaluate(state) is { Kind: ValueKind.Map } map && map.Map.Entries.Any(entry => entry.Value.IsNull))
            throw new QueryError(ErrorClass.SemanticError, "MergeReadOwnWrites", "MERGE cannot look for a property that is null.");
    }
}

/// <summary>Deletes what some formulas name, over all rows at once, so that a node may go together with its relationships.</summary>
internal sealed class DeleteRows(Operator source, Formula[] elements, bool detach, int[] live) : WaitingRows(source, live)
{
    private readonly SortedSet<int> _nodes = [];
    private readonly SortedSet<int> _relationships = [];

    public override string Name => detach ? "DetachDelete" : "Delete";

    protected override void Take(ExecutionState state)
    {
        foreach (Formula element in elements)
            Gather(element.Evaluate(state));
    }

    protected override void Complete(ExecutionState state, RowBuffer rows) => DeleteAll(state);

    private void Gather(in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                break;
            case ValueKind.Node:
                _nodes.Add(value.Element);
                break;
            case ValueKind.Relationship:
                _relationships.Add(value.Element);
                break;
            case ValueKind.Path:
                _nodes.UnionWith(value.Path.Nodes);
                _relationships.UnionWith(value.Path.Relationships);
                break;
            default:
                throw QueryError.Type($"DELETE takes nodes, relationships and paths, found {ValueNames.WithKind(value)}.");
        }
    }

    private void DeleteAll(ExecutionState state)
    {
        if (detach)
        {
            foreach (int node in _nodes.Where(state.Graph.HasNode))
            {
                _relationships.UnionWith(state.Graph.Outgoing(node).ToArray());
                _relationships.UnionWith(state.Graph.Incoming(node).ToArray());
            }
        }

        foreach (int relationship in _relationships.Where(state.Graph.HasRelationship))
        {
            state.Graph.DeleteRelationship(relationship);
            state.Counters.RelationshipsDeleted++;
        }

        foreach (int node in _nodes.Where(state.Graph.HasNode))
        {
            if (state.Graph.Outgoing(node).Length + state.Graph.Incoming(node).Length > 0)
                throw new QueryError(ErrorClass.ConstraintVerificationFailed, "DeleteConnectedNode", "A node that still has relationships cannot be deleted: DETACH DELETE deletes them too.");
            state.Graph.DeleteNode(node);
            state.Counters.NodesDeleted++;
        }
    }
}

/// <summary>Runs clauses that write for each item of a list.</summary>
internal sealed class ForeachRows(Operator source, Formula list, int slot, Operator updates) : Operator(source, updates)
{
    public override string Name => "Foreach";

    public override void Open(ExecutionState state) => source.Open(state);

    protected override bool Advance(ExecutionState state)
    {
        if (!source.Next(state))
            return false;
        Value value = list.Evaluate(state);
        if (value.IsNull)
            return true;
        foreach (Value item in Loops.List(value))
        {
            state.Slots[slot] = item;
            updates.Open(state);
            while (updates.Next(state))
            {
            }
        }

        return true;
    }
}
