using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GraphStore.Model;
using GraphStore.Model.Cypher;

namespace GraphQueries.Sources;

/// <summary>A graph in a database, as far as a load brought it there: nodes, relationships and properties that users added are not part of any answer.</summary>
internal sealed class CypherSource(ICypherRunner runner) : IGraphSource
{
    /// <summary>How many nodes one statement asks about.</summary>
    private const int Batch = 5000;

    /// <summary>By the kind that an id begins with: the label that has the constraint.</summary>
    private static readonly FrozenDictionary<string, string> KeyLabels =
        GraphSchema.Nodes.DistinctBy(node => node.IdKind, StringComparer.Ordinal).ToFrozenDictionary(node => node.IdKind, node => node.Labels[0], StringComparer.Ordinal);

    public async Task<PropertyGraph> Part(GraphPart part, CancellationToken cancel)
    {
        var nodes = new Dictionary<string, GraphNode>(StringComparer.Ordinal);
        foreach (var (label, properties) in part.Nodes)
        {
            await foreach (var row in Rows($"MATCH (n:{Known(label)}) WHERE n.digest IS NOT NULL RETURN n.id, labels(n){Columns("n", properties)}", cancel))
            {
                var node = CypherRows.Node((string)row[0]!, CypherRows.Texts(row[1]), Named(properties, row[2..]));
                nodes[node.Id] = node;
            }
        }

        var relationships = new List<GraphRelationship>();
        foreach (var (type, properties) in part.Relationships)
        {
            await foreach (var row in Rows($"MATCH (n)-[r:{Known(type)}]->(m) WHERE r.digest IS NOT NULL RETURN n.id, m.id{Columns("r", properties)}", cancel))
            {
                if (row[0] is string start && row[1] is string end && nodes.TryGetValue(start, out var from) && nodes.TryGetValue(end, out var to))
                    relationships.Add(CypherRows.Relationship(type, from.Id, to.Id, Named(properties, row[2..])));
            }
        }

        return GraphRows.Graph(nodes.Values, relationships);
    }

    public async Task<long> CountPapers(CancellationToken cancel) => (long)(await Read("MATCH (n:Paper) WHERE n.digest IS NOT NULL RETURN count(n)", cancel))[0][0]!;

    public async Task<ImmutableArray<string>> MostCentralTerms(int most, CancellationToken cancel) =>
    [
        .. (await Read(
            "MATCH (n:Term) WHERE n.digest IS NOT NULL RETURN n.id AS id ORDER BY coalesce(n.pageRank, 0.0) DESC, n.papers DESC, id LIMIT $most", cancel, ("most", (long)most)))
            .Select(row => (string)row[0]!),
    ];

    public async Task<(long Before, long All)> RankByPageRank(string label, double pageRank, CancellationToken cancel)
    {
        var row = (await Read(
            $"MATCH (n:{Known(label)}) WHERE n.digest IS NOT NULL RETURN count(CASE WHEN n.pageRank > $rank THEN 1 END), count(n)", cancel, ("rank", pageRank)))[0];
        return ((long)row[0]!, (long)row[1]!);
    }

    public async Task<ImmutableArray<GraphNode>> Nodes(IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        var nodes = new List<GraphNode>();
        foreach (var (label, batch) in Batches(ids))
        {
            string statement = $"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) WHERE n.digest IS NOT NULL RETURN n";
            nodes.AddRange((await Read(statement, cancel, ("ids", batch))).Select(row => CypherRows.Node((CypherNode)row[0]!)));
        }

        return [.. nodes.OrderBy(node => node.Id, StringComparer.Ordinal)];
    }

    public async Task<ImmutableArray<GraphRelationship>> Relationships(ImmutableArray<string> types, End end, IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        string pattern = string.Join('|', types.Select(type => GraphSchema.Relationship(type)?.Type ?? throw new ArgumentException($"There is no relationship type '{type}'.", nameof(types))));
        string direction = end == End.Start ? $"-[r:{pattern}]->(m)" : $"<-[r:{pattern}]-(m)";
        var rows = new List<GraphRelationship>();
        foreach (var (label, batch) in Batches(ids))
        {
            string statement = $"UNWIND $ids AS id MATCH (n:{label} {{id: id}}){direction} WHERE r.digest IS NOT NULL RETURN type(r), startNode(r).id, endNode(r).id, properties(r)";
            rows.AddRange((await Read(statement, cancel, ("ids", batch))).Select(row => CypherRows.Relationship(
                (string)row[0]!, (string)row[1]!, (string)row[2]!, (IReadOnlyDictionary<string, object?>)row[3]!)));
        }

        return [.. rows.Order(RelationshipOrder.Instance)];
    }

    public ValueTask DisposeAsync() => runner.DisposeAsync();

    /// <summary>A label or type that is to stand in a statement.</summary>
    private static string Known(string kind) => kind == GraphSchema.Term || GraphSchema.Node(kind) is not null || GraphSchema.Relationship(kind) is not null
        ? kind
        : throw new ArgumentException($"There is no label or relationship type '{kind}'.", nameof(kind));

    /// <summary>The properties, which questions name and never a user, as further columns.</summary>
    private static string Columns(string of, ImmutableArray<string> properties) => string.Concat(properties.Select(property => $", {of}.{property}"));

    private static Dictionary<string, object?> Named(ImmutableArray<string> properties, ImmutableArray<object?> values) =>
        properties.Zip(values).ToDictionary(static pair => pair.First, static pair => pair.Second, StringComparer.Ordinal);

    private static IEnumerable<(string Label, string[] Ids)> Batches(IReadOnlyCollection<string> ids) =>
        from kind in ids.GroupBy(id => id[..Math.Max(0, id.IndexOf(':', StringComparison.Ordinal))], StringComparer.Ordinal)
        where KeyLabels.ContainsKey(kind.Key)
        from batch in kind.Chunk(Batch)
        select (KeyLabels[kind.Key], batch);

    /// <summary>Rows as they come, for answers as large as the graph.</summary>
    private async IAsyncEnumerable<ImmutableArray<object?>> Rows(string statement, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var result = await runner.Stream(CypherStatement.Read(statement), cancel);
        await foreach (var row in result.Rows(cancel))
            yield return row;
    }

    private async Task<ImmutableArray<ImmutableArray<object?>>> Read(string statement, CancellationToken cancel, params (string, object?)[] parameters) =>
        (await runner.Run(CypherStatement.Read(statement, parameters), cancel)).Rows;
}
