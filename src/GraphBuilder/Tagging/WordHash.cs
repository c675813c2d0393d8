namespace GraphBuilder.Tagging;

/// <summary>Hashes of words, 64 bits: words of one hash count as one.</summary>
internal static class WordHash
{
    /// <summary>The hash by which the tables of a model know a word: FNV-1a with a final mix.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037ul;
        foreach (var letter in word)
            hash = (hash ^ letter) * 1099511628211ul;
        return Of(hash);
    }

    /// <summary>The same from the FNV-1a of the word alone, before the mix.</summary>
    public static ulong Of(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15ul;
        return hash ^ (hash >> 29);
    }
}
