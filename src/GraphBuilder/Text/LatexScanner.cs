namespace GraphBuilder.Text;

/// <summary>Finds where LaTeX ends: mathematics, commands, escaped signs, accents. Each look ahead is bounded, so that unbalanced dollars cost linear time.</summary>
internal static class LatexScanner
{
    private const int LongestFormula = 600;

    /// <summary>The end of the formula that the dollar at <paramref name="start"/> opens, or -1: a price, or never closed.</summary>
    public static int DollarEnd(ReadOnlySpan<char> text, int start)
    {
        var fence = start + 1 < text.Length && text[start + 1] == '$' ? 2 : 1;
        var first = start + fence;
        if (first >= text.Length || char.IsWhiteSpace(text[first]) && fence == 1)
            return -1;
        var limit = Math.Min(text.Length, first + LongestFormula);
        for (var i = first; i < limit; i++)
        {
            if (text[i] == '\\')
            {
                i++;
                continue;
            }

            if (text[i] != '$')
                continue;
            var end = i + fence;
            if (i == first || end > text.Length || fence == 2 && text[i + 1] != '$')
                return -1;
            if (fence == 1 && (char.IsWhiteSpace(text[i - 1]) || end < text.Length && char.IsAsciiDigit(text[end])))
                return -1;
            return fence == 1 && IsPrice(text[first..i]) ? -1 : end;
        }

        return -1;
    }

    /// <summary>
    /// Where the dollar stands that closes <c>$\textbf{CT-LLM}$</c>, or -1 when the dollar at <paramref name="start"/> opens no such thing: it is a name in bold, not mathematics,
    /// and its words are words.
    /// </summary>
    public static int TextDollar(ReadOnlySpan<char> text, int start)
    {
        var i = start + 1;
        if (i >= text.Length || text[i] != '\\')
            return -1;
        var name = i + 1;
        for (i = name; i < text.Length && char.IsAsciiLetter(text[i]);)
            i++;
        if (i >= text.Length || text[i] != '{' || !(text[name..i].StartsWith("text") || text[name..i] is "mathbf" or "mathrm" or "mathtt" or "mathsf" or "mathit" or "underline" or "emph"))
            return -1;
        var limit = Math.Min(text.Length, i + LongestFormula);
        var close = text[i..limit].IndexOf('}') + i;
        return close > i && close + 1 < text.Length && text[close + 1] == '$' && IsWords(text[(i + 1)..close]) ? close + 1 : -1;
    }

    /// <summary>The end of what the backslash at <paramref name="start"/> begins: <c>\( \)</c>, <c>\[ \]</c>, a command, an escaped sign; -1 for a lone backslash.</summary>
    public static int BackslashEnd(ReadOnlySpan<char> text, int start)
    {
        var i = start + 1;
        if (i >= text.Length || char.IsWhiteSpace(text[i]))
            return -1;
        if (text[i] is '(' or '[')
        {
            var limit = Math.Min(text.Length, i + LongestFormula);
            var close = text[i..limit].IndexOf(text[i] == '(' ? "\\)" : "\\]", StringComparison.Ordinal);
            return close < 0 ? i + 1 : i + close + 2;
        }

        if (!char.IsAsciiLetter(text[i]))
            return text[i] < 128 ? i + 1 : -1;
        while (i < text.Length && char.IsAsciiLetter(text[i]))
            i++;
        return i < text.Length && text[i] == '*' ? i + 1 : i;
    }

    /// <summary>The end of an accented letter in LaTeX, <c>\'e</c>, <c>\"{o}</c> or <c>\c{c}</c>, or -1.</summary>
    public static int AccentEnd(ReadOnlySpan<char> text, int backslash)
    {
        var i = backslash + 1;
        if (i + 1 >= text.Length)
            return -1;
        var named = text[i] is 'c' or 'v' or 'u' or 'H' or 'k' or 'r';
        if (!named && text[i] is not ('\'' or '"' or '`' or '^' or '~' or '='))
            return -1;
        i++;
        if (text[i] != '{')
            return !named && char.IsAsciiLetter(text[i]) ? i + 1 : -1;
        var letter = i + 1;
        if (letter < text.Length && text[letter] == '\\')
            letter++; // the dotless \i of \'{\i}
        return letter + 1 < text.Length && char.IsAsciiLetter(text[letter]) && text[letter + 1] == '}' ? letter + 2 : -1;
    }

    /// <summary>A run of letters as only words have, and no further command.</summary>
    private static bool IsWords(ReadOnlySpan<char> inner)
    {
        const int shortestWord = 3;
        var run = 0;
        var longest = 0;
        foreach (var c in inner)
        {
            if (c is '\\' or '{' or '^')
                return false;
            run = char.IsLetter(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest >= shortestWord;
    }

    /// <summary><c>$5 million against US$</c>: begins with a digit, goes over blanks, has no sign of mathematics.</summary>
    private static bool IsPrice(ReadOnlySpan<char> inner) =>
        char.IsAsciiDigit(inner[0]) && inner.Contains(' ') && inner.IndexOfAny("\\^_={<>") < 0;
}
