namespace GraphBuilder.Recognition.Acronyms;

/// <summary>
/// Finds the words that an abbreviation's letters come from: the best alignment of its letters with the end of a text, by dynamic programming
/// over (letter, place). After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003), whose
/// greedy search from the right takes the first letters it meets; here every alignment has a score, and the best one wins.
/// Cost: letters × characters.
/// </summary>
internal static class AcronymAlignment
{
    /// <summary>The longest text looked at, in characters.</summary>
    public const int LongestText = 200;

    /// <summary>The most letters and digits of an abbreviation that are aligned.</summary>
    public const int MostLetters = 16;

    private const int Initial = 10;
    private const int PartInitial = 9;
    private const int FunctionWordInitial = 6;
    private const int FunctionWordFirst = 1;
    private const int Contiguous = 6;
    private const int Inside = 4;
    private const int InsideOfNewWord = -5;
    private const int SkippedWord = -7;
    private const int SkippedPart = -2;
    private const int TrailingWord = -9;
    private const int Impossible = int.MinValue / 4;

    /// <summary>Aligns an abbreviation with the words before the end of a text.</summary>
    /// <param name="letters">The abbreviation's letters and digits, lower case, from <see cref="Letters"/>.</param>
    /// <param name="text">The text whose last words are to be its expansion, at most <see cref="LongestText"/> characters.</param>
    /// <returns>Where the expansion starts in the text, and its score; a start of -1 when the letters do not fit.</returns>
    public static (int Start, int Score) Align(ReadOnlySpan<char> letters, ReadOnlySpan<char> text)
    {
        return MayFit(letters, text) ? AlignAll(letters, text) : (-1, 0);
    }

    /// <summary>Whether the letters stand in the text in their order at all: what most texts do not have, and every alignment needs.</summary>
    private static bool MayFit(ReadOnlySpan<char> letters, ReadOnlySpan<char> text)
    {
        var next = 0;
        for (var i = 0; i < text.Length && next < letters.Length; i++)
            next += Fits(letters[next], text, i) ? 1 : 0;
        return next > 0 && next == letters.Length;
    }

    private static (int Start, int Score) AlignAll(ReadOnlySpan<char> letters, ReadOnlySpan<char> text)
    {
        Span<short> costBefore = stackalloc short[LongestText + 1]; // of skipping all words up to the one a character is in
        Span<short> costThrough = stackalloc short[LongestText + 1]; // the same, with that word
        Span<byte> kind = stackalloc byte[LongestText + 1];
        var total = ReadWords(text, costBefore, costThrough, kind);

        Span<int> previous = stackalloc int[LongestText];
        Span<short> previousStart = stackalloc short[LongestText];
        Span<int> current = stackalloc int[LongestText];
        Span<short> currentStart = stackalloc short[LongestText];
        for (var j = 0; j < letters.Length; j++)
        {
            var acrossBest = Impossible; // the best way to have placed the letters so far in an earlier word, less the words skipped since
            short acrossStart = -1;
            var pendingBest = Impossible; // the same for the word being read
            short pendingStart = -1;
            var wordBest = Impossible; // the best placing earlier in this word
            short wordStart = -1;
            for (var i = 0; i < text.Length; i++)
            {
                current[i] = Impossible;
                if (kind[i] == Kinds.None)
                    continue;
                if (kind[i] >= Kinds.PartInitial)
                {
                    if (pendingBest > acrossBest)
                        (acrossBest, acrossStart) = (pendingBest, pendingStart);
                    (pendingBest, pendingStart, wordBest, wordStart) = (Impossible, -1, Impossible, -1);
                }

                if (Fits(letters[j], text, i))
                {
                    var isInitial = kind[i] >= Kinds.InnerCapital;
                    var gain = kind[i] switch { Kinds.WordInitial => Initial, Kinds.FunctionWordInitial => FunctionWordInitial, _ => PartInitial };
                    if (j == 0)
                    {
                        if (kind[i] >= Kinds.PartInitial)
                            (current[i], currentStart[i]) = (kind[i] == Kinds.FunctionWordInitial ? FunctionWordFirst : gain, (short)i);
                        else if (IsInnerX(letters[0], text, i, kind))
                            (current[i], currentStart[i]) = (PartInitial, (short)(i - 1));
                    }
                    else
                    {
                        var across = acrossBest == Impossible ? Impossible : acrossBest + costBefore[i] + (isInitial ? gain : InsideOfNewWord);
                        if (IsInnerX(letters[j], text, i, kind) && acrossBest != Impossible)
                            across = acrossBest + costBefore[i] + PartInitial;
                        var inWord = wordBest == Impossible ? Impossible : wordBest + (isInitial ? PartInitial : Inside);
                        var next = i > 0 && kind[i - 1] != Kinds.None && previous[i - 1] != Impossible && !isInitial
                            ? previous[i - 1] + Contiguous
                            : Impossible;
                        (current[i], currentStart[i]) = (across, acrossStart);
                        if (inWord >= current[i] && inWord != Impossible)
                            (current[i], currentStart[i]) = (inWord, wordStart);
                        if (next > current[i])
                            (current[i], currentStart[i]) = (next, previousStart[i - 1]);
                    }
                }

                if (j > 0 && previous[i] != Impossible)
                {
                    var withoutCost = previous[i] - costThrough[i];
                    if (withoutCost >= pendingBest)
                        (pendingBest, pendingStart) = (withoutCost, previousStart[i]);
                    if (previous[i] >= wordBest)
                        (wordBest, wordStart) = (previous[i], previousStart[i]);
                }
            }

            var swap = previous;
            previous = current;
            current = swap;
            var swapStart = previousStart;
            previousStart = currentStart;
            currentStart = swapStart;
        }

        return BestEnd(previous, previousStart, costThrough, total, text);
    }

    /// <summary>Copies an abbreviation's letters and digits in lower case, Greek letters by their Latin counterpart, a plural s left out.</summary>
    /// <returns>How many there are; 0 when there is room for fewer than there are.</returns>
    public static int Letters(ReadOnlySpan<char> abbreviation, Span<char> letters)
    {
        var end = abbreviation.Length;
        if (end > 2 && abbreviation[end - 1] == 's' && (char.IsUpper(abbreviation[end - 2]) || char.IsDigit(abbreviation[end - 2])))
            end--;
        else if (end > 3 && abbreviation[end - 1] == 's' && abbreviation[end - 2] is '\'' or '’')
            end -= 2;

        var count = 0;
        for (var i = 0; i < end; i++)
        {
            if (!char.IsLetterOrDigit(abbreviation[i]))
                continue;
            if (count == letters.Length)
                return 0;
            letters[count++] = Latin(char.ToLowerInvariant(abbreviation[i]));
        }

        return count;
    }

    private static (int Start, int Score) BestEnd(ReadOnlySpan<int> scores, ReadOnlySpan<short> starts, ReadOnlySpan<short> costThrough, int total, ReadOnlySpan<char> text)
    {
        var best = Impossible;
        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (scores[i] == Impossible)
                continue;
            var trailing = (total - costThrough[i]) * TrailingWord / SkippedWord;
            if (scores[i] + trailing >= best)
                (best, start) = (scores[i] + trailing, starts[i]);
        }

        if (start < 0)
            return (-1, 0);
        return (StartOfCompound(text, start), best);
    }

    /// <summary>An expansion begins with a whole compound (<c>H2-receptor</c> for R), unless its first part only negates (<c>non-</c>, <c>anti-</c>).</summary>
    private static int StartOfCompound(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        while (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || (text[i - 1] is '-' or '/' or ',' or '\'' && i > 1 && (char.IsLetterOrDigit(text[i - 2]) || text[i - 2] == '\''))))
            i--;
        var prefix = text[i..start].TrimEnd('-');
        return prefix.Equals("non", StringComparison.OrdinalIgnoreCase) || prefix.Equals("anti", StringComparison.OrdinalIgnoreCase) ? start : i;
    }

    /// <summary>Classifies every character and sums what skipping words costs.</summary>
    private static int ReadWords(ReadOnlySpan<char> text, Span<short> costBefore, Span<short> costThrough, Span<byte> kind)
    {
        var cost = 0;
        var i = 0;
        while (i < text.Length)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                costBefore[i] = costThrough[i] = (short)cost;
                kind[i++] = Kinds.None;
                continue;
            }

            var end = i + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '\'' or '’' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
                end++;
            var isPart = i > 0 && IsHyphen(text[i - 1]);
            // The first word of "in-context" is as good an initial as any.
            var beginsCompound = !isPart && end < text.Length && IsHyphen(text[end]);
            var isFunctionWord = !beginsCompound && end - i <= FunctionWords.Longest && FunctionWords.Contains(text[i..end]);
            var wordCost = isFunctionWord ? 0 : isPart ? SkippedPart : SkippedWord;
            for (var k = i; k < end; k++)
            {
                costBefore[k] = (short)cost;
                costThrough[k] = (short)(cost + wordCost);
                kind[k] = k == i ? isFunctionWord ? Kinds.FunctionWordInitial : isPart ? Kinds.PartInitial : Kinds.WordInitial
                    : char.IsLetterOrDigit(text[k]) ? IsInnerCapital(text, k) ? Kinds.InnerCapital : Kinds.Inner
                    : Kinds.None;
            }

            cost += wordCost;
            i = end;
        }

        return cost;
    }

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '/' or '–';

    private static bool IsInnerCapital(ReadOnlySpan<char> text, int i) =>
        (char.IsUpper(text[i]) && char.IsLower(text[i - 1])) || (char.IsDigit(text[i]) && !char.IsDigit(text[i - 1]));

    /// <summary>The x of "explainable" and "extreme", which abbreviations take for the initial.</summary>
    private static bool IsInnerX(char letter, ReadOnlySpan<char> text, int i, ReadOnlySpan<byte> kind) =>
        letter == 'x' && i > 0 && kind[i - 1] >= Kinds.PartInitial && text[i - 1] is 'e' or 'E';

    private static bool Fits(char letter, ReadOnlySpan<char> text, int i)
    {
        var c = Latin(char.ToLowerInvariant(text[i]));
        if (c == letter)
            return true;
        return letter switch
        {
            '1' => StartsWord(text, i, "one") || StartsWord(text, i, "first") || StartsWord(text, i, "single"),
            '2' => StartsWord(text, i, "two") || StartsWord(text, i, "to") || StartsWord(text, i, "second") || StartsWord(text, i, "double"),
            '3' => StartsWord(text, i, "three") || StartsWord(text, i, "third") || StartsWord(text, i, "triple"),
            '4' => StartsWord(text, i, "four") || StartsWord(text, i, "for"),
            '5' => StartsWord(text, i, "five") || StartsWord(text, i, "fifth"),
            '6' => StartsWord(text, i, "six"),
            'x' => StartsWord(text, i, "cross") || StartsWord(text, i, "trans"),
            _ => false,
        };
    }

    private static bool StartsWord(ReadOnlySpan<char> text, int i, string word) =>
        (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && text[i..].StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static char Latin(char c)
    {
        if (c is < 'α' or > 'ω')
            return c;
        return "abgdezhtiklmnxoprsstufxpo"[c - 'α'];
    }

    private static class Kinds
    {
        public const byte None = 0;
        public const byte Inner = 1;
        public const byte InnerCapital = 2;
        public const byte PartInitial = 3;
        public const byte FunctionWordInitial = 4;
        public const byte WordInitial = 5;
    }
}
