using GraphBuilder.Text;

namespace GraphBuilder.Tagging;

/// <summary>
/// The runs of words of a field that could be phrases: hyphens and slashes join, every other mark parts. Each word carries the hash of its
/// folded form, so that a phrase of words i to j has a key that does not depend on case, hyphens or a plural.
/// </summary>
internal sealed class WordRuns
{
    /// <summary>The most words of a phrase.</summary>
    public const int Longest = 8;

    private readonly List<int> tokens = [];
    private readonly List<ulong> hashes = [];
    private readonly List<int> runEnds = [];

    /// <summary>Words of the field.</summary>
    public int Count => tokens.Count;

    /// <summary>The token of a word.</summary>
    public int Token(int word) => tokens[word];

    /// <summary>The end, exclusive, of the longest phrase that starts at a word.</summary>
    public int EndOfPhrases(int word) => Math.Min(word + Longest, runEnds[word]);

    /// <summary>The key of the phrase that consists of the <paramref name="count"/> words from <paramref name="word"/>.</summary>
    public ulong Key(int word, int count)
    {
        var key = 0ul;
        for (var at = word; at < word + count; at++)
            key = Extend(key, hashes[at]);
        return key;
    }

    /// <summary>The key of a phrase with one more word.</summary>
    public ulong Extend(ulong key, int word) => Extend(key, hashes[word]);

    /// <summary>The hash of every token of a field, for <see cref="Read"/>.</summary>
    public static ulong[] Hashes(FieldText field)
    {
        var folded = new ulong[field.Tokens.Length];
        for (var at = 0; at < folded.Length; at++)
            folded[at] = FoldedHash(field[field.Tokens[at]]);
        return folded;
    }

    /// <summary>The key of the words among the tokens from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public static ulong KeyOf(FieldText field, int first, int end)
    {
        var key = 0ul;
        for (var at = first; at < end; at++)
        {
            var token = field.Tokens[at];
            if (token.Kind is TokenKind.Word or TokenKind.Number)
                key = Extend(key, FoldedHash(field[token]));
        }

        return key;
    }

    /// <param name="wordHashes">What <see cref="FoldedHash"/> says of every token.</param>
    public void Read(FieldText field, ReadOnlySpan<ulong> wordHashes)
    {
        tokens.Clear();
        hashes.Clear();
        runEnds.Clear();
        foreach (var sentence in field.Sentences)
        {
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                var token = field.Tokens[at];
                if (token.Kind is TokenKind.Word or TokenKind.Number)
                {
                    tokens.Add(at);
                    hashes.Add(wordHashes[at]);
                }
                else if (!Joins(field, at, sentence))
                {
                    CloseRun();
                }
            }

            CloseRun();
        }
    }

    private static bool Joins(FieldText field, int at, Sentence sentence)
    {
        var mark = field[field.Tokens[at]];
        return mark is "-" or "/" or "‐" or "‑" or "–" && at + 1 < sentence.EndToken && !field.Tokens[at].SpaceBefore && !field.Tokens[at + 1].SpaceBefore;
    }

    private void CloseRun()
    {
        while (runEnds.Count < tokens.Count)
            runEnds.Add(tokens.Count);
    }

    /// <summary>The key of a phrase, 0 for none so far, with one more word.</summary>
    public static ulong Extend(ulong key, ulong hash) => (key * 0x9E3779B97F4A7C15ul) ^ (hash + (key >> 29));

    /// <summary>A cheap fold: case, and a plural s; the same for both sides of every comparison, so that it need not be right.</summary>
    public static ulong FoldedHash(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[Math.Min(form.Length, 64)];
        form[..lower.Length].ToLowerInvariant(lower);
        if (lower.Length > 4 && lower.EndsWith("ies"))
        {
            lower[^3] = 'y';
            return WordHash.Of(lower[..^2]);
        }


        if (lower.Length > 3 && lower[^1] == 's' && lower[^2] != 's')
            return WordHash.Of(lower[..^1]);
        return WordHash.Of(lower);
    }
}
