using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>
/// The statements of a load. Labels, types and names of properties are those of the schema; everything else is a parameter. Each may be run again without doing more, and each returns how many rows of
/// its parameter it found to work on.
/// </summary>
internal static class LoadStatements
{
    /// <summary>Rows of id, digest, and the properties in the order of the schema, null where there is none.</summary>
    public static string WriteNodes(NodeSchema schema)
    {
        string key = schema.Labels[0];
        var others = KeyLabels.LabelsBehind(key).Except(schema.Labels, StringComparer.Ordinal).ToArray();
        string swap = others.Length == 0 ? "" : $"\nREMOVE n:{string.Join(':', others)}";
        string labels = schema.Labels.Length == 1 ? "" : $", n:{string.Join(':', schema.Labels.Skip(1))}";
        return
            $$"""
            UNWIND $rows AS row
            MERGE (n:{{key}} {id: row[0]})
            SET {{Assignments("n", schema.Properties, first: 1)}}{{labels}}{{swap}}
            RETURN count(*)
            """;
    }

    /// <summary>
    /// Rows of start, end, digest, and the properties in the order of the schema. A relationship of ours is known by its digest: one of the same type between the same nodes that a user made has
    /// none, and stays as it is.
    /// </summary>
    public static string AddRelationships(RelationshipKind kind)
    {
        var properties = GraphSchema.Relationship(kind.Type)!.Properties;
        string set = properties.IsEmpty ? "" : $"\nON CREATE SET {Assignments("r", properties, first: 2, withDigest: false)}";
        return
            $$"""
            UNWIND $rows AS row
            MATCH (a:{{kind.Start}} {id: row[0]})
            MATCH (b:{{kind.End}} {id: row[1]})
            MERGE (a)-[r:{{kind.Type}} {digest: row[2]}]->(b){{set}}
            RETURN count(*)
            """;
    }

    /// <summary>Rows of start, end, digest, the properties in the order of the schema, and the digest by which the database has it.</summary>
    public static string ChangeRelationships(RelationshipKind kind)
    {
        var properties = GraphSchema.Relationship(kind.Type)!.Properties;
        return
            $$"""
            UNWIND $rows AS row
            MATCH (a:{{kind.Start}} {id: row[0]})-[r:{{kind.Type}}]->(b:{{kind.End}} {id: row[1]})
            WHERE r.digest IN [row[2], row[{{properties.Length + 3}}]]
            SET {{Assignments("r", properties, first: 2)}}
            RETURN count(*)
            """;
    }

    /// <summary>Rows of start, end, and the digest by which the database has it.</summary>
    public static string RemoveRelationships(RelationshipKind kind) =>
        $$"""
        UNWIND $rows AS row
        MATCH (a:{{kind.Start}} {id: row[0]})-[r:{{kind.Type}} {digest: row[2]}]->(b:{{kind.End}} {id: row[1]})
        DELETE r
        RETURN count(*)
        """;

    /// <summary>Rows of id: deletes the nodes to which nobody has added anything.</summary>
    public static string RemoveNodes(string key) =>
        $$"""
        UNWIND $rows AS row
        MATCH (n:{{key}} {id: row[0]})
        WHERE n.digest IS NOT NULL AND NOT EXISTS { (n)--() }
          AND all(name IN keys(n) WHERE name IN {{List(KeyLabels.PropertiesBehind(key))}})
          AND all(label IN labels(n) WHERE label IN {{List(KeyLabels.LabelsBehind(key))}})
        DELETE n
        RETURN count(*)
        """;

    /// <summary>Rows of id: takes from the nodes what is ours. Returns their ids.</summary>
    public static string ReleaseNodes(string key) =>
        $$"""
        UNWIND $rows AS row
        MATCH (n:{{key}} {id: row[0]})
        WHERE n.digest IS NOT NULL
        REMOVE n:{{string.Join(':', KeyLabels.LabelsBehind(key))}}, {{string.Join(", ", KeyLabels.PropertiesBehind(key).Select(name => $"n.{name}"))}}
        RETURN row[0]
        """;

    /// <summary>Values by number instead of by name: a map per row would say every name again, and be half of what is sent.</summary>
    /// <param name="first">Where in the row the digest stands; the properties follow.</param>
    private static string Assignments(string of, ImmutableArray<PropertySchema> properties, int first, bool withDigest = true) => string.Join(
        ", ",
        properties.Select((property, i) => $"{of}.{property.Name} = row[{first + 1 + i}]").Prepend($"{of}.{GraphSchema.Digest} = row[{first}]").Skip(withDigest ? 0 : 1));

    private static string List(ImmutableArray<string> names) => $"[{string.Join(", ", names.Select(name => $"'{name}'"))}]";
}

/// <summary>Relationships that one statement can write: their type, and the key labels of their ends.</summary>
internal readonly record struct RelationshipKind(string Type, string Start, string End);
