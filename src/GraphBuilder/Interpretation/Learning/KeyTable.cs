using GraphBuilder.Tagging;

namespace GraphBuilder.Interpretation.Learning;

/// <summary>A table from keys to values as a part of a model's file: how many, then by ascending key the difference to the key before and the value. Same table, same bytes.</summary>
internal static class KeyTable
{
    public static void Write<T>(BinaryWriter writer, HashTable64<T> table, Action<BinaryWriter, T> write)
        where T : struct
    {
        writer.Write7BitEncodedInt(table.Count);
        ulong previous = 0;
        foreach ((ulong key, T value) in table.Sorted)
        {
            writer.Write7BitEncodedInt64((long)(key - previous));
            write(writer, value);
            previous = key;
        }
    }

    /// <exception cref="EndOfStreamException">The file ends early.</exception>
    public static HashTable64<T> Read<T>(BinaryReader reader, Func<BinaryReader, T> read)
        where T : struct
    {
        var table = new HashTable64<T>();
        ulong key = 0;
        for (int left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            key += (ulong)reader.Read7BitEncodedInt64();
            table.GetOrAdd(key) = read(reader);
        }

        return table;
    }
}
