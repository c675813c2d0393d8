namespace GraphBuilder.Resolution;

/// <summary>What a spelling looks like: a short form, or the long form of one.</summary>
internal static class NameShape
{
    private const int LongestShortForm = 15;

    /// <summary>Whether a spelling is one word with capitals or digits that no ordinary word has: <c>LN</c>, <c>LoRA</c>, <c>LLMs</c>, <c>2D</c>.</summary>
    public static bool IsShort(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > LongestShortForm)
            return false;
        var (capitals, digits, letters) = (0, 0, 0);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                return false;
            if (char.IsLetter(c))
                letters++;
            if (char.IsUpper(c))
                capitals++;
            else if (char.IsDigit(c))
                digits++;
        }

        return capitals >= 2 || (capitals == 1 && (digits > 0 || letters == 1 || !char.IsUpper(text[0])));
    }

    /// <summary>How many words of a name look like short forms: one in "offline RL".</summary>
    public static int ShortWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var range in text.SplitAny(' ', '-', '/'))
        {
            if (IsShort(text[range]))
                count++;
        }

        return count;
    }

    /// <summary>
    /// Whether the letters and digits of the short form stand in the long one in order, the first of them in its first word,
    /// and the long form has several words of which none is the short form itself.
    /// </summary>
    public static bool Abbreviates(ReadOnlySpan<char> shortForm, ReadOnlySpan<char> longForm)
    {
        shortForm = WithoutPlural(shortForm);
        if (longForm.Length <= shortForm.Length || !longForm.ContainsAny(' ', '-') || ContainsWord(longForm, shortForm))
            return false;
        var at = 0;
        var first = true;
        foreach (var c in shortForm)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            if (c is '2' or '4' && EndOfWord(longForm, at, c == '2' ? "to" : "for") is var end && end > 0)
            {
                at = end;
                continue;
            }

            while (at < longForm.Length && char.ToLowerInvariant(longForm[at]) != char.ToLowerInvariant(c))
            {
                if (first && longForm[at] is ' ' or '-')
                    return false;
                at++;
            }

            if (at++ >= longForm.Length)
                return false;
            first = false;
        }

        return !first;
    }

    // Behind the word from a place on, 0 when it is not there: the 2 of A2A is the "to" of agent-to-agent.
    private static int EndOfWord(ReadOnlySpan<char> text, int from, ReadOnlySpan<char> word)
    {
        for (var at = from; at + word.Length < text.Length; at++)
        {
            if (at > 0 && text[at - 1] is ' ' or '-' && text[at + word.Length] is ' ' or '-'
                && text.Slice(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
                return at + word.Length;
        }

        return 0;
    }

    private static ReadOnlySpan<char> WithoutPlural(ReadOnlySpan<char> shortForm) =>
        shortForm.Length > 2 && shortForm[^1] == 's' && char.IsUpper(shortForm[^2]) ? shortForm[..^1] : shortForm;

    private static bool ContainsWord(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        for (var from = 0; from <= text.Length - word.Length;)
        {
            var found = text[from..].IndexOf(word, StringComparison.Ordinal);
            if (found < 0)
                return false;
            var (start, end) = (from + found, from + found + word.Length);
            var opens = start == 0 || !char.IsLetterOrDigit(text[start - 1]);
            var closes = end == text.Length || !char.IsLetterOrDigit(text[end])
                || (text[end] == 's' && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])));
            if (opens && closes)
                return true;
            from = start + 1;
        }

        return false;
    }
}
