using System.Numerics;
using System.Runtime.InteropServices;

namespace GraphBuilder.Reading.Duplicates;

/// <summary>64-bit fingerprints of texts: the same on every machine, so that ties broken by them are broken by content.</summary>
internal static class Fingerprint
{
    // The multipliers of MurmurHash2 (64 bit) and of the SplitMix64 finaliser.
    private const ulong Multiplier = 0xC6A4A7935BD1E995;
    private const ulong Mix1 = 0xBF58476D1CE4E5B9;
    private const ulong Mix2 = 0x94D049BB133111EB;

    /// <summary>The fingerprint of a text behind what a seed stands for: fingerprints of several texts chain.</summary>
    public static ulong Of(ReadOnlySpan<char> text, ulong seed = 0)
    {
        var hash = seed ^ ((ulong)text.Length * Multiplier);
        while (text.Length >= 4)
        {
            // Four code units, the first lowest, whatever the machine's byte order.
            var unit = BitConverter.IsLittleEndian
                ? MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text))
                : text[0] | ((ulong)text[1] << 16) | ((ulong)text[2] << 32) | ((ulong)text[3] << 48);
            hash = Add(hash, unit);
            text = text[4..];
        }

        foreach (var unit in text)
            hash = Add(hash, unit);
        return Finish(hash);
    }

    /// <summary>The fingerprint of a number behind what a seed stands for.</summary>
    public static ulong Of(ulong number, ulong seed) => Finish(Add(seed, number));

    private static ulong Add(ulong hash, ulong unit)
    {
        unit *= Multiplier;
        unit ^= unit >> 47;
        return BitOperations.RotateLeft((hash ^ (unit * Multiplier)) * Multiplier, 23) + Mix1;
    }

    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * Mix1;
        hash = (hash ^ (hash >> 27)) * Mix2;
        return hash ^ (hash >> 31);
    }
}
