using System.Collections.Frozen;
using System.Collections.Immutable;
using GraphStore.Model;
using GraphStore.Model.Cypher;

namespace GraphQueries.Reports.Sources;

/// <summary>A graph in a database, as far as a load brought it there: nodes, relationships and properties that users added are not part of a report.</summary>
internal sealed class CypherSource(ICypherRunner runner) : IReportSource
{
    /// <summary>How many nodes one statement asks about.</summary>
    private const int Batch = 5000;

    /// <summary>By the kind that an id begins with: the label that has the constraint.</summary>
    private static readonly FrozenDictionary<string, string> KeyLabels =
        GraphSchema.Nodes.DistinctBy(node => node.IdKind, StringComparer.Ordinal).ToFrozenDictionary(node => node.IdKind, node => node.Labels[0], StringComparer.Ordinal);

    public async Task<PropertyGraph> Names(CancellationToken cancel)
    {
        var terms = await Read("MATCH (n:Term) WHERE n.digest IS NOT NULL RETURN n.id, labels(n), n.name, n.aliases, n.papers", cancel);
        var papers = await Read("MATCH (n:Paper) WHERE n.digest IS NOT NULL RETURN n.id, n.title", cancel);
        var nodes = terms.Select(row => new GraphNode((string)row[0]!, CypherRows.LabelsOf((IReadOnlyList<object?>)row[1]!),
                [new("name", (string)row[2]!), new("aliases", CypherRows.Texts(row[3])), new("papers", (long)row[4]!)]))
            .Concat(papers.Select(row => new GraphNode((string)row[0]!, ["Paper"], [new("title", (string)row[1]!)])));
        return PropertyGraph.From(new GraphContents(
            [.. nodes.GroupBy(node => node.Labels[^1], StringComparer.Ordinal).OrderBy(table => table.Key, StringComparer.Ordinal)
                .Select(table => new NodeTable(table.Key, table.OrderBy(node => node.Id, StringComparer.Ordinal)))],
            [],
            new BuildRecord([], FrozenDictionary<string, string>.Empty, [])));
    }

    public async Task<long> CountPapers(CancellationToken cancel) => (long)(await Read("MATCH (n:Paper) WHERE n.digest IS NOT NULL RETURN count(n)", cancel))[0][0]!;

    public async Task<ImmutableArray<string>> MostCentralTerms(int most, CancellationToken cancel) =>
    [
        .. (await Read(
            "MATCH (n:Term) WHERE n.digest IS NOT NULL RETURN n.id AS id ORDER BY coalesce(n.pageRank, 0.0) DESC, n.papers DESC, id LIMIT $most", cancel, ("most", (long)most)))
            .Select(row => (string)row[0]!),
    ];

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

    private static IEnumerable<(string Label, string[] Ids)> Batches(IReadOnlyCollection<string> ids) =>
        from kind in ids.GroupBy(id => id[..Math.Max(0, id.IndexOf(':', StringComparison.Ordinal))], StringComparer.Ordinal)
        where KeyLabels.ContainsKey(kind.Key)
        from batch in kind.Chunk(Batch)
        select (KeyLabels[kind.Key], batch);

    private async Task<ImmutableArray<ImmutableArray<object?>>> Read(string statement, CancellationToken cancel, params (string, object?)[] parameters) =>
        (await runner.Run(CypherStatement.Read(statement, parameters), cancel)).Rows;
}
