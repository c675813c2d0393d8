using System.Buffers;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Judgement;

/// <summary>
/// Cuts off a stretch of text what belongs to the text around it: a quotation mark or a bracket that closes outside of it, the command that sets it in bold. <c>"Densing Law</c>, <c>\textbf{ByteFlow Net</c>
/// and <c>IID)</c> are no terms, though a chain over tokens holds each for nearly as likely as what it has inside.
/// </summary>
internal static class TermEdges
{
    private const string Quotes = "\"“”‘’`'";
    private const string Opening = "([{";
    private const string Closing = ")]}";

    /// <summary>In characters. Longer stretches, of a text that is no abstract, are left as they are: each mark that is cut takes a look at the whole.</summary>
    private const int Longest = 400;

    /// <summary>Deeper ones count as closed.</summary>
    private const int Deepest = 16;

    private static readonly SearchValues<char> Marks = SearchValues.Create(Quotes + Opening + Closing + "\\$");

    /// <summary>A stretch without what belongs to the text around it; null when nothing is left, or when a bracket within it closes outside: such a stretch ends in the middle of something.</summary>
    /// <param name="text">The field's.</param>
    public static TextSpan? Cut(ReadOnlySpan<char> text, TextSpan span)
    {
        if (span.Length > Longest || (span.Length > 0 && !text.Slice(span.Start, span.Length).ContainsAny(Marks)))
            return span;
        var (start, end) = (span.Start, span.End);
        while (start < end)
        {
            var within = text[start..end];
            var (first, last) = Unmatched(within);
            if (first == 0 || within[0] == '\'' || (IsQuoted(within) && within.Length > 1))
                start += 1;
            else if (last == within.Length - 1)
                end -= 1;
            else if (CommandLength(within) is var command and > 0 && first == command)
                start += command + 1;
            else if (first > 0 && Opening.Contains(within[first]))
                return null;
            else
                break;
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            while (start < end && char.IsWhiteSpace(text[end - 1]))
                end--;
        }

        return start < end ? new TextSpan(span.Field, start, end) : null;
    }

    /// <summary>The first mark that opens and does not close, and the last that closes what is not open; -1 for none.</summary>
    private static (int First, int Last) Unmatched(ReadOnlySpan<char> text)
    {
        Span<int> open = stackalloc int[Deepest];
        var (depth, last) = (0, -1);
        for (var i = 0; i < text.Length; i++)
        {
            if (Partner(text, i) is not { } partner)
                continue;
            var symmetric = partner == text[i];
            var at = depth - 1;
            while (at >= 0 && text[open[at]] != partner)
                at--;
            if ((symmetric || IsClosing(text[i])) && at >= 0)
                depth = at;
            else if (IsClosing(text[i]) || (symmetric && i == text.Length - 1))
                last = i;
            else if (depth < Deepest)
                open[depth++] = i;
        }

        return (depth > 0 ? open[0] : -1, last);
    }

    /// <summary>What the mark at an index opens or closes with; null when it is none. An apostrophe that closes nothing counts at the end only: <c>Bayes' rule</c>.</summary>
    private static char? Partner(ReadOnlySpan<char> text, int i) => text[i] switch
    {
        '"' or '\'' or '`' when i > 0 && text[i - 1] == '\\' => null, // an accent: G\"odel
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '“' => '”',
        '”' => '“',
        '"' => '"',
        '$' => '$',
        '‘' => '’',
        '`' => '\'',
        '’' => '‘',
        '\'' => '`',
        _ => null,
    };

    private static bool IsClosing(char mark) => mark is ')' or ']' or '}' or '”' or '’' or '\'';

    /// <summary>Whether quotation marks stand around the whole.</summary>
    private static bool IsQuoted(ReadOnlySpan<char> text) =>
        (text[0] == '"' && text[1..].IndexOf('"') == text.Length - 2) || (text[0] == '“' && text.IndexOf('”') == text.Length - 1);

    /// <summary>How long the command is that a text begins with: 7 of <c>\textbf{ByteFlow</c>; 0 for none.</summary>
    private static int CommandLength(ReadOnlySpan<char> text)
    {
        if (text[0] != '\\')
            return 0;
        var end = 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        return end == 1 ? 0 : end;
    }
}
