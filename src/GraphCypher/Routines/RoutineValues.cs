using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using GraphCypher.Errors;
using GraphCypher.Protocol;
using GraphCypher.Values;
using GraphStore.Model.Cypher;

namespace GraphCypher.Routines;

/// <summary>Values as routines get and give them: as in rows, but nodes, relationships and paths by reference.</summary>
internal static class RoutineValues
{
    public static object? ToObject(in Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => value.IsTrue,
        ValueKind.Integer => value.Integer,
        ValueKind.Float => value.Float,
        ValueKind.String => value.Text,
        ValueKind.Temporal => new CypherTemporal(value.Temporal.Kind, value.Temporal.ToString()!),
        ValueKind.Point => value.Point.ToRow(),
        ValueKind.Node => new NodeReference(value.Element),
        ValueKind.Relationship => new RelationshipReference(value.Element),
        ValueKind.Path => new PathReference([.. value.Path.Nodes.Select(node => new NodeReference(node))], [.. value.Path.Relationships.Select(one => new RelationshipReference(one))]),
        ValueKind.List => List(value.List),
        _ => value.Map.Entries.ToImmutableSortedDictionary(entry => entry.Key, entry => ToObject(entry.Value), StringComparer.Ordinal),
    };

    /// <exception cref="InvalidOperationException">It is nothing that Cypher knows.</exception>
    public static Value FromObject(object? value) => value switch
    {
        null => Value.Null,
        bool truth => Value.Of(truth),
        int integer => Value.Of((long)integer),
        long integer => Value.Of(integer),
        double number => Value.Of(number),
        string text => Value.Of(text),
        CypherTemporal temporal => Value.Of(TemporalText.Read(temporal)),
        CypherPoint point => Value.Of(PointValue.Of(point) ?? throw new InvalidOperationException($"A routine gave a point with unknown coordinates, {point}.")),
        NodeReference node => Value.Node(node.Number),
        RelationshipReference relationship => Value.Relationship(relationship.Number),
        PathReference path => Value.Of(new PathValue([.. path.Nodes.Select(node => node.Number)], [.. path.Relationships.Select(relationship => relationship.Number)])),
        IReadOnlyDictionary<string, object?> map => Value.Of(MapValue.Of(map.Select(entry => KeyValuePair.Create(entry.Key, FromObject(entry.Value))))),
        IEnumerable list => Value.Of(ListValue.Of(list.Cast<object?>().Select(FromObject))),
        _ => throw new InvalidOperationException($"A routine gave a {value.GetType().Name}, which is no value of Cypher."),
    };

    /// <summary>A default as signatures show it.</summary>
    public static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        bool truth => truth ? "true" : "false",
        IReadOnlyDictionary<string, object?> { Count: 0 } => "{}",
        IReadOnlyDictionary<string, object?> map => $"{{{string.Join(", ", map.Select(entry => $"{entry.Key}: {Literal(entry.Value)}"))}}}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Literal))}]",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    /// <summary>What was given for an argument, as the argument's type has it.</summary>
    /// <exception cref="RoutineException">It is of another kind.</exception>
    public static Value Checked(RoutineSignature signature, int argument, in Value value)
    {
        CypherType type = signature.Arguments[argument].Type;
        if (value.IsNull)
            return value;
        if (!Fits(type, value))
            throw new RoutineException($"{signature.Name} takes {type} as {signature.Arguments[argument].Name}, found {ValueNames.WithKind(value)}.", argument);
        return type == CypherType.Float && value.Kind == ValueKind.Integer ? Value.Of((double)value.Integer) : value;
    }

    public static bool Fits(CypherType type, in Value value) => (type.Static.Kinds & KindsOf(value.Kind)) != Semantics.Kinds.None;

    private static Semantics.Kinds KindsOf(ValueKind kind) => kind switch
    {
        ValueKind.Null => Semantics.Kinds.Any,
        ValueKind.Map => Semantics.Kinds.Map,
        ValueKind.Node => Semantics.Kinds.Node,
        ValueKind.Relationship => Semantics.Kinds.Relationship,
        ValueKind.List => Semantics.Kinds.List,
        ValueKind.Path => Semantics.Kinds.Path,
        ValueKind.Temporal => Semantics.Kinds.Temporal,
        ValueKind.Point => Semantics.Kinds.Point,
        ValueKind.String => Semantics.Kinds.String,
        ValueKind.Boolean => Semantics.Kinds.Boolean,
        ValueKind.Integer => Semantics.Kinds.Integer,
        _ => Semantics.Kinds.Float,
    };

    private static object?[] List(ListValue list)
    {
        var items = new object?[list.Count];
        for (int i = 0; i < items.Length; i++)
            items[i] = ToObject(list[i]);
        return items;
    }
}
