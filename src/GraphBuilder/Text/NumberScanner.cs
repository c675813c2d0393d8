namespace GraphBuilder.Text;

/// <summary>Finds where a number ends: <c>82.9</c>, <c>1,024</c>, <c>1e-3</c>, <c>.5</c>.</summary>
internal static class NumberScanner
{
    /// <summary>
    /// The end of the number that starts with the digit (or the dot before a digit) at <paramref name="start"/>.
    /// <paramref name="isWord"/> is set when it is but the beginning of a word: an integer with letters glued to it (<c>3D</c>, <c>7B</c>,
    /// <c>32x8d</c>), except for a factor (<c>9x</c>), whose sign stays apart as in <c>1.5x</c>.
    /// </summary>
    public static int End(ReadOnlySpan<char> text, int start, out bool isWord)
    {
        var i = Digits(text, start);
        var plain = i > start;
        while (i + 3 < text.Length && text[i] == ',' && Digits(text, i + 1) == i + 4)
        {
            i += 4;
            plain = false;
        }

        while (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            i = Digits(text, i + 1);
            plain = false;
        }

        if (Exponent(text, i) is var exponent && exponent > i)
        {
            i = exponent;
            plain = false;
        }

        isWord = plain && IsWordPart(text, i) && !IsFactor(text, i);
        return i;
    }

    private static int Digits(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && char.IsAsciiDigit(text[i]))
            i++;
        return i;
    }

    private static int Exponent(ReadOnlySpan<char> text, int i)
    {
        if (i >= text.Length || text[i] is not ('e' or 'E'))
            return i;
        var digits = i + 1;
        if (digits < text.Length && (text[digits] == '+' || CharacterClasses.IsHyphen(text[digits])))
            digits++;
        var end = Digits(text, digits);
        var isFraction = end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]);
        return end > digits && !isFraction && !IsWordPart(text, end) ? end : i;
    }

    private static bool IsFactor(ReadOnlySpan<char> text, int i) => text[i] is 'x' or 'X' && !IsWordPart(text, i + 1);

    private static bool IsWordPart(ReadOnlySpan<char> text, int i) =>
        i < text.Length && CharacterClasses.Of(text, i, out _) is CharacterClass.Letter or CharacterClass.Digit;
}
