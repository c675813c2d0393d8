using System.Runtime.CompilerServices;
using GraphStore.Model;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j.Loading;

/// <summary>Reads what the database has of ours in ranges of ids. What has no digest was not written by us and is not looked at.</summary>
/// <param name="present">The key labels that nodes in the database have at all: what is not there need not be looked for.</param>
/// <param name="verify">Trusts no digest but makes it of the properties.</param>
internal sealed class ServerReader(ICypherRunner runner, IReadOnlyCollection<string> present, bool verify)
{
    private const string Ours = "r.digest IS NOT NULL AND m.digest IS NOT NULL";

    // A text per relationship, together by start: typed JSON would take four times as many bytes for the same in columns.
    private const string Trusting = $"RETURN n.id, elementId(n), n.digest, [(n)-[r]->(m) WHERE {Ours} | type(r) + ' ' + r.digest + ' ' + elementId(r) + ' ' + m.id]";
    private const string Verifying = $"RETURN n.id, elementId(n), labels(n), properties(n), [(n)-[r]->(m) WHERE {Ours} | [type(r), r.digest, elementId(r), m.id, properties(r)]]";

    /// <summary>The key labels that nodes in the database have.</summary>
    public static async Task<IReadOnlyCollection<string>> PresentLabels(ICypherRunner runner, CancellationToken cancel)
    {
        // The database keeps these counts; it need not look at a node.
        string counts = string.Join(" UNION ALL ", KeyLabels.All.Select(label => $"MATCH (n:{label}) RETURN '{label}' AS label, count(n) AS nodes"));
        var labels = await runner.Run(CypherStatement.Read(counts), cancel);
        return [.. labels.Rows.Where(row => row[1] is > 0L).Select(row => (string)row[0]!)];
    }

    /// <summary>Nodes, each with the relationships that start there.</summary>
    public async IAsyncEnumerable<(ServerNode Node, List<ServerRelationship> Relationships)> Nodes(
        IReadOnlyList<(string From, string To)> ranges, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (string label in present)
        {
            object?[] some = [.. ranges.Where(range => KeyLabels.IsIn(label, range.From, range.To)).Select(range => new object?[] { range.From, range.To })];
            if (some.Length == 0)
                continue;
            string statement = $"UNWIND $ranges AS range MATCH (n:{label}) WHERE range[0] <= n.id AND n.id < range[1] AND n.digest IS NOT NULL {(verify ? Verifying : Trusting)}";
            await using var result = await runner.Stream(CypherStatement.Read(statement, ("ranges", some)), cancel);
            await foreach (var row in result.Rows(cancel))
            {
                string id = (string)row[0]!, element = (string)row[1]!;
                string digest = verify ? ServerDigest.Of(id, (IReadOnlyList<object?>)row[2]!, (IReadOnlyDictionary<string, object?>)row[3]!) : row[2] as string ?? "";
                var relationships = (IReadOnlyList<object?>)row[^1]!;
                yield return (new(id, label, element, digest), [.. verify ? Verified(id, relationships) : Trusted(id, relationships)]);
            }
        }
    }

    /// <summary>The ids of buckets, those that touch joined.</summary>
    public static IReadOnlyList<(string From, string To)> Ranges(Partition partition, IEnumerable<int> buckets)
    {
        var ranges = new List<(string From, string To)>();
        foreach (int bucket in buckets.Order())
        {
            var (from, to) = partition.RangeOf(bucket);
            if (ranges.Count > 0 && ranges[^1].To == from)
                ranges[^1] = (ranges[^1].From, to);
            else
                ranges.Add((from, to));
        }

        return ranges;
    }

    private static IEnumerable<ServerRelationship> Verified(string start, IReadOnlyList<object?> relationships)
    {
        foreach (var one in relationships.Cast<IReadOnlyList<object?>>())
        {
            // Else somebody else's, with a property that happens to be called so.
            if (one is [string type, string digest, string element, string end, IReadOnlyDictionary<string, object?> properties] && GraphSchema.Relationship(type) is { } schema)
                yield return new(schema.Type, start, end, element, digest, ServerDigest.Of(schema, start, end, properties));
        }
    }

    private static IEnumerable<ServerRelationship> Trusted(string start, IReadOnlyList<object?> relationships)
    {
        foreach (string text in relationships.OfType<string>())
        {
            // Neither a type nor a digest of ours has a space in it, nor what the database calls things; an id may.
            if (text.Split(' ', count: 4) is [var type, var digest, var element, var end] && GraphSchema.Relationship(type) is { } schema)
                yield return new(schema.Type, start, end, element, digest, digest);
        }
    }
}
