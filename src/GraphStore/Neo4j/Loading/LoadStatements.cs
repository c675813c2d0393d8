using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>
/// The statements of a load. Labels, types and names of properties are those of the schema; everything else is a parameter. Each may be run again without doing more, and each returns how many rows of
/// its parameter it found to work on.
/// </summary>
internal static class LoadStatements
{
    /// <summary>Rows of <c>{id, properties}</c>.</summary>
    public static string WriteNodes(NodeSchema schema)
    {
        string key = schema.Labels[0];
        var others = KeyLabels.LabelsBehind(key).Except(schema.Labels, StringComparer.Ordinal).ToArray();
        string swap = others.Length == 0 ? "" : $"\nREMOVE n:{string.Join(':', others)}";
        string labels = schema.Labels.Length == 1 ? "" : $", n:{string.Join(':', schema.Labels.Skip(1))}";
        return
            $$"""
            UNWIND $rows AS row
            MERGE (n:{{key}} {id: row.id})
            SET n += row.properties{{labels}}{{swap}}
            RETURN count(*)
            """;
    }

    /// <summary>
    /// Rows of <c>{start, end, digest, properties}</c>. A relationship of ours is known by its digest: one of the same type between the same nodes that a user made has none, and stays as it is.
    /// </summary>
    public static string AddRelationships(RelationshipKind kind) =>
        $$"""
        UNWIND $rows AS row
        MATCH (a:{{kind.Start}} {id: row.start})
        MATCH (b:{{kind.End}} {id: row.end})
        MERGE (a)-[r:{{kind.Type}} {digest: row.digest}]->(b)
        ON CREATE SET r += row.properties
        RETURN count(*)
        """;

    /// <summary>Rows of <c>{start, end, kept, digest, properties}</c>.</summary>
    public static string ChangeRelationships(RelationshipKind kind) =>
        $$"""
        UNWIND $rows AS row
        MATCH (a:{{kind.Start}} {id: row.start})-[r:{{kind.Type}}]->(b:{{kind.End}} {id: row.end})
        WHERE r.digest IN [row.kept, row.digest]
        SET r += row.properties, r.digest = row.digest
        RETURN count(*)
        """;

    /// <summary>Rows of <c>{start, end, kept}</c>.</summary>
    public static string RemoveRelationships(RelationshipKind kind) =>
        $$"""
        UNWIND $rows AS row
        MATCH (a:{{kind.Start}} {id: row.start})-[r:{{kind.Type}} {digest: row.kept}]->(b:{{kind.End}} {id: row.end})
        DELETE r
        RETURN count(*)
        """;

    /// <summary>Rows of <c>{id}</c>: deletes the nodes to which nobody has added anything.</summary>
    public static string RemoveNodes(string key) =>
        $$"""
        UNWIND $rows AS row
        MATCH (n:{{key}} {id: row.id})
        WHERE n.digest IS NOT NULL AND NOT EXISTS { (n)--() }
          AND all(name IN keys(n) WHERE name IN {{List(KeyLabels.PropertiesBehind(key))}})
          AND all(label IN labels(n) WHERE label IN {{List(KeyLabels.LabelsBehind(key))}})
        DELETE n
        RETURN count(*)
        """;

    /// <summary>Rows of <c>{id}</c>: takes from the nodes what is ours. Returns their ids.</summary>
    public static string ReleaseNodes(string key) =>
        $$"""
        UNWIND $rows AS row
        MATCH (n:{{key}} {id: row.id})
        WHERE n.digest IS NOT NULL
        REMOVE n:{{string.Join(':', KeyLabels.LabelsBehind(key))}}, {{string.Join(", ", KeyLabels.PropertiesBehind(key).Select(name => $"n.{name}"))}}
        RETURN row.id
        """;

    private static string List(ImmutableArray<string> names) => $"[{string.Join(", ", names.Select(name => $"'{name}'"))}]";
}

/// <summary>Relationships that one statement can write: their type, and the key labels of their ends.</summary>
internal readonly record struct RelationshipKind(string Type, string Start, string End);
