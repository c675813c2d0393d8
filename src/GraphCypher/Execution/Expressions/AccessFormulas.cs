using GraphCypher.Errors;
using GraphCypher.Storage;
using GraphCypher.Values;

namespace GraphCypher.Execution.Expressions;

/// <summary><c>subject.key</c>.</summary>
/// <param name="number">Of the key in the graph.</param>
internal sealed class PropertyFormula(Formula subject, string key, int number) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        Value value = subject.Evaluate(state);
        switch (value.Kind)
        {
            case ValueKind.Null:
                return Value.Null;
            case ValueKind.Node or ValueKind.Relationship:
                return PropertyReading.One(state.Graph, value, number);
            case ValueKind.Map:
                return value.Map[key];
            case ValueKind.Temporal:
                return ValueConversion.FromObject(value.Temporal.Component(key));
            case ValueKind.Point:
                return value.Point.Component(key);
            default:
                throw QueryError.Type($"Only nodes, relationships, maps, times and points have properties; .{key} was asked of {ValueNames.WithKind(value)}.");
        }
    }
}

/// <summary><c>subject.key</c> of a variable that holds a node, a relationship or null.</summary>
internal sealed class ElementPropertyFormula(int slot, int key) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        ref Value value = ref state.Slots[slot];
        return value.IsNull ? Value.Null : PropertyReading.One(state.Graph, value, key);
    }
}

/// <summary>A property of the node in a slot, or null, in a graph that nothing has changed since it was read from its store.</summary>
internal sealed class StoredPropertyFormula(int slot, int key) : Formula
{
    private NodeColumn? _column;

    public override Value Evaluate(ExecutionState state)
    {
        ref Value value = ref state.Slots[slot];
        return value.IsNull ? Value.Null : (_column ??= state.Graph.NodeColumn(key))[value.Element];
    }
}

/// <summary><c>subject.key IS NULL</c> of a node or relationship, without reading what is there.</summary>
/// <param name="isWanted">Whether it is to be there.</param>
internal sealed class PresenceFormula(Formula subject, int key, bool isWanted) : Formula
{
    public override Value Evaluate(ExecutionState state) => Value.Of(Holds(state));

    public override bool Holds(ExecutionState state)
    {
        Value value = subject.Evaluate(state);
        if (value.IsNull)
            return !isWanted;
        PropertyReading.MustExist(state.Graph, value);
        bool isThere = value.Kind == ValueKind.Node ? state.Graph.HasNodeProperty(value.Element, key) : state.Graph.HasRelationshipProperty(value.Element, key);
        return isThere == isWanted;
    }
}

/// <summary><c>subject[index]</c>: an item of a list, or a property whose key is computed.</summary>
internal sealed class IndexFormula(Formula subject, Formula index) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        Value value = subject.Evaluate(state), at = index.Evaluate(state);
        if (value.IsNull || at.IsNull)
            return Value.Null;
        switch (value.Kind)
        {
            case ValueKind.List:
                if (at.Kind != ValueKind.Integer)
                    throw QueryError.Type($"A list is indexed by an integer, found {ValueNames.WithKind(at)}.");
                long place = at.Integer < 0 ? at.Integer + value.List.Count : at.Integer;
                return place < 0 || place >= value.List.Count ? Value.Null : value.List[(int)place];
            case ValueKind.Map or ValueKind.Node or ValueKind.Relationship:
                if (at.Kind != ValueKind.String)
                    throw QueryError.Type($"A map, node or relationship is indexed by a text, found {ValueNames.WithKind(at)}.");
                if (value.Kind == ValueKind.Map)
                    return value.Map[at.Text];
                int key = state.Graph.Keys.Find(at.Text);
                return key < 0 ? Value.Null : PropertyReading.One(state.Graph, value, key);
            default:
                throw QueryError.Type($"Only lists, maps, nodes and relationships can be indexed, found {ValueNames.WithKind(value)}.");
        }
    }
}

/// <summary><c>list[from..to]</c>, either end left out or counted from the end.</summary>
internal sealed class SliceFormula(Formula subject, Formula? from, Formula? to) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        Value value = subject.Evaluate(state), first = from?.Evaluate(state) ?? Value.Of(0), last = to?.Evaluate(state) ?? Value.Of(long.MaxValue);
        if (value.IsNull || first.IsNull || last.IsNull)
            return Value.Null;
        if (value.Kind != ValueKind.List)
            throw QueryError.Type($"Only lists have slices, found {ValueNames.WithKind(value)}.");
        if (first.Kind != ValueKind.Integer || last.Kind != ValueKind.Integer)
            throw QueryError.Type("The ends of a slice are integers.");
        int start = Place(first.Integer, value.List.Count), end = Place(last.Integer, value.List.Count);
        return Value.Of(start >= end ? ListValue.Empty : new ListValue(value.List.Span[start..end].ToArray()));
    }

    private static int Place(long at, int count) => (int)Math.Clamp(at < 0 ? at + count : at, 0, count);
}

internal sealed class ListFormula(Formula[] items) : Formula
{
    /// <summary>Adds the values of the items.</summary>
    public void AddTo(ExecutionState state, List<Value> values)
    {
        foreach (Formula item in items)
            values.Add(item.Evaluate(state));
    }

    public override Value Evaluate(ExecutionState state)
    {
        if (items.Length == 0)
            return Value.Of(ListValue.Empty);
        var values = new Value[items.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = items[i].Evaluate(state);
        return Value.Of(new ListValue(values));
    }
}

/// <summary><c>left + [items]</c>.</summary>
internal sealed class AppendFormula(Formula left, ListFormula right, TextRange place) : Formula
{
    private readonly BinaryFormula _sum = new(Arithmetic.Add, left, right, place);

    public override Value Evaluate(ExecutionState state) => _sum.Evaluate(state);

    /// <summary>Adds the items of the list that it is, or nothing where it is null, without making the list.</summary>
    public void AddTo(ExecutionState state, List<Value> values)
    {
        Value first = left.Evaluate(state);
        int before = values.Count;
        if (first.Kind == ValueKind.List)
            values.AddRange(first.List.Span);
        else
            values.Add(first);
        right.AddTo(state, values);
        if (first.IsNull)
            values.RemoveRange(before, values.Count - before);
    }
}

internal sealed class MapFormula((string Key, Formula Value)[] entries) : Formula
{
    public override Value Evaluate(ExecutionState state) =>
        Value.Of(MapValue.Of(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Evaluate(state)))));
}

/// <param name="entries">Those without a key and value stand for all properties.</param>
internal sealed class MapProjectionFormula(Formula subject, (string? Key, Formula? Value)[] entries) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        Value value = subject.Evaluate(state);
        if (value.IsNull)
            return Value.Null;
        var all = new List<KeyValuePair<string, Value>>();
        foreach ((string? key, Formula? entry) in entries)
        {
            if (key is not null)
                all.Add(new(key, entry!.Evaluate(state)));
            else if (value.Kind == ValueKind.Map)
                all.AddRange(value.Map.Entries);
            else if (value.Kind is ValueKind.Node or ValueKind.Relationship)
                all.AddRange(PropertyReading.All(state.Graph, value).Entries);
            else
                throw QueryError.Type($"A map is projected from a node, relationship or map, found {ValueNames.WithKind(value)}.");
        }

        return Value.Of(MapValue.Of(all));
    }
}

/// <param name="subject">Null for <c>CASE WHEN condition</c>.</param>
internal sealed class CaseFormula(Formula? subject, (Formula When, Formula Then)[] alternatives, Formula? otherwise) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        Value value = subject?.Evaluate(state) ?? Value.Null;
        foreach ((Formula when, Formula then) in alternatives)
        {
            bool taken = subject is null ? when.Holds(state) : ValueEquality.AreEqual(value, when.Evaluate(state)) == true;
            if (taken)
                return then.Evaluate(state);
        }

        return otherwise?.Evaluate(state) ?? Value.Null;
    }
}

internal sealed class LabelCheckFormula(Formula subject, LabelTest labels) : Formula
{
    public override Value Evaluate(ExecutionState state)
    {
        Value value = subject.Evaluate(state);
        return value.Kind switch
        {
            ValueKind.Null => Value.Null,
            ValueKind.Node => Value.Of(labels.Matches(state.Graph.LabelsOf(value.Element))),
            ValueKind.Relationship => Value.Of(labels.Matches([state.Graph.TypeOf(value.Element)])),
            _ => throw QueryError.Type($"Only nodes have labels and only relationships types, found {ValueNames.WithKind(value)}."),
        };
    }
}
