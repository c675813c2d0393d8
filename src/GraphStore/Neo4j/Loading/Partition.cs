using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>
/// A graph in buckets of nodes, by ranges of their ids, each with the relationships that start there. A digest per bucket tells where two graphs differ without looking at either
/// closely, and a range of ids is what an index finds.
/// </summary>
/// <param name="Splits">Where the second and each further bucket begins, ascending.</param>
/// <param name="Digests">One more than there are splits, each of 16 hexadecimal digits.</param>
internal sealed record Partition(ImmutableArray<string> Splits, ImmutableArray<string> Digests)
{
    /// <summary>So many buckets at most.</summary>
    public const int MostBuckets = 1024;

    private static readonly SearchValues<char> Doubtful = SearchValues.Create([';', .. Enumerable.Range(0xD800, 0x2800).Select(unit => (char)unit)]);

    /// <summary>Greater than every id: the kinds that they start with are plain letters.</summary>
    public const string BeyondAllIds = "~";

    public int Buckets => Digests.Length;

    /// <summary>The graph in buckets of about the same number of nodes and relationships. The same graph gives the same partition.</summary>
    public static Partition Of(PropertyGraph graph) => Of(graph, Split(graph));

    public static Partition Of(PropertyGraph graph, ImmutableArray<string> splits)
    {
        var hashes = new IncrementalHash?[splits.Length + 1];
        try
        {
            Span<byte> digest = stackalloc byte[sizeof(ulong)];
            for (int number = 0; number < graph.NodeCount; number++)
            {
                var hash = hashes[BucketOf(splits, graph.IdOf(number))] ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                BinaryPrimitives.WriteUInt64BigEndian(digest, graph.GroupOf(number).Table.Digest(graph.Place(number).Row));
                hash.AppendData(digest);
                foreach (var set in graph.RelationshipSets)
                {
                    var (first, count) = set.OutgoingRows(number);
                    for (int row = first; row < first + count; row++)
                    {
                        BinaryPrimitives.WriteUInt64BigEndian(digest, set.Table.Digest(row));
                        hash.AppendData(digest);
                    }
                }
            }

            return new(splits, [.. hashes.Select(Finish)]);
        }
        finally
        {
            foreach (var hash in hashes)
                hash?.Dispose();
        }
    }

    public int BucketOf(string id) => BucketOf(Splits, id);

    /// <summary>The ids of a bucket: from the first, without the second.</summary>
    public (string From, string To) RangeOf(int bucket) => (bucket == 0 ? "" : Splits[bucket - 1], bucket == Splits.Length ? BeyondAllIds : Splits[bucket]);

    /// <summary>The ids of a bucket in pieces.</summary>
    /// <param name="cuts">Where else to cut, ascending: a bucket of a database may have all in it that is there.</param>
    public IEnumerable<(string From, string To)> RangesOf(int bucket, ImmutableArray<string> cuts)
    {
        var (from, to) = RangeOf(bucket);
        for (int cut = BucketOf(cuts, from); cut < cuts.Length && string.CompareOrdinal(cuts[cut], to) < 0; cut++)
        {
            yield return (from, cuts[cut]);
            from = cuts[cut];
        }

        yield return (from, to);
    }

    private static int BucketOf(ImmutableArray<string> splits, string id)
    {
        int at = splits.BinarySearch(id, StringComparer.Ordinal);
        return at >= 0 ? at + 1 : ~at;
    }

    /// <summary>Empty for a bucket without anything: whoever never heard of it knows as much.</summary>
    private static string Finish(IncrementalHash? hash) => hash is null ? NothingInIt : Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, sizeof(ulong)));

    private const string NothingInIt = "0000000000000000";

    private static ImmutableArray<string> Split(PropertyGraph graph)
    {
        long total = graph.NodeCount + graph.RelationshipCount;
        long wanted = Math.Max(1, total / MostBuckets);
        var splits = new SortedSet<string>(StringComparer.Ordinal);
        long since = 0;
        for (int number = 0; number < graph.NodeCount; number++)
        {
            if (since >= wanted && splits.Count < MostBuckets - 1)
            {
                if (Prefix(graph.IdOf(number)) is { Length: > 0 } split)
                    splits.Add(split);
                since = 0;
            }

            since++;
            foreach (var set in graph.RelationshipSets)
                since += set.OutgoingRows(number).Count;
        }

        return [.. splits];
    }

    /// <summary>
    /// The id up to where it becomes doubtful; a beginning of an id parts ids as well as the whole does. A list of texts, as the bulk import reads it, cannot hold a semicolon. And whether what is beyond
    /// U+FFFF comes before or after U+E000 depends, in Neo4j, on whether an index or a runtime compares; neither stands in a split, and so all agree.
    /// </summary>
    private static string Prefix(string id)
    {
        int doubtful = id.AsSpan().IndexOfAny(Doubtful);
        return doubtful < 0 ? id : id[..doubtful];
    }
}
