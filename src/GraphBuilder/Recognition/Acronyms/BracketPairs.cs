namespace GraphBuilder.Recognition.Acronyms;

/// <summary>Brackets that belong together.</summary>
internal static class BracketPairs
{
    /// <summary>Definitions in brackets are short; looking no further keeps unbalanced text linear.</summary>
    private const int LongestBracket = 400;

    /// <summary>Where the bracket that opens at <paramref name="open"/> closes before <paramref name="end"/>; -1 when it does not, or too late.</summary>
    public static int Close(ReadOnlySpan<char> text, int open, int end)
    {
        var (opening, closing) = text[open] == '(' ? ('(', ')') : ('[', ']');
        var depth = 0;
        end = Math.Min(end, open + LongestBracket);
        for (var i = open; i < end; i++)
        {
            if (text[i] == opening)
                depth++;
            else if (text[i] == closing && --depth == 0)
                return i;
        }

        return -1;
    }
}
