using System.Buffers;

namespace GraphQueries.Reports;

/// <summary>Finds the sentence around a place again. The graph keeps texts and offsets, not sentences.</summary>
internal static class SentenceBounds
{
    private static readonly SearchValues<char> Closing = SearchValues.Create("\"'”’)]}");

    /// <summary>Words whose full stop ends no sentence even before a capital.</summary>
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "e.g", "i.e", "al", "vs", "cf", "fig", "figs", "eq", "eqs", "sec", "tab", "ref", "refs", "resp", "approx", "w.r.t", "a.k.a", "dr", "prof", "st", "no",
    };

    /// <summary>The sentence, without the blanks around it, that holds the place from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static Range Around(string text, int start, int end)
    {
        start = Math.Clamp(start, 0, text.Length);
        end = Math.Clamp(end, start, text.Length);

        var from = start;
        while (from > 0 && !(char.IsWhiteSpace(text[from - 1]) && EndsBefore(text, from - 1)))
            from--;

        var to = end;
        while (to < text.Length && !(char.IsWhiteSpace(text[to]) && EndsBefore(text, to)))
            to++;

        while (from < to && char.IsWhiteSpace(text[from]))
            from++;
        while (to > from && char.IsWhiteSpace(text[to - 1]))
            to--;
        return from..to;
    }

    /// <summary>Whether a sentence ends just before the blank at <paramref name="blank"/>.</summary>
    private static bool EndsBefore(string text, int blank)
    {
        var last = blank - 1;
        while (last >= 0 && Closing.Contains(text[last]))
            last--;
        if (last < 0 || text[last] is not ('.' or '!' or '?'))
            return false;

        var next = blank;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        if (next == text.Length)
            return true;
        if (char.IsLower(text[next]) || text[next] is ',' or ';' or ')')
            return false;
        return text[last] != '.' || !IsAbbreviation(text.AsSpan(0, last));
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOfAny(' ', '(', '[') + 1)..];
        if (word is [var initial] && char.IsUpper(initial))
            return true; // "J. Smith"
        return word.Length is > 1 and <= 6 && Abbreviations.Contains(word.ToString());
    }
}
