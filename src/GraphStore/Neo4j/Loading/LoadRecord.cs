using System.Collections.Immutable;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j.Loading;

/// <summary>
/// The node <c>_Load</c> in the database: what the last load left there. A bucket that is being written has no digest; so a load that was killed leaves behind
/// which buckets may hold something else than either graph.
/// </summary>
/// <param name="Partition">As the last load saw it.</param>
/// <param name="Generation">Greater with every change of the record, so that a load notices when another one is at work.</param>
internal sealed record LoadRecord(Partition Partition, long Generation)
{
    public const string Label = "_Load";
    public const string Id = "load";

    /// <summary>In place of a digest: nobody knows what is in the bucket.</summary>
    public const string Unknown = "?";

    /// <summary>Since when it is being written, when it is not.</summary>
    private const string Ended = "0";

    /// <summary>Whether a load has begun to write and has not said that it ended.</summary>
    public bool IsUnknown => Partition.Digests.Contains(Unknown, StringComparer.Ordinal);

    /// <returns>Null where nothing has been loaded, or by a version that kept other records.</returns>
    public static async Task<LoadRecord?> Read(ICypherRunner runner, CancellationToken cancel)
    {
        var found = await runner.Run(CypherStatement.Read($"MATCH (l:{Label} {{id: $id}}) RETURN l.splits, l.digests, coalesce(l.generation, 0)", ("id", Id)), cancel);
        if (found.Rows is not [[var first, IReadOnlyList<object?> digests, long generation]])
            return null;
        var splits = first as IReadOnlyList<object?> ?? []; // one bucket has none, and the bulk import makes no property of an empty list
        return splits.Count + 1 == digests.Count ? new(new Partition(Texts(splits), Texts(digests)), generation) : null;
    }

    /// <summary>Says that these buckets are being written, unless another load has said something since the record was read.</summary>
    /// <param name="seen">The record's generation; 0 where there was none.</param>
    /// <param name="buckets">Of the record that was read; null for all that there may be.</param>
    /// <returns>Null when another load came before.</returns>
    public static async Task<LoadTurn?> Begin(ICypherRunner runner, long seen, IReadOnlyCollection<int>? buckets, CancellationToken cancel)
    {
        // The first SET takes the lock on the node, so what comes after it sees what every load before this one wrote.
        // A record whose writing nobody ended, by a version that did not say since when, is written since -1: then nobody is alone.
        const string statement =
            $$"""
            MERGE (l:{{Label}} {id: $id})
            SET l.generation = coalesce(l.generation, 0)
            WITH l, l.digests IS NULL OR l.since = {{Ended}} OR (l.since IS NULL AND NOT '{{Unknown}}' IN l.digests) AS ended
            WHERE l.generation = $seen
            SET l.generation = $seen + 1,
                l.since = CASE WHEN ended THEN $seen + 1 ELSE coalesce(l.since, -1) END,
                l.splits = CASE WHEN $buckets IS NULL THEN [] ELSE l.splits END,
                l.digests = CASE WHEN $buckets IS NULL THEN ['{{Unknown}}'] ELSE [i IN range(0, size(l.digests) - 1) | CASE WHEN i IN $buckets THEN '{{Unknown}}' ELSE l.digests[i] END] END
            RETURN l.generation, l.since
            """;
        object? numbers = buckets?.Select(bucket => (object?)(long)bucket).ToArray();
        var begun = await runner.Run(CypherStatement.Write(statement, ("id", Id), ("seen", seen), ("buckets", numbers)), cancel);
        return begun.Rows is [[long generation, long since]] ? new(generation, since) : null;
    }

    /// <summary>Says what is there now, unless another load began meanwhile: then nobody knows.</summary>
    /// <returns>Whether it was said.</returns>
    public static async Task<bool> Finish(ICypherRunner runner, LoadTurn turn, Partition partition, CancellationToken cancel)
    {
        const string statement =
            $$"""
            MATCH (l:{{Label}} {id: $id})
            SET l.generation = l.generation
            WITH l WHERE l.generation = $generation
            SET l.generation = $generation + 1, l.since = {{Ended}}, l.splits = $splits, l.digests = $digests
            RETURN count(l)
            """;
        var done = await runner.Run(
            CypherStatement.Write(statement, ("id", Id), ("generation", turn.Generation), ("splits", partition.Splits), ("digests", partition.Digests)), cancel);
        return done.Single() is 1L;
    }

    private static ImmutableArray<string> Texts(IReadOnlyList<object?> values) => [.. values.Select(value => value as string ?? "")];
}
