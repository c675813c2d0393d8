using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>Compares buckets of a graph with what the database has in the same ranges of ids, a few at a time.</summary>
/// <param name="partition">As the database has it.</param>
/// <param name="cuts">Where a good partition of the graph would have its splits: so many rows the server makes of what it reads.</param>
internal sealed class DeltaFinder(PropertyGraph graph, Partition partition, ImmutableArray<string> cuts, ServerReader server)
{
    /// <summary>So many buckets are read together: enough to ask seldom, few enough to be held in memory.</summary>
    private const int BucketsAtOnce = 128;

    /// <summary>So many reads are under way together: one is answered while another is compared.</summary>
    private const int ReadsAtOnce = 2;

    /// <summary>So many nodes, at the most, are asked for their relationships together.</summary>
    private const int StartsAtOnce = 5000;

    /// <summary>Compares digests: those of nodes and relationships that are as they should be are all that is read of them.</summary>
    /// <param name="buckets">Those to compare.</param>
    public async Task<Delta> Compare(IReadOnlyCollection<int> buckets, Action<long> compared, CancellationToken cancel)
    {
        var delta = new Delta();
        var nodes = NodesByBucket();
        var open = new List<OpenNode>();
        var (expected, found) = (new List<ulong>(), new List<ulong>());
        var asking = new Queue<(OpenNode[] Nodes, Task<Dictionary<int, List<ServerRelationship>>> Read)>();
        var reading = new Queue<(int[] Buckets, Task<Dictionary<string, DigestedNode>> Read)>();
        long done = 0;
        try
        {
            foreach (int[] some in buckets.Chunk(BucketsAtOnce))
            {
                if (reading.Count == ReadsAtOnce)
                    await CompareFirst();
                reading.Enqueue((some, server.Digests(Ranges(some), cancel)));
            }

            while (reading.Count > 0)
                await CompareFirst();
            while (asking.Count > 0)
                await CompareFirstOpen();
        }
        finally
        {
            // After a failure the others are let to their end: nobody else would hear how they fare.
            await Task.WhenAll([.. reading.Select(one => one.Read), .. asking.Select(one => one.Read)])
                .ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        delta.StaleNodes.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return delta;

        async Task CompareFirst()
        {
            var (some, read) = reading.Dequeue();
            var there = await read;
            foreach (int number in some.SelectMany(bucket => nodes[bucket]))
            {
                string id = graph.IdOf(number);
                if (!there.Remove(id, out var digested))
                {
                    delta.AddedNodes.Add(number);
                    CompareDigests(number, node: null, [], delta, open);
                    continue;
                }

                ServerNode? named = null;
                if (!digested.Digest.SequenceEqual(graph.NodeAt(number).Digest))
                    CompareNode(number, named = digested.Named(id), delta);
                if (!digested.HasRelationships(DigestsOf(number, expected), found))
                    CompareDigests(number, named ?? digested.Named(id), digested.Relationships, delta, open);
            }

            foreach (var (id, digested) in there)
            {
                var node = digested.Named(id);
                delta.StaleNodes.Add(node);
                if (digested.Relationships is { Length: > 0 } relationships)
                    open.Add(new(node, relationships, []));
            }

            // While the next buckets are read.
            foreach (var starts in open.Chunk(StartsAtOnce))
            {
                if (asking.Count == ReadsAtOnce)
                    await CompareFirstOpen();
                asking.Enqueue((starts, server.Relationships([.. starts.Select(node => (node.Node.Id, node.Node.Element, node.Digests))], cancel)));
            }

            open.Clear();
            compared(done += some.Length);
        }

        async Task CompareFirstOpen()
        {
            var (starts, read) = asking.Dequeue();
            CompareOpen(starts, await read, delta);
        }
    }

    /// <summary>Compares values: no digest that stands in the database is trusted.</summary>
    /// <param name="buckets">Those to compare.</param>
    /// <param name="recorded">Whether the record says that a bucket is as the graph has it.</param>
    public async Task<Delta> Verify(IReadOnlyCollection<int> buckets, Func<int, bool> recorded, Action<long> compared, CancellationToken cancel)
    {
        var delta = new Delta();
        var nodes = NodesByBucket();
        long done = 0;
        foreach (int[] some in buckets.Chunk(BucketsAtOnce))
        {
            var (serverNodes, serverRelationships) = await ReadValues(Ranges(some), cancel);
            foreach (int bucket in some)
            {
                long before = delta.Count;
                foreach (int number in nodes[bucket])
                {
                    string id = graph.IdOf(number);
                    CompareNode(number, serverNodes.Remove(id, out var node) ? node : null, delta);
                    CompareRelationships(number, serverRelationships.Remove(id, out var relationships) ? relationships : null, delta);
                }

                if (recorded(bucket))
                    delta.Unrecorded += delta.Count - before;
            }

            foreach (var node in serverNodes.Values)
                AddStale(node.Id, delta, () => delta.StaleNodes.Add(node), recorded);
            foreach (var relationship in serverRelationships.Values.SelectMany(list => list))
                AddStale(relationship.Start, delta, () => delta.StaleRelationships.Add(relationship), recorded);
            compared(done += some.Length);
        }

        delta.StaleNodes.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return delta;
    }

    private IReadOnlyList<(string From, string To)> Ranges(IEnumerable<int> buckets) => [.. buckets.SelectMany(bucket => partition.RangesOf(bucket, cuts))];

    private List<ulong> DigestsOf(int number, List<ulong> digests)
    {
        digests.Clear();
        foreach (var set in graph.RelationshipSets)
        {
            var (first, count) = set.OutgoingRows(number);
            for (int row = first; row < first + count; row++)
                digests.Add(set.Table.Digest(row));
        }

        return digests;
    }

    private static string Digest(RelationshipSet set, int row) => GraphDigest.Format(set.Table.Digest(row));

    private static void CompareOne(RelationshipRow row, string end, Dictionary<(string Type, string End), List<ServerRelationship>> there, Delta delta)
    {
        if (!there.Remove((row.Set.Type, end), out var found))
        {
            delta.AddedRelationships.Add(row);
            return;
        }

        // One is kept, as it is if any is as it should be.
        string digest = Digest(row.Set, row.Row);
        var kept = found.Find(one => one.Digest == digest && one.Kept == digest) ?? found[0];
        if (kept.Digest != digest || kept.Kept != digest)
            delta.ChangedRelationships.Add(new(row, kept.Element, kept.Kept));
        delta.StaleRelationships.AddRange(found.Where(one => one != kept));
    }

    private void AddStale(string id, Delta delta, Action add, Func<int, bool> recorded)
    {
        add();
        if (recorded(partition.BucketOf(id)))
            delta.Unrecorded++;
    }

    private void CompareNode(int number, ServerNode? there, Delta delta)
    {
        if (there is null)
            delta.AddedNodes.Add(number);
        else if (there.Digest != graph.NodeAt(number).Digest && there.Digest != IndexedNames.Digest(graph.NodeAt(number)))
            delta.ChangedNodes.Add(new(number, there.Element));
    }

    /// <summary>What is added where nothing has to be looked at more closely; else the node is left open.</summary>
    private void CompareDigests(int number, ServerNode? node, IReadOnlyList<string> there, Delta delta, List<OpenNode> open)
    {
        var left = new HashSet<string>(there, StringComparer.Ordinal);
        var doubles = left.Count == there.Count ? [] : there.GroupBy(digest => digest, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var missing = new List<RelationshipRow>();
        foreach (var set in graph.RelationshipSets)
        {
            var (first, count) = set.OutgoingRows(number);
            for (int row = first; row < first + count; row++)
            {
                string digest = Digest(set, row);
                if (doubles.Contains(digest) || !left.Remove(digest))
                    missing.Add(new(set, row)); // of doubles it is seen later which one is kept
            }
        }

        if (left.Count > 0)
            open.Add(new(node!, left, missing));
        else
            delta.AddedRelationships.AddRange(missing);
    }

    private void CompareOpen(OpenNode[] nodes, Dictionary<int, List<ServerRelationship>> there, Delta delta)
    {
        for (int place = 0; place < nodes.Length; place++)
        {
            var byEnd = there.TryGetValue(place, out var found) ? ByEnd(found) : [];
            foreach (var row in nodes[place].Missing)
                CompareOne(row, graph.IdOf(row.Set.Ends[row.Row]), byEnd, delta);
            delta.StaleRelationships.AddRange(byEnd.Values.SelectMany(list => list));
        }
    }

    private static Dictionary<(string Type, string End), List<ServerRelationship>> ByEnd(List<ServerRelationship> relationships) =>
        relationships.GroupBy(one => (one.Type, one.End)).ToDictionary(group => group.Key, group => group.ToList());

    private void CompareRelationships(int number, List<ServerRelationship>? there, Delta delta)
    {
        var byEnd = there is null ? null : ByEnd(there);
        foreach (var set in graph.RelationshipSets)
        {
            var (first, count) = set.OutgoingRows(number);
            for (int row = first; row < first + count; row++)
            {
                if (byEnd is null)
                    delta.AddedRelationships.Add(new(set, row));
                else
                    CompareOne(new(set, row), graph.IdOf(set.Ends[row]), byEnd, delta);
            }
        }

        if (byEnd is not null)
            delta.StaleRelationships.AddRange(byEnd.Values.SelectMany(list => list));
    }

    private async Task<(Dictionary<string, ServerNode> Nodes, Dictionary<string, List<ServerRelationship>> Relationships)> ReadValues(
        IReadOnlyList<(string From, string To)> ranges, CancellationToken cancel)
    {
        var nodes = new Dictionary<string, ServerNode>(StringComparer.Ordinal);
        var relationships = new Dictionary<string, List<ServerRelationship>>(StringComparer.Ordinal);
        await foreach (var (node, starting) in server.Values(ranges, cancel))
        {
            nodes[node.Id] = node;
            if (starting.Count > 0)
                relationships[node.Id] = starting;
        }

        return (nodes, relationships);
    }

    private ImmutableArray<List<int>> NodesByBucket()
    {
        var nodes = ImmutableArray.CreateRange(Enumerable.Range(0, partition.Buckets).Select(_ => new List<int>()));
        for (int number = 0; number < graph.NodeCount; number++)
            nodes[partition.BucketOf(graph.IdOf(number))].Add(number);
        return nodes;
    }

    /// <summary>A node some of whose relationships have digests that the graph does not have, or more than once.</summary>
    /// <param name="Missing">Relationships of the graph that are not among the others, or not alone.</param>
    private readonly record struct OpenNode(ServerNode Node, IReadOnlyCollection<string> Digests, List<RelationshipRow> Missing);
}
