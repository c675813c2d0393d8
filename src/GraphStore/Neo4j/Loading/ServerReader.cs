using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using GraphStore.Model;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j.Loading;

/// <summary>Reads what the database has of ours in ranges of ids. What has no digest was not written by us and is not looked at.</summary>
/// <param name="present">The key labels that nodes in the database have at all: what is not there need not be looked for.</param>
internal sealed class ServerReader(ICypherRunner runner, IReadOnlyCollection<string> present)
{
    /// <summary>So many starts are answered in a row: every row is a message of its own within the server.</summary>
    private const int StartsInRow = 64;

    // A row a range, and one text a node: in typed JSON an element of a list is three times as long. A digest that is no text is a user's, and nothing of ours.
    private const string Digested =
        """
        WITH COLLECT {{ {0} RETURN [n.id, elementId(n) + ' ' + coalesce(toStringOrNull(n.digest), '') + reduce(all = '', one IN [(n)-[r]->() | toStringOrNull(r.digest)] | all + coalesce(' ' + one, ''))] }} AS nodes
        RETURN [node IN nodes | node[0]], [node IN nodes | node[1]]
        """;
    private const string Whole =
        "{0} RETURN n.id, elementId(n), labels(n), properties(n), [(n)-[r]->(m) WHERE r.digest IS NOT NULL AND m.digest IS NOT NULL | [type(r), r.digest, elementId(r), m.id, properties(r)]]";

    // A text per relationship, together by start: typed JSON would take four times as many bytes for the same in columns.
    private const string Named =
        """
        UNWIND $given.rows AS rows
        RETURN COLLECT {
          UNWIND rows AS row
          MATCH (n) WHERE elementId(n) = row[0]
          RETURN [row[2], [(n)-[r]->(m) WHERE r.digest IN row[1] AND m.digest IS NOT NULL | type(r) + ' ' + r.digest + ' ' + elementId(r) + ' ' + m.id]]
        }
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
    public async Task<Dictionary<string, DigestedNode>> Digests(IReadOnlyList<(string From, string To)> ranges, CancellationToken cancel)
    {
        var nodes = new Dictionary<string, DigestedNode>(StringComparer.Ordinal);
        await foreach (var row in Rows(ranges, Digested, cancel))
        {
            var (ids, texts) = ((IReadOnlyList<object?>)row[0]!, (IReadOnlyList<object?>)row[1]!);
            for (int i = 0; i < ids.Count; i++)
            {
                if (KeyLabels.Of((string)ids[i]!) is { } label)
                    nodes[(string)ids[i]!] = new(label, (string)texts[i]!);
            }
        }

        return nodes;
    }

    /// <summary>Nodes and the relationships that start there, with digests made of their properties: none that stands there is trusted.</summary>
    public async IAsyncEnumerable<(ServerNode Node, List<ServerRelationship> Relationships)> Values(
        IReadOnlyList<(string From, string To)> ranges, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in Rows(ranges, Whole, cancel))
        {
            string id = (string)row[0]!;
            if (KeyLabels.Of(id) is not { } label)
                continue;
            string digest = ServerDigest.Of(id, (IReadOnlyList<object?>)row[2]!, (IReadOnlyDictionary<string, object?>)row[3]!);
            yield return (new(id, label, (string)row[1]!, digest), [.. Verified(id, (IReadOnlyList<object?>)row[4]!)]);
        }
    }

    /// <summary>The relationships that start at nodes and have one of certain digests.</summary>
    /// <param name="starts">The node's id, what the database calls it, and the digests.</param>
    /// <returns>For some of the starts, by their place.</returns>
    public async Task<Dictionary<int, List<ServerRelationship>>> Relationships(IReadOnlyList<(string Id, string Element, IReadOnlyCollection<string> Digests)> starts, CancellationToken cancel)
    {
        object?[][] rows = [.. starts.Select((start, place) => new object?[] { start.Element, start.Digests.ToArray(), (long)place })];
        var found = await runner.Run(CypherStatement.Read(Named, LoadStatements.Given(("rows", rows.Chunk(StartsInRow).ToArray()))), cancel);
        var relationships = new Dictionary<int, List<ServerRelationship>>();
        foreach (var start in found.Rows.SelectMany(row => (IReadOnlyList<object?>)row[0]!).Cast<IReadOnlyList<object?>>())
        {
            int place = (int)(long)start[0]!;
            relationships.Add(place, [.. Trusted(starts[place].Id, (IReadOnlyList<object?>)start[1]!)]);
        }

        return relationships;
    }

    private async IAsyncEnumerable<ImmutableArray<object?>> Rows(
        IReadOnlyList<(string From, string To)> ranges, string answer, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (present.Count == 0)
            yield break;

        // Under several labels at once, because each statement has to be planned.
        string nodes = $"MATCH (n:{string.Join('|', present)}) WHERE range[0] <= n.id AND n.id < range[1] AND n.digest IS NOT NULL";
        string statement = "UNWIND $given.ranges AS range " + string.Format(CultureInfo.InvariantCulture, answer, nodes);
        object?[] some = [.. ranges.Select(range => new object?[] { range.From, range.To })];
        await using var result = await runner.Stream(CypherStatement.Read(statement, LoadStatements.Given(("ranges", some))), cancel);
        await foreach (var row in result.Rows(cancel))
            yield return row;
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
