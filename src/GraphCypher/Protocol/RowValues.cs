using System.Collections.Immutable;
using GraphCypher.Storage;
using GraphCypher.Values;
using GraphStore.Model.Cypher;

namespace GraphCypher.Protocol;

/// <summary>Values of rows as callers get them (<see cref="CypherStatement"/> lists the kinds), and parameters as callers give them.</summary>
internal static class RowValues
{
    public static object? ToObject(MemoryGraph graph, in Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => value.IsTrue,
        ValueKind.Integer => value.Integer,
        ValueKind.Float => value.Float,
        ValueKind.String => value.Text,
        ValueKind.Temporal => new CypherTemporal(value.Temporal.Kind, value.Temporal.ToString()!),
        ValueKind.Point => value.Point.ToRow(),
        ValueKind.List => List(graph, value.List),
        ValueKind.Map => Map(graph, value.Map),
        ValueKind.Node => Node(graph, value),
        ValueKind.Relationship => Relationship(graph, value),
        _ => new CypherPath(
            [.. value.Path.Nodes.Select(node => Node(graph, Value.Node(node)))], [.. value.Path.Relationships.Select(one => Relationship(graph, Value.Relationship(one)))]),
    };

    /// <exception cref="CypherException">It is nothing that a parameter can be.</exception>
    public static Value FromObject(string name, object? value) => value switch
    {
        GraphStore.Model.PropertyValue property => FromObject(name, Plain(property)),
        CypherTemporal temporal => Value.Of(TemporalText.Read(temporal)),
        CypherPoint point => PointValue.Of(point) is { } known ? Value.Of(known) : throw new CypherException("Neo.ClientError.Statement.ArgumentError", $"The parameter ${name} is a point with unknown coordinates: there are the systems 4326, 4979, 7203 and 9157.", null),
        byte[] => throw new CypherException("Neo.ClientError.Statement.ArgumentError", $"The parameter ${name} is of a kind that graphs in memory do not have.", null),
        IReadOnlyDictionary<string, object?> map => Value.Of(MapValue.Of(map.Select(entry => KeyValuePair.Create(entry.Key, FromObject(name, entry.Value))))),
        IReadOnlyList<object?> list => Value.Of(ListValue.Of(list.Select(item => FromObject(name, item)))),
        _ => ValueConversion.FromObject(value),
    };

    private static object Plain(GraphStore.Model.PropertyValue value) => value.Kind switch
    {
        GraphStore.Model.PropertyKind.String => value.AsString(),
        GraphStore.Model.PropertyKind.StringList => value.AsStringList(),
        GraphStore.Model.PropertyKind.Integer => value.AsInteger(),
        GraphStore.Model.PropertyKind.Float => value.AsFloat(),
        _ => value.AsBoolean(),
    };

    private static object?[] List(MemoryGraph graph, ListValue list)
    {
        var items = new object?[list.Count];
        for (int i = 0; i < items.Length; i++)
            items[i] = ToObject(graph, list[i]);
        return items;
    }

    private static Dictionary<string, object?> Map(MemoryGraph graph, MapValue map)
    {
        var entries = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach ((string key, Value value) in map.Entries)
            entries.Add(key, ToObject(graph, value));
        return entries;
    }

    /// <summary>An element that was deleted in the statement has lost all but its name.</summary>
    private static CypherNode Node(MemoryGraph graph, in Value node)
    {
        var labels = ImmutableArray.CreateBuilder<string>();
        foreach (int label in graph.LabelsOf(node.Element))
            labels.Add(graph.Labels[label]);
        return new CypherNode(ElementIds.Of(node), labels.DrainToImmutable(), Map(graph, graph.HasNode(node.Element) ? PropertyReading.All(graph, node) : MapValue.Empty));
    }

    private static CypherRelationship Relationship(MemoryGraph graph, in Value relationship) => new(
        ElementIds.Of(relationship),
        graph.Types[graph.TypeOf(relationship.Element)],
        ElementIds.Of(Value.Node(graph.StartOf(relationship.Element))),
        ElementIds.Of(Value.Node(graph.EndOf(relationship.Element))),
        Map(graph, graph.HasRelationship(relationship.Element) ? PropertyReading.All(graph, relationship) : MapValue.Empty));
}
