using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>
/// The statements of a load, as <see cref="LoadTurn.Statement"/> completes them. Labels, types and names of properties are those of the schema; everything else is a parameter. Each returns how many of
/// the things in its parameter it found to work on.
/// </summary>
/// <remarks>They are few, because a server that has just started takes longer to plan a statement than to carry it out.</remarks>
internal static class LoadStatements
{
    /// <summary>Rows of the name by which the database knows a node, its id, label and properties, null where there is none. Returns also the ids of nodes that do not have their labels and no other of ours.</summary>
    public static string ChangeNodes { get; } =
        $"""
        UNWIND $rows AS row
        MATCH (n) WHERE elementId(n) = row[0] AND n.id = row[1] AND n.digest IS NOT NULL
        SET n += row[3]
        WITH row[1] AS id, [label IN labels(n) WHERE label IN {List(KeyLabels.Ours)}] AS labels, row[2] AS labelled
        RETURN count(*), collect(CASE WHEN all(label IN labelled WHERE label IN labels) AND size(labels) = size(labelled) THEN null ELSE id END)
        """;

    /// <summary>Rows of the name by which the database knows a relationship, its digest, the properties that it is to have, null where there is none.</summary>
    public const string ChangeRelationships =
        """
        UNWIND $rows AS row
        MATCH ()-[r]->() WHERE elementId(r) = row[0] AND r.digest IN [row[1], row[2].digest]
        SET r += row[2]
        RETURN count(*)
        """;

    /// <summary>Rows of the name by which the database knows a relationship, and its digest.</summary>
    public const string RemoveRelationships =
        """
        UNWIND $rows AS row
        MATCH ()-[r]->() WHERE elementId(r) = row[0] AND r.digest = row[1]
        DELETE r
        RETURN count(*)
        """;

    /// <summary>Rows of id, label, digest, and the properties in the order of <see cref="KeyLabels.PropertySchemasBehind"/>, null where there is none: nodes that may be there.</summary>
    /// <param name="key">The label that has the key. Of the labels behind it a node gets that of its row, and loses the others.</param>
    public static string WriteNodes(string key)
    {
        string values = string.Join(", ", KeyLabels.PropertySchemasBehind(key).Select((property, i) => $"n.{property.Name} = row[{i + 3}]").Prepend($"n.{GraphSchema.Digest} = row[2]"));
        var labels = KeyLabels.LabelsBehind(key).Remove(key);
        var swaps = labels.Select(label => $"FOREACH (_ IN CASE row[1] WHEN '{label}' THEN [1] ELSE [] END | SET n:{label} REMOVE n:{string.Join(':', labels.Remove(label))})");
        return
            $$"""
            UNWIND $rows AS row
            MERGE (n:{{key}} {id: row[0]})
            SET {{values}}
            {{string.Join('\n', swaps)}}
            RETURN count(*)
            """;
    }

    /// <summary>Rows of id, digest, and the properties in the order of the schema, null where there is none: nodes that are not there.</summary>
    public static string CreateNodes(NodeSchema schema) =>
        $$"""
        UNWIND $rows AS row
        CREATE (:{{string.Join(':', schema.Labels)}} {id: row[0], {{Values(schema.Properties, "row", first: 1)}}})
        RETURN count(*)
        """;

    /// <summary>
    /// Rows of a start, and of what comes from it: an end, and for each type of <see cref="RelationshipEnds.Types"/> a list of relationships, each its digest and properties in the order of the schema.
    /// What joins the same nodes is together, because finding them is most of the work. A relationship of ours is known by its digest: one of the same type between the same nodes that a user made has
    /// none, and stays as it is.
    /// </summary>
    /// <param name="areAbsent">Whether none of the relationships can be there.</param>
    public static string AddRelationships(RelationshipEnds ends, bool areAbsent)
    {
        var types = ends.Types.Select((schema, i) => $"FOREACH (one IN row[{i + 1}] | {(areAbsent ? Create(schema) : Merge(schema))})");
        return
            $$"""
            UNWIND $rows AS bundle
            MATCH (a:{{ends.Start}} {id: bundle[0]})
            UNWIND bundle[1] AS row
            MATCH (b:{{ends.End}} {id: row[0]})
            {{string.Join('\n', types)}}
            RETURN count(*)
            """;
    }

    /// <summary>Rows of the name by which the database knows a node, its id, and the properties and labels that are ours: deletes the nodes to which nobody has added anything.</summary>
    public const string RemoveNodes =
        """
        UNWIND $rows AS row
        MATCH (n) WHERE elementId(n) = row[0] AND n.id = row[1] AND n.digest IS NOT NULL AND NOT EXISTS { (n)--() }
          AND all(name IN keys(n) WHERE name IN row[2])
          AND all(label IN labels(n) WHERE label IN row[3])
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

    private static string Create(RelationshipSchema schema) => $$"""CREATE (a)-[:{{schema.Type}} {{{Values(schema.Properties, "one", first: 0)}}}]->(b)""";

    private static string Merge(RelationshipSchema schema)
    {
        string values = string.Join(", ", schema.Properties.Select((property, i) => $"r.{property.Name} = one[{i + 1}]"));
        return $$"""MERGE (a)-[r:{{schema.Type}} {digest: one[0]}]->(b){{(values.Length == 0 ? "" : " ON CREATE SET " + values)}}""";
    }

    /// <summary>Values by number instead of by name: a map per row would say every name again, and be half of what is sent.</summary>
    /// <param name="first">Where in the row the digest stands; the properties follow.</param>
    private static string Values(ImmutableArray<PropertySchema> properties, string row, int first) =>
        string.Join(", ", properties.Select((property, i) => $"{property.Name}: {row}[{first + 1 + i}]").Prepend($"{GraphSchema.Digest}: {row}[{first}]"));

    private static string List(ImmutableArray<string> names) => $"[{string.Join(", ", names.Select(name => $"'{name}'"))}]";
}
