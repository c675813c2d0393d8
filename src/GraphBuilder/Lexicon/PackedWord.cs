using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GraphBuilder.Lexicon;

/// <summary>
/// The characters of a short word in two numbers: two words are equal exactly when their numbers and lengths are. Up to 7 characters of any kind, up to 16 of ASCII;
/// that is nearly every word of a paper.
/// </summary>
[SuppressMessage("Design", "CA1066", Justification = "A record struct has its equality.")]
internal readonly record struct PackedWord(ulong Low, ulong High, int Length)
{
    private const int LongestOfAnyKind = 7;
    private const int LongestAscii = 16;

    /// <summary>Spreads over all 32 bits.</summary>
    public uint Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var mixed = ((Low ^ ((ulong)Length << 56)) * 0x9E3779B97F4A7C15UL) ^ (High * 0xC2B2AE3D27D4EB4FUL);
            return (uint)((mixed ^ (mixed >> 29)) * 0x165667B19E3779F9UL >> 32);
        }
    }

    /// <summary>Packs a word; false when it is too long. Ends that overlap are packed twice, which does no harm since the length counts too.</summary>
    public static bool TryPack(ReadOnlySpan<char> word, out PackedWord packed)
    {
        packed = default;
        var length = word.Length;
        if (length > LongestOfAnyKind)
        {
            if (length > LongestAscii)
                return false;
            var units = MemoryMarshal.Cast<char, ushort>(word);
            var first = Vector128.Create(units);
            var last = Vector128.Create(units[(length - 8)..]);
            if (((first | last) & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero)
                return false;
            var bytes = Vector128.Narrow(first, last).AsUInt64();
            packed = new PackedWord(bytes[0], bytes[1], length);
            return true;
        }

        var all = MemoryMarshal.AsBytes(word);
        packed = length switch
        {
            >= 4 => new PackedWord(MemoryMarshal.Read<ulong>(all), MemoryMarshal.Read<ulong>(all[((length - 4) * 2)..]), length),
            >= 2 => new PackedWord(MemoryMarshal.Read<uint>(all), MemoryMarshal.Read<uint>(all[((length - 2) * 2)..]), length),
            1 => new PackedWord(word[0], 0, length),
            _ => default,
        };
        return true;
    }
}
