using System.Collections.Immutable;
using GraphStore.Model;
using GraphStore.Model.Cypher;
using Neo4j.Driver;

namespace Interop.Neo4jDriver;

/// <summary>Values as the driver has them and as <see cref="CypherStatement"/> lists them.</summary>
internal static class Values
{
    public static Dictionary<string, object?> ToDriver(IReadOnlyDictionary<string, object?> map) =>
        map.ToDictionary(pair => pair.Key, pair => ToDriver(pair.Value), StringComparer.Ordinal);

    public static object? FromDriver(object? value) => value switch
    {
        null or bool or long or double or string or byte[] => value,
        INode node => Node(node),
        IRelationship relationship => Relationship(relationship),
        IPath path => new CypherPath([.. path.Nodes.Select(Node)], [.. path.Relationships.Select(Relationship)]),
        Point point => new CypherPoint(point.SrId, point.X, point.Y, double.IsNaN(point.Z) ? null : point.Z),
        IReadOnlyDictionary<string, object?> map => Map(map),
        IEnumerable<object?> list => list.Select(FromDriver).ToArray(),
        _ => Temporals.FromDriver(value),
    };

    /// <exception cref="ArgumentException">It is nothing that a parameter can be.</exception>
    private static object? ToDriver(object? value) => value switch
    {
        null or bool or int or long or double or string or byte[] => value,
        PropertyValue property => Plain(property),
        CypherPoint { Z: { } z } point => new Point(point.Srid, point.X, point.Y, z),
        CypherPoint point => new Point(point.Srid, point.X, point.Y),
        CypherTemporal time => Temporals.ToDriver(time),
        IReadOnlyDictionary<string, object?> map => ToDriver(map),
        IReadOnlyList<string> texts => texts.ToList(),
        IReadOnlyList<object?> list => list.Select(ToDriver).ToList(),
        _ => throw new ArgumentException($"A {value.GetType().Name} is nothing that a parameter of a statement can be.", nameof(value)),
    };

    private static object Plain(PropertyValue value) => value.Kind switch
    {
        PropertyKind.String => value.AsString(),
        PropertyKind.StringList => value.AsStringList().ToList(),
        PropertyKind.Integer => value.AsInteger(),
        PropertyKind.Float => value.AsFloat(),
        _ => value.AsBoolean(),
    };

    private static CypherNode Node(INode node) => new(node.ElementId, [.. node.Labels], Map(node.Properties));

    private static CypherRelationship Relationship(IRelationship one) => new(one.ElementId, one.Type, one.StartNodeElementId, one.EndNodeElementId, Map(one.Properties));

    private static Dictionary<string, object?> Map(IReadOnlyDictionary<string, object?> map) =>
        map.ToDictionary(pair => pair.Key, pair => FromDriver(pair.Value), StringComparer.Ordinal);
}
