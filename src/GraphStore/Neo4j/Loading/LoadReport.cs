using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j.Loading;

/// <summary>What a load changes, or would change.</summary>
/// <param name="Labels">By most specific label; stale nodes by the label that the database finds them by.</param>
/// <param name="Types">By relationship type.</param>
/// <param name="Released">Ids of nodes that the graph no longer has, and that stay without labels and properties of ours because somebody added to them.</param>
/// <param name="Unrecorded">How many differences are where the database's own record said that there were none; only verifying finds them.</param>
/// <param name="Schema">Constraints and indexes that were missing, each as the statement that made it.</param>
/// <param name="Counters">All that the server says it changed.</param>
/// <param name="Buckets">How many buckets of nodes were compared.</param>
public sealed record LoadReport(
    IReadOnlyDictionary<string, LoadCounts> Labels,
    IReadOnlyDictionary<string, LoadCounts> Types,
    IReadOnlyList<string> Released,
    long Unrecorded,
    IReadOnlyList<string> Schema,
    CypherCounters Counters,
    int Buckets)
{
    /// <summary>Whether the database had the graph already.</summary>
    public bool IsUnchanged => Labels.Count == 0 && Types.Count == 0;
}

/// <summary>So many of one label or type.</summary>
/// <param name="Kept">Stale, but left where they are because that was asked for.</param>
public readonly record struct LoadCounts(long Added, long Changed, long Removed, long Kept)
{
    public static LoadCounts operator +(LoadCounts left, LoadCounts right) =>
        new(left.Added + right.Added, left.Changed + right.Changed, left.Removed + right.Removed, left.Kept + right.Kept);
}

/// <summary>How a load goes about it.</summary>
/// <param name="Plan">Finds out what would be written, and writes nothing.</param>
/// <param name="Verify">Reads everything and trusts no digest.</param>
/// <param name="KeepStale">Leaves what the graph no longer has.</param>
/// <param name="BatchRows">Rows of a statement at most.</param>
public readonly record struct LoadOptions(bool Plan = false, bool Verify = false, bool KeepStale = false, int BatchRows = Batching.DefaultRows);

/// <summary>How far a step of a load has come.</summary>
public readonly record struct LoadProgress(string Step, long Done, long Total, string Unit);
