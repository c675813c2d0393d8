using GraphStore.Model;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j.Loading;

/// <summary>Brings a database to a graph: writes what differs, and nothing else. See docs/neo4j.md.</summary>
/// <remarks>
/// Nothing is locked for longer than a batch. A load says in the database which buckets it is about to write, writes, and says what is there now, unless another load has begun meanwhile; then it looks
/// again. So a load that was killed leaves its buckets marked, and of two loads at once the one that ends last has seen the work of both.
/// </remarks>
public sealed class GraphLoad(ICypherRunner runner, PropertyGraph graph, LoadOptions options, IProgress<LoadProgress> progress)
{
    /// <summary>Every pass but the first happens because another load was at work.</summary>
    private const int MostPasses = 20;

    private readonly DeltaCounts counts = new();
    private readonly DatabaseSchema schema = new(runner);
    private readonly List<string> released = [];
    private CypherCounters counters;
    private long unrecorded;
    private int compared;

    /// <exception cref="CypherException">The database refused something; what was written until then stays, and the next load goes on from there.</exception>
    /// <exception cref="CypherConnectionException">The connection was lost; likewise.</exception>
    public async Task<LoadReport> Run(CancellationToken cancel)
    {
        var partitioning = Task.Run(() => Partition.Of(graph), cancel);
        if (!options.Plan)
            await schema.MakeConstraints(cancel);
        var target = await partitioning;
        for (int pass = 1; !await IsDone(target, isFirst: pass == 1, cancel); pass++)
        {
            if (pass == MostPasses)
                throw new CypherException("other loads write into this database all the time; run this one again when they are done. Until then nobody knows whose graph is there.");
        }

        if (!options.Plan)
            await schema.MakeIndexes(cancel);
        return new(counts.Labels, counts.Types, released, unrecorded, schema.Made, counters + schema.Counters, compared);
    }

    private async Task<bool> IsDone(Partition target, bool isFirst, CancellationToken cancel)
    {
        var record = await LoadRecord.Read(runner, cancel);
        var partition = record is null || record.Partition.Splits.AsSpan().SequenceEqual(target.Splits.AsSpan()) ? target : Partition.Of(graph, record.Partition.Splits);
        bool IsRecorded(int bucket) => record?.Partition.Digests[bucket] == partition.Digests[bucket];

        int[] dirty = [.. Enumerable.Range(0, partition.Buckets).Where(bucket => !IsRecorded(bucket))];
        bool verify = options.Verify && isFirst;
        int[] toCompare = verify ? [.. Enumerable.Range(0, partition.Buckets)] : dirty;
        compared += toCompare.Length;
        // After a load that ended there may be nodes of every label; before, it is worth a statement to know which there are none of.
        var present = toCompare.Length == 0 ? [] : record is not null && !record.IsUnknown ? KeyLabels.All : await ServerReader.PresentLabels(runner, cancel);
        var finder = new DeltaFinder(graph, partition, target.Splits, new ServerReader(runner, present));
        void Compared(long done) => progress.Report(new("comparing", done, toCompare.Length, "buckets"));
        var delta = verify ? await finder.Verify(toCompare, IsRecorded, Compared, cancel) : await finder.Compare(toCompare, Compared, cancel);
        if (options.Plan)
        {
            Count(delta);
            return true;
        }

        bool nothing = delta.Count == 0 || (options.KeepStale && delta.Count == delta.StaleNodes.Count + delta.StaleRelationships.Count);
        var after = options.KeepStale ? Without(target, delta) : target;
        if (nothing && record is not null && Same(record.Partition, after))
        {
            Count(delta);
            return true;
        }

        int[] touched = verify ? [.. dirty.Union(Touched(partition, delta))] : dirty;
        if (await LoadRecord.Begin(runner, record?.Generation ?? 0, record is null ? null : touched, cancel) is not { } turn)
            return false;
        Count(delta);
        var writer = new DeltaWriter(runner, turn, present, graph, options, progress);
        await writer.Write(delta, cancel);
        counters += writer.Counters;
        released.AddRange(writer.Released);
        return !writer.Missed && await LoadRecord.Finish(runner, turn, after, cancel);
    }

    private static bool Same(Partition left, Partition right) => left.Splits.AsSpan().SequenceEqual(right.Splits.AsSpan()) && left.Digests.AsSpan().SequenceEqual(right.Digests.AsSpan());

    /// <summary>What stays although the graph no longer has it makes its buckets unknown: a load that does not keep it must find it.</summary>
    private static Partition Without(Partition target, Delta delta)
    {
        var digests = target.Digests.ToBuilder();
        foreach (string id in delta.StaleNodes.Select(node => node.Id).Concat(delta.StaleRelationships.Select(relationship => relationship.Start)))
            digests[target.BucketOf(id)] = LoadRecord.Unknown;
        return target with { Digests = digests.ToImmutable() };
    }

    private IEnumerable<int> Touched(Partition partition, Delta delta) =>
        delta.AddedNodes.Concat(delta.ChangedNodes.Select(changed => changed.Number)).Select(graph.IdOf)
            .Concat(delta.StaleNodes.Select(node => node.Id))
            .Concat(delta.AddedRelationships.Concat(delta.ChangedRelationships.Select(changed => changed.Row)).Select(row => graph.IdOf(row.Set.Starts[row.Row])))
            .Concat(delta.StaleRelationships.Select(relationship => relationship.Start))
            .Select(partition.BucketOf)
            .Distinct();

    private void Count(Delta delta)
    {
        counts.Add(graph, delta, options.KeepStale);
        unrecorded += delta.Unrecorded;
    }
}
