namespace GraphBuilder.Recognition.Acronyms;

/// <summary>Widens spans so that the commands that mark letters lie wholly within.</summary>
internal static class LatexMarkup
{
    /// <summary>Takes the command that marks the first letter into the span: <c>\textbf{</c> before <c>L</c>.</summary>
    public static int Start(ReadOnlySpan<char> characters, int start, int least)
    {
        var i = start;
        while (i > least && (characters[i - 1] is '{' or '\\' or '$' or '*' || (char.IsAsciiLetter(characters[i - 1]) && IsCommand(characters, i - 1, least))))
            i--;
        if (i == start && i > least + 1 && characters[i - 1] == ' ' && char.IsAsciiLetter(characters[i - 2]) && IsCommand(characters, i - 2, least))
            return Start(characters, i - 1, least); // the blank that ends the command of {\bf L}ow
        return i;
    }

    private static bool IsCommand(ReadOnlySpan<char> characters, int i, int least)
    {
        while (i > least && char.IsAsciiLetter(characters[i]))
            i--;
        return characters[i] == '\\';
    }

    /// <summary>Takes the brackets that the span opened into it.</summary>
    public static int End(ReadOnlySpan<char> characters, int start, int end, int most)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
            depth += characters[i] == '{' ? 1 : characters[i] == '}' ? -1 : 0;
        while (depth > 0 && end < most && characters[end] == '}')
        {
            end++;
            depth--;
        }

        return end;
    }
}
