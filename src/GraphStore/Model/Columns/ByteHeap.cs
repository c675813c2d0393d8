namespace GraphStore.Model.Columns;

/// <summary>Byte strings one after the other in a few large arrays: a value costs its bytes and a length, not an object.</summary>
internal sealed class ByteHeap
{
    private const int FirstChunk = 1 << 12;
    private const int LargestChunk = 1 << 20;
    private const int LongestLength = 5;

    private readonly List<byte[]> chunks = [];
    private byte[] chunk = [];
    private int used;

    /// <summary>Keeps a copy of the value; the answer finds it again.</summary>
    public long Add(ReadOnlySpan<byte> value)
    {
        if (used + LongestLength + value.Length > chunk.Length)
            StartChunk(value.Length);
        long position = ((long)(chunks.Count - 1) << 32) | (uint)used;
        uint length = (uint)value.Length;
        for (; length >= 0x80; length >>= 7)
            chunk[used++] = (byte)(length | 0x80);
        chunk[used++] = (byte)length;
        value.CopyTo(chunk.AsSpan(used));
        used += value.Length;
        return position;
    }

    public ReadOnlySpan<byte> this[long position]
    {
        get
        {
            byte[] from = chunks[(int)(position >> 32)];
            int at = (int)(uint)position;
            int length = ReadLength(from, ref at);
            return from.AsSpan(at, length);
        }
    }

    /// <summary>Reads a length as <see cref="Add"/> writes it, seven bits a byte, and steps behind it.</summary>
    public static int ReadLength(ReadOnlySpan<byte> from, ref int at)
    {
        int length = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = from[at++];
            length |= (next & 0x7f) << shift;
            if (next < 0x80)
                return length;
        }
    }

    private void StartChunk(int valueLength)
    {
        int size = Math.Min(LargestChunk, Math.Max(FirstChunk, chunk.Length * 2));
        chunk = new byte[Math.Max(size, checked(valueLength + LongestLength))];
        chunks.Add(chunk);
        used = 0;
    }
}
