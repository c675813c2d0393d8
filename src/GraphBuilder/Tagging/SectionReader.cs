using System.Buffers.Binary;

namespace GraphBuilder.Tagging;

/// <summary>Reads the bytes of a part of a model's file from front to back.</summary>
/// <exception cref="EndOfStreamException">More was asked for than there is: the file is damaged.</exception>
internal ref struct SectionReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>The next section of a file: its length, then its bytes.</summary>
    public static byte[] Bytes(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        var bytes = reader.ReadBytes(Math.Max(0, length));
        return bytes.Length == length ? bytes : throw new EndOfStreamException();
    }

    public ReadOnlySpan<byte> Take(long count)
    {
        if ((ulong)count > (ulong)rest.Length)
            throw new EndOfStreamException();
        var taken = rest[..(int)count];
        rest = rest[(int)count..];
        return taken;
    }

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    /// <summary>A number of rows of at least <paramref name="leastBytes"/> bytes each that are still to come.</summary>
    public int Count(int leastBytes = 1)
    {
        var count = Int32();
        return count >= 0 && (long)count * leastBytes <= rest.Length ? count : throw new EndOfStreamException();
    }

    /// <summary>What <see cref="BinaryWriter.Write7BitEncodedInt"/> wrote, up to 2^28.</summary>
    public int Small()
    {
        var number = 0;
        for (var shift = 0; shift < 28; shift += 7)
        {
            var next = Take(1)[0];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }

        throw new EndOfStreamException();
    }

    public float[] Singles(int count)
    {
        var taken = Take((long)count * sizeof(float));
        var numbers = new float[count];
        for (var at = 0; at < count; at++)
            numbers[at] = BinaryPrimitives.ReadSingleLittleEndian(taken[(at * sizeof(float))..]);
        return numbers;
    }
}
