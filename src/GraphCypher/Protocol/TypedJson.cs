using System.Text.Json;
using GraphCypher.Storage;
using GraphCypher.Values;

namespace GraphCypher.Protocol;

/// <summary>Writes values as Neo4j's typed JSON (<c>application/vnd.neo4j.query</c>).</summary>
internal static class TypedJson
{
    public static void Write(Utf8JsonWriter json, MemoryGraph graph, in Value value)
    {
        json.WriteStartObject();
        json.WriteString("$type", TypeOf(value));
        json.WritePropertyName("_value");
        switch (value.Kind)
        {
            case ValueKind.Null:
                json.WriteNullValue();
                break;
            case ValueKind.Boolean:
                json.WriteBooleanValue(value.IsTrue);
                break;
            case ValueKind.List:
                json.WriteStartArray();
                foreach (Value item in value.List.Span)
                    Write(json, graph, item);
                json.WriteEndArray();
                break;
            case ValueKind.Map:
                WriteMap(json, graph, value.Map);
                break;
            case ValueKind.Node:
                WriteNode(json, graph, value);
                break;
            case ValueKind.Relationship:
                WriteRelationship(json, graph, value);
                break;
            case ValueKind.Path:
                WritePath(json, graph, value.Path);
                break;
            case ValueKind.Point:
                json.WriteStringValue(value.Point.ToWellKnownText());
                break;
            default:
                json.WriteStringValue(ValueText.Of(value));
                break;
        }

        json.WriteEndObject();
    }

    private static string TypeOf(in Value value) => value.Kind == ValueKind.Temporal ? value.Temporal.Kind.ToString() : value.Kind.ToString();

    private static void WriteMap(Utf8JsonWriter json, MemoryGraph graph, MapValue map)
    {
        json.WriteStartObject();
        foreach ((string key, Value entry) in map.Entries)
        {
            json.WritePropertyName(key);
            Write(json, graph, entry);
        }

        json.WriteEndObject();
    }

    /// <summary>A node that was deleted in the statement has lost all but its name.</summary>
    private static void WriteNode(Utf8JsonWriter json, MemoryGraph graph, in Value node)
    {
        bool exists = graph.HasNode(node.Element);
        json.WriteStartObject();
        json.WriteString("_element_id", ElementIds.Of(node));
        json.WriteStartArray("_labels");
        foreach (int label in graph.LabelsOf(node.Element))
            json.WriteStringValue(graph.Labels[label]);
        json.WriteEndArray();
        json.WritePropertyName("_properties");
        WriteMap(json, graph, exists ? PropertyReading.All(graph, node) : MapValue.Empty);
        json.WriteEndObject();
    }

    private static void WriteRelationship(Utf8JsonWriter json, MemoryGraph graph, in Value relationship)
    {
        bool exists = graph.HasRelationship(relationship.Element);
        json.WriteStartObject();
        json.WriteString("_element_id", ElementIds.Of(relationship));
        json.WriteString("_start_node_element_id", ElementIds.Of(Value.Node(graph.StartOf(relationship.Element))));
        json.WriteString("_end_node_element_id", ElementIds.Of(Value.Node(graph.EndOf(relationship.Element))));
        json.WriteString("_type", graph.Types[graph.TypeOf(relationship.Element)]);
        json.WritePropertyName("_properties");
        WriteMap(json, graph, exists ? PropertyReading.All(graph, relationship) : MapValue.Empty);
        json.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter json, MemoryGraph graph, PathValue path)
    {
        json.WriteStartArray();
        for (int i = 0; i < path.Nodes.Length; i++)
        {
            Write(json, graph, Value.Node(path.Nodes[i]));
            if (i < path.Length)
                Write(json, graph, Value.Relationship(path.Relationships[i]));
        }

        json.WriteEndArray();
    }
}
