using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GraphStore.Model;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j.Loading;

/// <summary>Reads what the database has of ours in ranges of ids. What has no digest was not written by us and is not looked at.</summary>
/// <param name="present">The key labels that nodes in the database have at all: what is not there need not be looked for.</param>
internal sealed class ServerReader(ICypherRunner runner, IReadOnlyCollection<string> present)
{
    // One text a node: in typed JSON an element of a list is three times as long. A digest that is no text is a user's, and nothing of ours.
    private const string Digested =
        "RETURN n.id, elementId(n), n.digest, reduce(all = '', one IN [(n)-[r]->() WHERE r.digest IS NOT NULL | toStringOrNull(r.digest)] | all + coalesce(one, '') + ' ')";
    private const string Whole =
        "RETURN n.id, elementId(n), labels(n), properties(n), [(n)-[r]->(m) WHERE r.digest IS NOT NULL AND m.digest IS NOT NULL | [type(r), r.digest, elementId(r), m.id, properties(r)]]";

    // A text per relationship, together by start: typed JSON would take four times as many bytes for the same in columns.
    private const string Named =
        """
        UNWIND $rows AS row
        MATCH (n) WHERE elementId(n) = row[0]
        RETURN [(n)-[r]->(m) WHERE r.digest IN row[1] AND m.digest IS NOT NULL | type(r) + ' ' + r.digest + ' ' + elementId(r) + ' ' + m.id], row[2]
        """;

    /// <summary>The key labels that nodes in the database have.</summary>
    public static async Task<IReadOnlyCollection<string>> PresentLabels(ICypherRunner runner, CancellationToken cancel)
    {
        // The database keeps these counts; it need not look at a node.
        string counts = string.Join(" UNION ALL ", KeyLabels.All.Select(label => $"MATCH (n:{label}) RETURN '{label}' AS label, count(n) AS nodes"));
        var labels = await runner.Run(CypherStatement.Read(counts), cancel);
        return [.. labels.Rows.Where(row => row[1] is > 0L).Select(row => (string)row[0]!)];
    }

    /// <summary>Nodes with the digests that stand on them, and on the relationships that start there: a digest is of the ends and the type, too.</summary>
    public async IAsyncEnumerable<(ServerNode Node, IReadOnlyList<string> Relationships)> Digests(
        IReadOnlyList<(string From, string To)> ranges, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var (label, row) in Rows(ranges, Digested, cancel))
            yield return (new((string)row[0]!, label, (string)row[1]!, row[2] as string ?? ""), ((string)row[3]!).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Nodes and the relationships that start there, with digests made of their properties: none that stands there is trusted.</summary>
    public async IAsyncEnumerable<(ServerNode Node, List<ServerRelationship> Relationships)> Values(
        IReadOnlyList<(string From, string To)> ranges, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var (label, row) in Rows(ranges, Whole, cancel))
        {
            string id = (string)row[0]!;
            string digest = ServerDigest.Of(id, (IReadOnlyList<object?>)row[2]!, (IReadOnlyDictionary<string, object?>)row[3]!);
            yield return (new(id, label, (string)row[1]!, digest), [.. Verified(id, (IReadOnlyList<object?>)row[4]!)]);
        }
    }

    /// <summary>The relationships that start at nodes and have one of certain digests.</summary>
    /// <param name="starts">The node's id, what the database calls it, and the digests.</param>
    /// <returns>For some of the starts, by their place.</returns>
    public async Task<Dictionary<int, List<ServerRelationship>>> Relationships(IReadOnlyList<(string Id, string Element, IReadOnlyCollection<string> Digests)> starts, CancellationToken cancel)
    {
        object?[] rows = [.. starts.Select((start, place) => new object?[] { start.Element, start.Digests.ToArray(), (long)place })];
        var found = await runner.Run(CypherStatement.Read(Named, ("rows", rows)), cancel);
        return found.Rows.ToDictionary(row => (int)(long)row[1]!, row => Trusted(starts[(int)(long)row[1]!].Id, (IReadOnlyList<object?>)row[0]!).ToList());
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

    private async IAsyncEnumerable<(string Label, ImmutableArray<object?> Row)> Rows(
        IReadOnlyList<(string From, string To)> ranges, string answer, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (string label in present)
        {
            object?[] some = [.. ranges.Where(range => KeyLabels.IsIn(label, range.From, range.To)).Select(range => new object?[] { range.From, range.To })];
            if (some.Length == 0)
                continue;
            string statement = $"UNWIND $ranges AS range MATCH (n:{label}) WHERE range[0] <= n.id AND n.id < range[1] AND n.digest IS NOT NULL {answer}";
            await using var result = await runner.Stream(CypherStatement.Read(statement, ("ranges", some)), cancel);
            await foreach (var row in result.Rows(cancel))
                yield return (label, row);
        }
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
