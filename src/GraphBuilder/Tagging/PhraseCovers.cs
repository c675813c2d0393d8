using GraphBuilder.Text;

namespace GraphBuilder.Tagging;

/// <summary>Which known phrases cover the tokens of a field. A workspace: one per thread, read anew for every field.</summary>
internal sealed class PhraseCovers(SurfaceTable surfaces)
{
    private const double LeastTermHood = 0.3;

    private readonly WordRuns phrases = new();
    private ulong[] keys = []; // of all phrases, those that begin at one word beside each other
    private int[] slots = [];
    private PhraseCover[] covers = [];

    /// <summary>What covers a token.</summary>
    public ref readonly PhraseCover this[int token] => ref covers[token];

    /// <summary>Covers the tokens: from left to right by the most likely phrases, longer ones first among those likely enough.</summary>
    /// <param name="wordHashes">Every token's part in the keys of phrases.</param>
    /// <param name="own">When training: what the paper itself put into the table of surfaces.</param>
    public void Read(FieldText field, ReadOnlySpan<ulong> wordHashes, IReadOnlyDictionary<ulong, SurfaceCounts>? own)
    {
        if (covers.Length < field.Tokens.Length)
            covers = new PhraseCover[field.Tokens.Length * 2];
        Array.Clear(covers, 0, field.Tokens.Length);
        phrases.Read(field, wordHashes);
        FindSurfaces();
        for (int word = 0, next = 0; word < phrases.Count;)
        {
            var (bestEnd, best) = (word, default(SurfaceCounts));
            for (var end = word; end < phrases.EndOfPhrases(word); end++, next++)
            {
                if (slots[next] < 0)
                    continue;
                var found = surfaces.At(slots[next], keys[next], own);
                if (found.Terms > 0 && (found.TermHood >= LeastTermHood || best.Terms == 0))
                    (bestEnd, best) = (end + 1, found);
            }

            if (best.Terms == 0)
            {
                word++;
                continue;
            }

            var cover = new PhraseCover(phrases.Token(word), phrases.Token(bestEnd - 1) + 1, (byte)Math.Min(9, best.TermHood * 10), (byte)best.MainType, (byte)Math.Min(3, best.Terms));
            for (var token = cover.FirstToken; token < cover.EndToken; token++)
                covers[token] = cover;
            for (word++; word < bestEnd; word++)
                next += phrases.EndOfPhrases(word) - word;
        }
    }

    /// <summary>Looks up all phrases of the field.</summary>
    private void FindSurfaces()
    {
        if (keys.Length < phrases.Count * WordRuns.Longest)
            (keys, slots) = (new ulong[phrases.Count * WordRuns.Longest * 2], new int[phrases.Count * WordRuns.Longest * 2]);
        var count = 0;
        for (var word = 0; word < phrases.Count; word++)
        {
            var key = 0ul;
            for (var end = word; end < phrases.EndOfPhrases(word); end++)
                keys[count++] = key = phrases.Extend(key, end);
        }

        surfaces.Find(keys.AsSpan(0, count), slots);
    }
}
