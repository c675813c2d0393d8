using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>Cuts rows into batches, bounded by their number and by about how long they are when written.</summary>
public static class Batching
{
    public const int DefaultRows = 5000;

    /// <summary>Bytes of a batch, beyond which another begins: transactions have to fit into the server's memory.</summary>
    private const long MostBytes = 4 << 20;

    internal static IEnumerable<WriteBatch> Of(IEnumerable<object?[]> rows, int mostRows)
    {
        var batch = new List<object?>();
        long bytes = 0;
        foreach (object?[] row in rows)
        {
            long length = Length(row);
            if (batch.Count > 0 && IsFull(batch.Count + 1, bytes + length, mostRows))
            {
                yield return new(batch, batch.Count, batch.Count);
                batch = [];
                bytes = 0;
            }

            batch.Add(row);
            bytes += length;
        }

        if (batch.Count > 0)
            yield return new(batch, batch.Count, batch.Count);
    }

    internal static bool IsFull(int rows, long bytes, int mostRows) => rows > mostRows || bytes > MostBytes;

    internal static long Length(object? value) => value switch
    {
        string text => text.Length + 3,
        object?[] row => row.Sum(Length) + 2,
        IReadOnlyDictionary<string, object?> map => map.Sum(entry => entry.Key.Length + 4 + Length(entry.Value)),
        PropertyValue { Kind: PropertyKind.String } property => property.AsString().Length + 3,
        PropertyValue { Kind: PropertyKind.StringList } property => property.AsStringList().Sum(element => element.Length + 3L),
        _ => 12,
    };
}

/// <summary>Rows that one transaction writes.</summary>
/// <param name="Found">What the statement says when it found everything.</param>
/// <param name="Things">How many nodes or relationships are in the rows.</param>
internal readonly record struct WriteBatch(List<object?> Rows, int Found, int Things);
