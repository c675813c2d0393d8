namespace GraphBuilder.Tagging;

/// <summary>
/// The hash of a feature's name: a polynomial over its letters (Karp and Rabin 1987), so that the hash of a name comes from the hashes of its
/// parts without the name being written. <see cref="Finish"/> spreads it over all 64 bits once the name is whole.
/// </summary>
internal static class NameHash
{
    private const ulong Base = 0x9E3779B97F4A7C15ul;

    /// <summary>The hash of a part of a name: <c>sum of letter x Base^(letters after it)</c>, modulo 2^64.</summary>
    public static ulong Of(ReadOnlySpan<char> part) => Append(0, part);

    /// <summary>The hash of a part with more letters after it.</summary>
    public static ulong Append(ulong hash, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
            hash = Append(hash, letter);
        return hash;
    }

    /// <summary>The hash of a part with one more letter after it.</summary>
    public static ulong Append(ulong hash, char letter) => (hash * Base) + letter + 1ul;

    /// <summary>The hash of a part with another after it.</summary>
    /// <param name="power">What <see cref="Power"/> says for the length of that other part.</param>
    public static ulong Join(ulong hash, ulong other, ulong power) => (hash * power) + other;

    /// <summary>Base to the power of a length.</summary>
    public static ulong Power(int length)
    {
        var power = 1ul;
        for (var factor = Base; length > 0; length >>= 1, factor *= factor)
            power *= (length & 1) != 0 ? factor : 1;
        return power;
    }

    /// <summary>A whole name's hash, by which tables find it.</summary>
    public static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93ul;
        return hash ^ (hash >> 29);
    }

    /// <summary>The finished hash of a whole name.</summary>
    public static ulong OfName(ReadOnlySpan<char> name) => Finish(Of(name));
}
