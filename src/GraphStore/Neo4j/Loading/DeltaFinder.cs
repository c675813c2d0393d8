using System.Collections.Immutable;
using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>Compares buckets of a graph with what the database has in the same ranges of ids, a few at a time.</summary>
internal sealed class DeltaFinder(PropertyGraph graph, Partition partition, ServerReader server)
{
    /// <summary>So many buckets are read together: enough to ask seldom, few enough to be held in memory.</summary>
    private const int BucketsAtOnce = 128;

    /// <param name="buckets">Those to compare.</param>
    /// <param name="recorded">Whether the record says that a bucket is as the graph has it.</param>
    public async Task<Delta> Compare(IReadOnlyCollection<int> buckets, Func<int, bool> recorded, Action<long> compared, CancellationToken cancel)
    {
        var delta = new Delta();
        var nodes = NodesByBucket();
        long done = 0;
        foreach (int[] some in buckets.Chunk(BucketsAtOnce))
        {
            var ranges = ServerReader.Ranges(partition, some);
            var (serverNodes, serverRelationships) = await Read(ranges, cancel);
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

    private void CompareRelationships(int number, List<ServerRelationship>? there, Delta delta)
    {
        var byEnd = there?.GroupBy(one => (one.Type, one.End)).ToDictionary(group => group.Key, group => group.ToList());
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

    private async Task<(Dictionary<string, ServerNode> Nodes, Dictionary<string, List<ServerRelationship>> Relationships)> Read(
        IReadOnlyList<(string From, string To)> ranges, CancellationToken cancel)
    {
        var nodes = new Dictionary<string, ServerNode>(StringComparer.Ordinal);
        var relationships = new Dictionary<string, List<ServerRelationship>>(StringComparer.Ordinal);
        await foreach (var (node, starting) in server.Nodes(ranges, cancel))
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
}
