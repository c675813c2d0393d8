using GraphStore.Model;
using GraphStore.Model.Cypher;
using GraphStore.Neo4j.Loading;

namespace GraphStore.Tests.Neo4j;

/// <summary>Loads in tests, and what the server has afterwards.</summary>
internal static class Loading
{
    public static PropertyGraph Graph(IEnumerable<GraphNode> nodes, IEnumerable<GraphRelationship> relationships) => PropertyGraph.From(SampleGraph.Contents(nodes, relationships));

    public static Task<LoadReport> Load(this ICypherRunner runner, PropertyGraph graph, LoadOptions options = default) =>
        new GraphLoad(runner, graph, options with { BatchRows = options.BatchRows == 0 ? 3 : options.BatchRows }, new Progress<LoadProgress>()).Run(CancellationToken.None);

    /// <summary>Every node and relationship of ours, with the values that are ours, as the digest that they come to; and all else as a count.</summary>
    public static async Task<List<string>> Contents(this ICypherRunner runner)
    {
        var nodes = await runner.Run(CypherStatement.Read("MATCH (n) WHERE n.digest IS NOT NULL RETURN n.id, labels(n), n.digest, properties(n)"), CancellationToken.None);
        var relationships = await runner.Run(
            CypherStatement.Read("MATCH (a)-[r]->(b) WHERE r.digest IS NOT NULL RETURN a.id, type(r), b.id, r.digest, properties(r)"), CancellationToken.None);
        return
        [
            .. nodes.Rows.Select(row =>
                $"{row[0]} {row[2]} {ServerDigest.Of((string)row[0]!, (IReadOnlyList<object?>)row[1]!, (IReadOnlyDictionary<string, object?>)row[3]!)}"),
            .. relationships.Rows.Select(row =>
                $"{row[0]} {row[1]} {row[2]} {row[3]} {ServerDigest.Of(GraphSchema.Relationship((string)row[1]!)!, (string)row[0]!, (string)row[2]!, (IReadOnlyDictionary<string, object?>)row[4]!)}"),
        ];
    }

    /// <summary>The same of a graph.</summary>
    public static IEnumerable<string> Contents(PropertyGraph graph) =>
    [
        .. graph.Nodes.Select(node => $"{node.Id} {node.Digest} {node.Digest}"),
        .. graph.RelationshipTypes.SelectMany(graph.Relationships).Select(row => $"{row.Start.Id} {row.Type} {row.End.Id} {row.Digest} {row.Digest}"),
    ];

    public static async Task ShouldHave(this ICypherRunner runner, PropertyGraph graph)
    {
        (await runner.Contents()).ShouldBe(Contents(graph), ignoreOrder: true);
        var verified = await runner.Load(graph, new LoadOptions(Verify: true));
        verified.IsUnchanged.ShouldBeTrue();
        verified.Unrecorded.ShouldBe(0);
        verified.Counters.Sum.ShouldBe(0);
    }

    public static async Task<object?> Value(this ICypherRunner runner, string statement) => (await runner.Run(CypherStatement.Read(statement), CancellationToken.None)).Single();

    public static Task Write(this ICypherRunner runner, string statement) => runner.Run(CypherStatement.Write(statement), CancellationToken.None);
}
