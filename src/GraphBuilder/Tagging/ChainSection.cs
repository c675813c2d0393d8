using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace GraphBuilder.Tagging;

/// <summary>
/// A chain's part of a model's file. Features are sorted by name; a name stands as the number of letters shared with the one before, and the rest. Of a row of weights
/// stands which are not zero, and those; the low bytes of all of them, then the high ones.
/// </summary>
internal static class ChainSection
{
    /// <summary>A name is a template of a few letters and two values.</summary>
    private const int LongestName = 1024;

    public static void Write(CrfModel chain, BinaryWriter writer)
    {
        var order = Enumerable.Range(0, chain.Count).ToArray();
        Array.Sort(order, (x, y) => string.CompareOrdinal(chain.Names[x], chain.Names[y]));
        using var bytes = new MemoryStream();
        using var section = new BinaryWriter(bytes, Encoding.UTF8);
        section.Write(order.Length);
        WriteNames(order.Select(row => chain.Names[row]), section);
        List<byte> low = [], high = [];
        foreach (var row in order)
        {
            var present = 0;
            var steps = chain.StepsOf(row);
            for (var label = 0; label < LabelSet.Count; label++)
            {
                if (steps[label] == 0)
                    continue;
                present |= 1 << label;
                low.Add((byte)steps[label]);
                high.Add((byte)(steps[label] >> 8));
            }

            section.Write(present);
        }

        section.Write(low.ToArray());
        section.Write(high.ToArray());
        section.Write(chain.VectorWeights.Length);
        foreach (var weight in chain.VectorWeights)
            section.Write(weight);
        foreach (var weight in chain.PairWeights)
            section.Write(weight);
        writer.Write((int)bytes.Length);
        writer.Write(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <exception cref="EndOfStreamException">The section is damaged.</exception>
    public static CrfModel Read(BinaryReader reader)
    {
        var bytes = SectionReader.Bytes(reader);
        var section = new SectionReader(bytes);
        var hashes = new ulong[section.Count()];
        var namesStart = sizeof(int);
        ReadNames(ref section, hashes);
        var steps = ReadSteps(ref section, hashes.Length);
        var vectors = section.Singles(section.Count(sizeof(float)));
        var pairs = section.Singles(LabelSet.Count * LabelSet.Stride);
        return new(new(() => Names(bytes.AsSpan(namesStart), hashes.Length)), hashes, steps, vectors, pairs);
    }

    private static void WriteNames(IEnumerable<string> names, BinaryWriter writer)
    {
        var previous = "";
        foreach (var name in names)
        {
            var shared = previous.AsSpan().CommonPrefixLength(name);
            if (shared > 0 && char.IsHighSurrogate(name[shared - 1]))
                shared--; // half a letter cannot be written
            writer.Write7BitEncodedInt(shared);
            writer.Write(name[shared..]);
            previous = name;
        }
    }

    /// <summary>Reads over the names: of each only the letters that the one before does not share are looked at.</summary>
    private static void ReadNames(ref SectionReader section, Span<ulong> hashes)
    {
        Span<char> letters = stackalloc char[LongestName];
        var prefixes = new ulong[LongestName + 1]; // the hash of as many letters of the name
        for (var row = 0; row < hashes.Length; row++)
        {
            var length = section.Small();
            foreach (var letter in letters[..Rest(ref section, length, letters)])
            {
                prefixes[length + 1] = NameHash.Append(prefixes[length], letter);
                length++;
            }

            hashes[row] = NameHash.Finish(prefixes[length]);
        }
    }

    private static string[] Names(ReadOnlySpan<byte> bytes, int count)
    {
        var section = new SectionReader(bytes);
        var names = new string[count];
        Span<char> letters = stackalloc char[LongestName];
        var previous = "";
        for (var row = 0; row < count; row++)
        {
            var shared = section.Small();
            names[row] = previous = string.Concat(previous.AsSpan(0, shared), letters[..Rest(ref section, shared, letters)]);
        }

        return names;
    }

    /// <summary>Reads the letters of a name after those that it shares; returns how many.</summary>
    private static int Rest(ref SectionReader section, int shared, scoped Span<char> letters)
    {
        var bytes = section.Take(section.Small());
        if (shared > LongestName || bytes.Length > LongestName - shared)
            throw new EndOfStreamException();
        return Encoding.UTF8.GetChars(bytes, letters);
    }

    private static short[] ReadSteps(ref SectionReader section, int rows)
    {
        var present = section.Take((long)rows * sizeof(int));
        var count = 0;
        for (var row = 0; row < rows; row++)
            count += BitOperations.PopCount(BinaryPrimitives.ReadUInt32LittleEndian(present[(row * sizeof(int))..]));
        var low = section.Take(count);
        var high = section.Take(count);
        var steps = new short[rows * LabelSet.Stride];
        var at = 0;
        for (var row = 0; row < rows; row++)
        {
            var weights = steps.AsSpan(row * LabelSet.Stride, LabelSet.Stride);
            for (var left = BinaryPrimitives.ReadUInt32LittleEndian(present[(row * sizeof(int))..]) & ((1u << LabelSet.Stride) - 1); left != 0; left &= left - 1)
            {
                weights[BitOperations.TrailingZeroCount(left)] = (short)(low[at] | (high[at] << 8));
                at++;
            }
        }

        return steps;
    }
}
