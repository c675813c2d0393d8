using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>Cuts rows into batches, bounded by their number and by about how long they are when written.</summary>
public static class Batching
{
    public const int DefaultRows = 5000;

    /// <summary>Bytes of a batch, beyond which another begins: transactions have to fit into the server's memory.</summary>
    private const long MostBytes = 4 << 20;

    internal static IEnumerable<List<object?>> Of(IEnumerable<object?[]> rows, int mostRows)
    {
        var batch = new List<object?>();
        long bytes = 0;
        foreach (var row in rows)
        {
            long length = Length(row);
            if (batch.Count > 0 && (batch.Count == mostRows || bytes + length > MostBytes))
            {
                yield return batch;
                batch = [];
                bytes = 0;
            }

            batch.Add(row);
            bytes += length;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private static long Length(object? value) => value switch
    {
        string text => text.Length + 3,
        object?[] row => row.Sum(Length) + 2,
        PropertyValue { Kind: PropertyKind.String } property => property.AsString().Length + 3,
        PropertyValue { Kind: PropertyKind.StringList } property => property.AsStringList().Sum(element => element.Length + 3L),
        _ => 12,
    };
}
