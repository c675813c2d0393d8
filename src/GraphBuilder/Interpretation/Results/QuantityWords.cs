using System.Collections.Frozen;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Results;

/// <summary>Reads quantities in words: "threefold", "two orders of magnitude".</summary>
internal static class QuantityWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Folds =
        new[] { "twofold", "threefold", "fourfold", "fivefold", "tenfold", "two-fold", "three-fold", "ten-fold" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Counts =
        new[] { "an", "one", "two", "three", "four", "several", "multiple" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where the quantity that starts at a word ends; -1 when it is none.</summary>
    public static int Read(ReadOnlySpan<char> text, Token word)
    {
        ReadOnlySpan<char> first = text.Slice(word.Start, word.Length);
        if (first.EndsWith("fold", StringComparison.OrdinalIgnoreCase) && Folds.Contains(first))
            return word.End;

        // Next to no word has "order" behind it, and that is seen faster than what the word is.
        ReadOnlySpan<char> rest = text[word.End..];
        if (rest.Length < 2 || rest[1] is not ('o' or 'O') || !Counts.Contains(first))
            return -1;
        foreach (string tail in (ReadOnlySpan<string>)[" orders of magnitude", " order of magnitude"])
        {
            if (rest.StartsWith(tail, StringComparison.OrdinalIgnoreCase))
                return word.End + tail.Length;
        }

        return -1;
    }
}
