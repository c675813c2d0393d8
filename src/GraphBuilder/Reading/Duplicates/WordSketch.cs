using System.Runtime.CompilerServices;

namespace GraphBuilder.Reading.Duplicates;

/// <summary>A sketch of the words of an abstract, from which two abstracts' share of common words can be told without their texts.</summary>
/// <remarks>
/// One-permutation minwise hashing (Li, Owen, Zhang 2012; b-bit signatures: Li and König 2010): each distinct word of four letters or more falls
/// into one of 64 bins by its hash, a bin keeps eight bits of the least hash it saw, and the share of equal bins estimates the Jaccard
/// coefficient J with a standard error of about 0.06. The number of distinct words turns J into the share of the shorter text's
/// words that the longer one has too, so that a shortened abstract is still recognised.
/// </remarks>
internal readonly struct WordSketch
{
    /// <summary>Unrelated abstracts of one field share up to 0.3 of the shorter one's words, retellings of one abstract from 0.4 to 0.8, revisions more.</summary>
    private const double RelatedShare = 0.4;

    /// <summary>Fewer words than this say nothing ("Abstract not available").</summary>
    private const int FewWords = 4;

    private const int Bins = 64;

    private readonly BinBytes bins;
    private readonly ushort words;

    private WordSketch(BinBytes bins, int words)
    {
        this.bins = bins;
        this.words = (ushort)Math.Min(words, ushort.MaxValue);
    }

    /// <summary>Whether the abstract has next to no words.</summary>
    public bool IsEmpty => words < FewWords;

    public static WordSketch Of(ReadOnlySpan<char> text)
    {
        Span<ulong> least = stackalloc ulong[Bins];
        least.Fill(ulong.MaxValue);
        var seen = new HashSet<ulong>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                // Scripts without blanks between words: every two characters are one.
                if (text[i] >= '\u2E80' && i + 1 < text.Length && text[i + 1] >= '\u2E80')
                    Add(text.Slice(i, 2), seen, least);
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0 && i - start >= 4)
                Add(text[start..i], seen, least);
            start = -1;
        }

        var kept = default(BinBytes);
        for (var bin = 0; bin < Bins; bin++)
            kept[bin] = least[bin] == ulong.MaxValue ? (byte)0 : (byte)Math.Max(1, (least[bin] >> 40) & 0xFF);
        return new WordSketch(kept, seen.Count);
    }

    /// <summary>Whether two abstracts share so many words that they describe one paper; an empty one does not say otherwise.</summary>
    public bool IsRelated(in WordSketch other)
    {
        if (IsEmpty || other.IsEmpty)
            return true;
        var equal = 0;
        var used = 0;
        for (var bin = 0; bin < Bins; bin++)
        {
            used += bins[bin] != 0 || other.bins[bin] != 0 ? 1 : 0;
            equal += bins[bin] != 0 && bins[bin] == other.bins[bin] ? 1 : 0;
        }

        var jaccard = (double)equal / used;
        var common = jaccard * (words + other.words) / (1 + jaccard);
        return common >= RelatedShare * Math.Min(words, other.words);
    }

    private static void Add(ReadOnlySpan<char> word, HashSet<ulong> seen, Span<ulong> least)
    {
        // Words of more letters than this are told apart by their start.
        Span<char> lower = stackalloc char[32];
        word = word[..Math.Min(word.Length, lower.Length)];
        for (var i = 0; i < word.Length; i++)
            lower[i] = char.ToLowerInvariant(word[i]);
        var hash = Fingerprint.Of(lower[..word.Length]);
        seen.Add(hash);
        ref var bin = ref least[(int)(hash & (Bins - 1))];
        bin = Math.Min(bin, hash >> 6);
    }

    [InlineArray(Bins)]
    private struct BinBytes
    {
        private byte first;
    }
}
