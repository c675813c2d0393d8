using GraphCypher.Errors;
using GraphCypher.Values;

namespace GraphCypher.Storage;

/// <summary>Reads properties of elements given as values.</summary>
internal static class PropertyReading
{
    /// <exception cref="QueryError">The element was deleted.</exception>
    public static Properties Of(MemoryGraph graph, in Value element)
    {
        MustExist(graph, element);
        return element.Kind == ValueKind.Node ? graph.NodeProperties(element.Element) : graph.RelationshipProperties(element.Element);
    }

    /// <summary>One property; null where there is none.</summary>
    /// <exception cref="QueryError">The element was deleted.</exception>
    public static Value One(MemoryGraph graph, in Value element, int key)
    {
        MustExist(graph, element);
        return element.Kind == ValueKind.Node ? graph.NodeProperty(element.Element, key) : graph.RelationshipProperty(element.Element, key);
    }

    public static MapValue All(MemoryGraph graph, in Value element)
    {
        Properties properties = Of(graph, element);
        var entries = new List<KeyValuePair<string, Value>>(properties.Count);
        for (int i = 0; i < properties.Count; i++)
            entries.Add(new(graph.Keys[properties.Keys[i]], properties.At(i)));
        return MapValue.Of(entries);
    }

    public static void MustExist(MemoryGraph graph, in Value element)
    {
        if (!graph.HasGaps)
            return;
        bool exists = element.Kind == ValueKind.Node ? graph.HasNode(element.Element) : graph.HasRelationship(element.Element);
        if (!exists)
            throw new QueryError(ErrorClass.EntityNotFound, "DeletedEntityAccess", $"The {(element.Kind == ValueKind.Node ? "node" : "relationship")} was deleted in this statement.");
    }
}
