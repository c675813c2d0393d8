using System.Runtime.CompilerServices;

namespace GraphBuilder.Interpretation.Learning;

/// <summary>
/// Hashes of words and how they combine into the key of a feature. A feature is a template and values ("before propose"); its key is made from the hashes
/// of those parts, so that no string is built while papers are read.
/// </summary>
internal static class FeatureHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>FNV-1a over the UTF-16 units of the word in lower case.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        ulong hash = Offset;
        foreach (char c in word)
            hash = (hash ^ Lower(c)) * Prime;
        return hash;
    }

    /// <summary>Depends on the order of the parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Combine(ulong key, ulong value)
    {
        ulong mixed = (ulong.RotateLeft(key, 23) ^ value) * Golden;
        return mixed ^ (mixed >> 29);
    }

    private static char Lower(char c) => c < 128 ? (char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : char.ToLowerInvariant(c);
}
