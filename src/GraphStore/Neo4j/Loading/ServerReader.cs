using System.Collections.Immutable;
using GraphStore.Model;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j.Loading;

/// <summary>Reads what the database has of ours in ranges of ids. What has no digest was not written by us and is not looked at.</summary>
/// <param name="verify">Trusts no digest but makes it of the properties.</param>
internal sealed class ServerReader(ICypherRunner runner, bool verify)
{
    private const string InRange = "UNWIND $ranges AS range MATCH (n:{0}) WHERE range[0] <= n.id AND n.id < range[1] AND n.digest IS NOT NULL";

    /// <summary>Whether the database has anything of ours at all.</summary>
    public async Task<bool> HasAny(CancellationToken cancel)
    {
        string any = string.Join(" OR ", KeyLabels.All.Select(label => $"EXISTS {{ MATCH (n:{label}) WHERE n.digest IS NOT NULL }}"));
        return (await runner.Run(CypherStatement.Read($"RETURN {any}"), cancel)).Single() is true;
    }

    public async IAsyncEnumerable<ServerNode> Nodes(object?[] ranges, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (string label in KeyLabels.All)
        {
            string what = verify ? "n.id, labels(n), properties(n)" : "n.id, n.digest";
            await using var result = await runner.Stream(CypherStatement.Read($"{Matching(label)} RETURN {what}", ("ranges", ranges)), cancel);
            await foreach (var row in result.Rows(cancel))
            {
                string id = (string)row[0]!;
                yield return new(id, label, verify ? ServerDigest.Of(id, (IReadOnlyList<object?>)row[1]!, (IReadOnlyDictionary<string, object?>)row[2]!) : row[1] as string ?? "");
            }
        }
    }

    public async IAsyncEnumerable<ServerRelationship> Relationships(object?[] ranges, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        // A text per relationship, together by start: typed JSON would take four times as many bytes for the same in columns.
        const string compact = "RETURN n.id, collect(type(r) + ' ' + r.digest + ' ' + m.id)";
        foreach (string label in KeyLabels.All.Where(CanStart))
        {
            string what = verify ? "RETURN n.id, type(r), m.id, r.digest, properties(r)" : compact;
            await using var result = await runner.Stream(
                CypherStatement.Read($"{Matching(label)} MATCH (n)-[r]->(m) WHERE r.digest IS NOT NULL AND m.digest IS NOT NULL {what}", ("ranges", ranges)), cancel);
            await foreach (var row in result.Rows(cancel))
            {
                foreach (var relationship in verify ? Verified(row) : Trusted(row))
                    yield return relationship;
            }
        }
    }

    /// <summary>Buckets as what a statement takes, those that touch joined.</summary>
    public static object?[] Ranges(Partition partition, IEnumerable<int> buckets)
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

        return [.. ranges.Select(range => (object?)ImmutableArray.Create(range.From, range.To))];
    }

    private static IEnumerable<ServerRelationship> Verified(ImmutableArray<object?> row)
    {
        if (row[1] is not string type || GraphSchema.Relationship(type) is not { } schema || row[2] is not string end || row[3] is not string digest)
            yield break; // somebody else's, with a property that happens to be called so
        string start = (string)row[0]!;
        yield return new(schema.Type, start, end, digest, ServerDigest.Of(schema, start, end, (IReadOnlyDictionary<string, object?>)row[4]!));
    }

    private static IEnumerable<ServerRelationship> Trusted(ImmutableArray<object?> row)
    {
        string start = (string)row[0]!;
        foreach (string text in ((IReadOnlyList<object?>)row[1]!).OfType<string>())
        {
            // Neither a type of ours nor a digest of ours has a space in it; an id may.
            if (text.Split(' ', count: 3) is [var type, var digest, var end] && GraphSchema.Relationship(type) is { } schema)
                yield return new(schema.Type, start, end, digest, digest);
        }
    }

    private static string Matching(string label) => InRange.Replace("{0}", label, StringComparison.Ordinal);

    private static bool CanStart(string label) => GraphSchema.Relationships.Any(relationship => relationship.From.Contains(label, StringComparer.Ordinal));
}
