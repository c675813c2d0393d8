using System.Numerics;
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
    private const int SeenBits = 4096;
    private const int ShortestWord = 4;
    private const char FirstIdeograph = '\u2E80';

    // Fowler, Noll, Vo 1a with 64 bits.
    private const ulong Start = 0xCBF29CE484222325;
    private const ulong Prime = 0x00000100000001B3;

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
        Span<ulong> seen = stackalloc ulong[SeenBits / 64];
        least.Fill(ulong.MaxValue);
        var hash = Start;
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = (hash ^ Lower(c)) * Prime;

                // Scripts without blanks between words: every two characters count as one.
                length += c < FirstIdeograph ? 1 : 2;
                if (c >= FirstIdeograph && length >= ShortestWord)
                {
                    Add(hash, least, seen);
                    hash = (Start ^ c) * Prime;
                    length = 2;
                }

                continue;
            }

            if (length >= ShortestWord)
                Add(hash, least, seen);
            hash = Start;
            length = 0;
        }

        if (length >= ShortestWord)
            Add(hash, least, seen);
        var kept = default(BinBytes);
        for (var bin = 0; bin < Bins; bin++)
            kept[bin] = least[bin] == ulong.MaxValue ? (byte)0 : (byte)Math.Max(1, (least[bin] >> 40) & 0xFF);
        return new WordSketch(kept, Distinct(seen));
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

    private static void Add(ulong hash, Span<ulong> least, Span<ulong> seen)
    {
        hash = Fingerprint.Of(hash, seed: 0);
        ref var bin = ref least[(int)(hash % Bins)];
        bin = Math.Min(bin, hash / Bins);
        var bit = (int)((hash >> 52) % SeenBits);
        seen[bit / 64] |= 1UL << (bit % 64);
    }

    /// <summary>How many words set so many bits (linear counting, Whang and others 1990): exact to one in a hundred up to some thousand words.</summary>
    private static int Distinct(ReadOnlySpan<ulong> seen)
    {
        var set = 0;
        foreach (var bits in seen)
            set += BitOperations.PopCount(bits);
        return set == SeenBits ? ushort.MaxValue : (int)Math.Round(-SeenBits * Math.Log(1 - ((double)set / SeenBits)));
    }

    private static char Lower(char c) => c < 128 ? (char)(c | (c is >= 'A' and <= 'Z' ? 0x20 : 0)) : char.ToLowerInvariant(c);

    [InlineArray(Bins)]
    private struct BinBytes
    {
        private byte first;
    }
}
