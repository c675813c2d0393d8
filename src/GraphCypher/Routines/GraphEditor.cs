using GraphCypher.Errors;
using GraphCypher.Execution;
using GraphCypher.Execution.Writes;
using GraphCypher.Storage;
using GraphCypher.Values;

namespace GraphCypher.Routines;

/// <summary>Changes a graph for a procedure that writes. What a statement that fails has changed is taken back, whoever changed it.</summary>
public sealed class GraphEditor
{
    private readonly ExecutionState _state;

    internal GraphEditor(ExecutionState state) => _state = state;

    /// <param name="properties">Values of properties; nulls are left out.</param>
    public NodeReference AddNode(IEnumerable<string> labels, IReadOnlyDictionary<string, object?> properties)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(properties);
        int[] numbers = [.. labels.Distinct(StringComparer.Ordinal).Select(_state.Graph.Labels.Of)];
        int node = _state.Graph.AddNode(numbers, Counted(properties));
        _state.Counters.NodesCreated++;
        _state.Counters.LabelsAdded += numbers.Length;
        return new NodeReference(node);
    }

    public RelationshipReference AddRelationship(string type, NodeReference start, NodeReference end, IReadOnlyDictionary<string, object?> properties)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentNullException.ThrowIfNull(properties);
        PropertyReading.MustExist(_state.Graph, Value.Node(start.Number));
        PropertyReading.MustExist(_state.Graph, Value.Node(end.Number));
        int relationship = _state.Graph.AddRelationship(_state.Graph.Types.Of(type), start.Number, end.Number, Counted(properties));
        _state.Counters.RelationshipsCreated++;
        return new RelationshipReference(relationship);
    }

    /// <param name="value">Null removes the property.</param>
    public void SetProperty(NodeReference node, string key, object? value) => Set(Value.Node(node.Number), key, value);

    /// <param name="value">Null removes the property.</param>
    public void SetProperty(RelationshipReference relationship, string key, object? value) => Set(Value.Relationship(relationship.Number), key, value);

    public void AddLabel(NodeReference node, string label)
    {
        PropertyReading.MustExist(_state.Graph, Value.Node(node.Number));
        if (_state.Graph.AddLabel(node.Number, _state.Graph.Labels.Of(label)))
            _state.Counters.LabelsAdded++;
    }

    public void RemoveLabel(NodeReference node, string label)
    {
        PropertyReading.MustExist(_state.Graph, Value.Node(node.Number));
        if (_state.Graph.RemoveLabel(node.Number, _state.Graph.Labels.Of(label)))
            _state.Counters.LabelsRemoved++;
    }

    /// <summary>Deletes a relationship; one that is gone already is no error.</summary>
    public void Delete(RelationshipReference relationship)
    {
        if (!_state.Graph.HasRelationship(relationship.Number))
            return;
        _state.Graph.DeleteRelationship(relationship.Number);
        _state.Counters.RelationshipsDeleted++;
    }

    /// <summary>Deletes a node; one that is gone already is no error.</summary>
    /// <exception cref="RoutineException">It has relationships.</exception>
    public void Delete(NodeReference node)
    {
        if (!_state.Graph.HasNode(node.Number))
            return;
        if (_state.Graph.Outgoing(node.Number).Length + _state.Graph.Incoming(node.Number).Length > 0)
            throw new RoutineException("A node that has relationships cannot be deleted: delete them first.");
        _state.Graph.DeleteNode(node.Number);
        _state.Counters.NodesDeleted++;
    }

    private void Set(in Value element, string key, object? value)
    {
        Value given = RoutineValues.FromObject(value);
        Properties before = PropertyReading.Of(_state.Graph, element);
        ElementChange.Set(_state, element, before.With(_state.Graph.Keys.Of(key), given.IsNull ? given : Storable.Check(given)));
        _state.Counters.PropertiesSet++;
    }

    private Properties Counted(IReadOnlyDictionary<string, object?> properties)
    {
        Properties stored = Properties.Empty;
        foreach ((string key, object? value) in properties)
        {
            Value given = RoutineValues.FromObject(value);
            if (given.IsNull)
                continue;
            stored = stored.With(_state.Graph.Keys.Of(key), Storable.Check(given));
            _state.Counters.PropertiesSet++;
        }

        _state.Keep(stored.Count + 4);
        return stored;
    }
}
