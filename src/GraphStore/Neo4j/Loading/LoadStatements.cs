using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>
/// The statements of a load, as <see cref="LoadTurn.Statement"/> completes them. Labels, types and names of properties are those of the schema; everything else is a parameter. Each returns how many of
/// the things in its parameter it found to work on.
/// </summary>
/// <remarks>
/// They are few, because a server that has just started takes longer to plan a statement than to carry it out. And all parameters are in one map: of a list, the server makes a plan for each order of
/// magnitude of its length.
/// </remarks>
internal static class LoadStatements
{
    /// <summary>Parameters, in one map.</summary>
    public static (string Name, object? Value) Given(params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
            map.Add(name, value);
        return ("given", map);
    }

    /// <summary>Rows of the name by which the database knows a node, its id, label and properties, null where there is none. Returns also the ids of nodes that do not have their labels and no other of ours.</summary>
    public static string ChangeNodes { get; } =
        $"""
        UNWIND $given.rows AS row
        MATCH (n) WHERE elementId(n) = row[0] AND n.id = row[1] AND n.digest IS NOT NULL
        SET n += row[3]
        WITH row[1] AS id, [label IN labels(n) WHERE label IN {List(KeyLabels.Ours)}] AS labels, row[2] AS labelled
        RETURN count(*), collect(CASE WHEN all(label IN labelled WHERE label IN labels) AND size(labels) = size(labelled) THEN null ELSE id END)
        """;

    /// <summary>Rows of the name by which the database knows a relationship, its digest, the properties that it is to have, null where there is none.</summary>
    public const string ChangeRelationships =
        """
        UNWIND $given.rows AS row
        MATCH ()-[r]->() WHERE elementId(r) = row[0] AND r.digest IN [row[1], row[2].digest]
        SET r += row[2]
        RETURN count(*)
        """;

    /// <summary>Rows of the name by which the database knows a relationship, and its digest.</summary>
    public const string RemoveRelationships =
        """
        UNWIND $given.rows AS row
        MATCH ()-[r]->() WHERE elementId(r) = row[0] AND r.digest = row[1]
        DELETE r
        RETURN count(*)
        """;

    /// <summary>One row with a list for each label that has a key, of nodes that may be there: id, label and properties, null where there is none.</summary>
    /// <param name="labels">Of the nodes. Of the labels behind the same key a node gets its own, and loses the others.</param>
    public static string WriteNodes(IEnumerable<NodeSchema> labels) =>
        $"""
        UNWIND $given.rows AS row
        {string.Join('\n', labels.GroupBy(label => label.Labels[0], StringComparer.Ordinal).Select((key, i) => $"FOREACH (one IN row[{i}] | {MergeNode(key.Key, key, $"n{i}")})"))}
        RETURN count(*)
        """;

    /// <summary>Rows of id, digest, and the properties in the order of the schema, null where there is none: nodes that are not there.</summary>
    public static string CreateNodes(NodeSchema schema) =>
        $$"""
        UNWIND $given.rows AS row
        CREATE (:{{string.Join(':', schema.Labels)}} {id: row[0], {{Values(schema.Properties, "row", first: 1)}}})
        RETURN count(*)
        """;

    /// <summary>
    /// Rows of a start, and of what comes from it: an end, and for each type of <see cref="RelationshipEnds.Types"/> a list of relationships, each its digest and properties in the order of the schema, or,
    /// where it is <see cref="RelationshipEnds.IsMixed"/>, by name.
    /// What joins the same nodes is together, because finding them is most of the work. A relationship of ours is known by its digest: one of the same type between the same nodes that a user made has
    /// none, and stays as it is.
    /// </summary>
    /// <param name="areAbsent">Whether none of the relationships can be there.</param>
    public static string AddRelationships(RelationshipEnds ends, bool areAbsent)
    {
        var types = ends.Types.Select((schema, i) => $"FOREACH (one IN row[{i + 1}] | {(ends.IsMixed ? WriteNamed(schema, $"r{i}", areAbsent) : areAbsent ? Create(schema) : Merge(schema))})");
        return
            $$"""
            UNWIND $given.rows AS bundle
            MATCH {{Node("a", ends.Starts, "bundle[0]")}}
            UNWIND bundle[1] AS row
            MATCH {{Node("b", ends.Ends, "row[0]")}}
            {{string.Join('\n', types)}}
            RETURN count(*)
            """;
    }

    /// <summary>Rows of the name by which the database knows a node, its id, and the properties and labels that are ours: deletes the nodes to which nobody has added anything.</summary>
    public const string RemoveNodes =
        """
        UNWIND $given.rows AS row
        MATCH (n) WHERE elementId(n) = row[0] AND n.id = row[1] AND n.digest IS NOT NULL AND NOT EXISTS { (n)--() }
          AND all(name IN keys(n) WHERE name IN row[2])
          AND all(label IN labels(n) WHERE label IN row[3])
        DELETE n
        RETURN count(*)
        """;

    /// <summary>Rows of id: takes from the nodes what is ours. Returns their ids.</summary>
    /// <param name="isAlone">Else another load may have joined a node with others of ours since it was looked at: then it is left as it is.</param>
    public static string ReleaseNodes(string key, bool isAlone) =>
        $$"""
        UNWIND $given.rows AS row
        MATCH (n:{{key}} {id: row[0]})
        WHERE n.digest IS NOT NULL{{(isAlone ? "" : $" AND NOT EXISTS {{ {OfOurs} }}")}}
        REMOVE n:{{string.Join(':', KeyLabels.LabelsBehind(key))}}, {{string.Join(", ", KeyLabels.PropertiesBehind(key).Select(name => $"n.{name}"))}}
        RETURN row[0]
        """;

    /// <summary>A node by its id. Under several labels somebody else's may have the same.</summary>
    private static string Node(string name, ImmutableArray<string> labels, string id) =>
        $"({name}:{string.Join('|', labels)} {{id: {id}}}){(labels.Length == 1 ? "" : $" WHERE {name}.{GraphSchema.Digest} IS NOT NULL")}";

    /// <param name="n">A name for the node: with one that nothing else has, the server has less to do.</param>
    private static string MergeNode(string key, IEnumerable<NodeSchema> wanted, string n)
    {
        var labels = KeyLabels.LabelsBehind(key).Remove(key);
        var swaps = wanted.Select(schema => schema.Label).Where(label => label != key)
            .Select(label => $"FOREACH (_ IN CASE one[1] WHEN '{label}' THEN [1] ELSE [] END | SET {n}:{label} REMOVE {n}:{string.Join(':', labels.Remove(label))})");
        return $"MERGE ({n}:{key} {{id: one[0]}}) SET {n} += one[2] {string.Join(' ', swaps)}";
    }

    /// <summary>A map says every name again with each row, and is a statement that is planned in half the time.</summary>
    private static string WriteNamed(RelationshipSchema schema, string r, bool isAbsent) =>
        isAbsent ? $"CREATE (a)-[{r}:{schema.Type}]->(b) SET {r} = one" : $"MERGE (a)-[{r}:{schema.Type} {{digest: one.digest}}]->(b) ON CREATE SET {r} = one";

    private static string OfOurs { get; } =
        $"(n)-[r:{string.Join('|', GraphSchema.Relationships.Select(schema => schema.Type))}]-(m:{string.Join('|', KeyLabels.All)}) WHERE r.digest IS NOT NULL AND m.digest IS NOT NULL";

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
