using GraphBuilder.Text;

namespace GraphBuilder.Resolution;

/// <summary>Whether two long forms of one acronym are the same words in other shapes: "convolution neural network", "convolutional neural net".</summary>
internal static class LongFormLikeness
{
    // Below this share of the longer word two words are different words: "recurrent" and "recursive" share .56, "continual" and "contrastive" .36.
    private const double SharedStart = 0.6;
    private const int ShortestStem = 3;

    private static readonly HashSet<string> Heads = new(StringComparer.Ordinal)
    {
        "algorithm", "approach", "architecture", "benchmark", "corpus", "dataset", "framework", "layer", "mechanism", "method", "model", "module",
        "network", "system", "technique",
    };

    /// <param name="ofName">Whether the short form is a proper name: then one may also have a word more inside ("root mean square layer normalization").</param>
    public static bool AreAlike(string one, string other, bool ofName)
    {
        var (words, others) = (Words(one), Words(other));
        if (words.Length > others.Length)
            (words, others) = (others, words);
        if (words.Length == 0)
            return false;

        // "segment anything" and "segment anything model".
        if (others.Length == words.Length + 1 && Heads.Contains(others[^1]))
            others = others[..^1];
        if (ofName && others.Length == words.Length + 1 && words.Length > 1)
            return Enumerable.Range(1, others.Length - 2).Any(inner => AreAlike(words, [.. others[..inner], .. others[(inner + 1)..]]));
        return AreAlike(words, others);
    }

    private static bool AreAlike(string[] words, string[] others) =>
        words.Length == others.Length && words.Zip(others).All(pair => AreAlikeWords(pair.First, pair.Second));

    private static string[] Words(string text) => TermFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool AreAlikeWords(string one, string other)
    {
        if (one == other)
            return true;
        var shared = one.AsSpan().CommonPrefixLength(other);
        var (shorter, longer) = (Math.Min(one.Length, other.Length), Math.Max(one.Length, other.Length));
        return shared >= ShortestStem && (shared == shorter || shared >= SharedStart * longer);
    }
}
