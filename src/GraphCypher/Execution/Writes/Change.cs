using GraphCypher.Errors;
using GraphCypher.Execution.Expressions;
using GraphCypher.Execution.Operators;
using GraphCypher.Storage;
using GraphCypher.Values;

namespace GraphCypher.Execution.Writes;

/// <summary>A change of the graph, made for the current row.</summary>
internal abstract record Change
{
    public abstract void Make(ExecutionState state);

    /// <summary>The properties that a map names.</summary>
    protected static Properties FromMap(ExecutionState state, in Value map)
    {
        if (map.IsNull)
            return Properties.Empty;
        if (map.Kind != ValueKind.Map)
            throw QueryError.Type($"Properties are a map, found {ValueNames.WithKind(map)}.");
        Properties properties = Properties.Empty;
        foreach ((string key, Value value) in map.Map.Entries)
        {
            if (value.IsNull)
                continue;
            properties = properties.With(state.Graph.Keys.Of(key), Storable.Check(value));
            state.Counters.PropertiesSet++;
        }

        return properties;
    }
}

internal sealed record MakeNode(int Slot, string[] Labels, Formula? Properties) : Change
{
    public override void Make(ExecutionState state)
    {
        int[] labels = [.. Labels.Select(state.Graph.Labels.Of)];
        Properties properties = Properties is null ? Storage.Properties.Empty : FromMap(state, Properties.Evaluate(state));
        state.Keep(labels.Length + properties.Count + 4);
        state.Slots[Slot] = Value.Node(state.Graph.AddNode(labels, properties));
        state.Counters.NodesCreated++;
        state.Counters.LabelsAdded += labels.Length;
    }
}

internal sealed record MakeRelationship(int Slot, string Type, int Start, int End, Formula? Properties) : Change
{
    public override void Make(ExecutionState state)
    {
        Value start = state.Slots[Start], end = state.Slots[End];
        if (start.Kind != ValueKind.Node || end.Kind != ValueKind.Node)
            throw new QueryError(ErrorClass.SemanticError, "InvalidArgumentValue", $"A relationship of type {Type} needs two nodes, found {ValueNames.Of(start)} and {ValueNames.Of(end)}.");
        PropertyReading.MustExist(state.Graph, start);
        PropertyReading.MustExist(state.Graph, end);
        Properties properties = Properties is null ? Storage.Properties.Empty : FromMap(state, Properties.Evaluate(state));
        state.Keep(properties.Count + 4);
        state.Slots[Slot] = Value.Relationship(state.Graph.AddRelationship(state.Graph.Types.Of(Type), start.Element, end.Element, properties));
        state.Counters.RelationshipsCreated++;
    }
}

internal sealed record MakePath(int Slot, int[] Pieces) : Change
{
    public override void Make(ExecutionState state) => state.Slots[Slot] = BuildPath.Of(state, Pieces);
}

/// <summary>Sets one property; null removes it.</summary>
internal sealed record ChangeProperty(Formula Element, Formula Key, Formula Value) : Change
{
    public override void Make(ExecutionState state) => Make(state, Value.Evaluate(state));

    public void Make(ExecutionState state, in Value value)
    {
        Value element = Element.Evaluate(state);
        if (element.IsNull)
            return;
        if (element.Kind is not (ValueKind.Node or ValueKind.Relationship))
            throw QueryError.Type($"Only nodes and relationships can be changed, found {ValueNames.WithKind(element)}.");
        Value key = Key.Evaluate(state);
        if (key.Kind != ValueKind.String)
            throw QueryError.Type($"The key of a property is a text, found {ValueNames.WithKind(key)}.");
        Properties before = PropertyReading.Of(state.Graph, element);
        ElementChange.Set(state, element, before.With(state.Graph.Keys.Of(key.Text), value.IsNull ? value : Storable.Check(value)));
        state.Counters.PropertiesSet++;
    }
}

/// <summary>Sets properties of one element whose values are computed before any is set.</summary>
internal sealed record ChangeTogether(ChangeProperty[] Changes) : Change
{
    public override void Make(ExecutionState state)
    {
        Value[] values = Array.ConvertAll(Changes, change => change.Value.Evaluate(state));
        for (int i = 0; i < values.Length; i++)
            Changes[i].Make(state, values[i]);
    }
}

/// <summary>Takes over the properties of a map, node or relationship.</summary>
/// <param name="Add">Whether properties that it does not have stay.</param>
internal sealed record ChangeProperties(Formula Element, Formula Source, bool Add) : Change
{
    public override void Make(ExecutionState state)
    {
        Value element = Element.Evaluate(state);
        if (element.IsNull)
            return;
        Value source = Source.Evaluate(state);
        if (source.Kind is ValueKind.Node or ValueKind.Relationship)
            source = Value.Of(PropertyReading.All(state.Graph, source));
        if (source.Kind is not (ValueKind.Map or ValueKind.Null))
            throw QueryError.Type($"Properties come from a map, node or relationship, found {ValueNames.WithKind(source)}.");
        Properties properties = Add ? PropertyReading.Of(state.Graph, element) : Properties.Empty;
        PropertyReading.MustExist(state.Graph, element);
        foreach ((string key, Value value) in source.IsNull ? [] : source.Map.Entries)
        {
            properties = properties.With(state.Graph.Keys.Of(key), value.IsNull ? value : Storable.Check(value));
            state.Counters.PropertiesSet++;
        }

        ElementChange.Set(state, element, properties);
    }
}

/// <param name="Add">Else they are removed.</param>
internal sealed record ChangeLabels(Formula Node, string[] Labels, bool Add) : Change
{
    public override void Make(ExecutionState state)
    {
        Value node = Node.Evaluate(state);
        if (node.IsNull)
            return;
        if (node.Kind != ValueKind.Node)
            throw QueryError.Type($"Only nodes have labels, found {ValueNames.WithKind(node)}.");
        PropertyReading.MustExist(state.Graph, node);
        foreach (string label in Labels)
        {
            if (Add && state.Graph.AddLabel(node.Element, state.Graph.Labels.Of(label)))
                state.Counters.LabelsAdded++;
            else if (!Add && state.Graph.RemoveLabel(node.Element, state.Graph.Labels.Of(label)))
                state.Counters.LabelsRemoved++;
        }
    }
}

internal static class ElementChange
{
    public static void Set(ExecutionState state, in Value element, Properties properties)
    {
        if (element.Kind == ValueKind.Node)
            state.Graph.SetNodeProperties(element.Element, properties);
        else
            state.Graph.SetRelationshipProperties(element.Element, properties);
    }
}
