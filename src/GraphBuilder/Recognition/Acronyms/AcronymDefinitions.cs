using System.Collections.Immutable;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Acronyms;

/// <summary>
/// Finds abbreviations and what they stand for: <c>in-context learning (ICL)</c>, <c>ICL (in-context learning)</c>, lists, nested brackets,
/// <c>large language models, or LLMs</c>. Both parts stand in one sentence.
/// </summary>
public static class AcronymDefinitions
{
    /// <summary>The least score per letter of an abbreviation with capitals or digits.</summary>
    private const double LeastScore = 4.5;

    /// <summary>The same when its expansion is the one word before it (<c>methotrexate (MTX)</c>).</summary>
    private const double LeastScoreOfOneWord = 4;

    /// <summary>The same when nothing in its letters says that it is an abbreviation: every letter begins a word.</summary>
    private const double LeastScoreOfPlainWord = 7;

    /// <summary>The definitions of a text, by the place of the abbreviation; an abbreviation is defined once a place.</summary>
    public static ImmutableArray<AcronymDefinition> Find(FieldText text)
    {
        if (text.Text.AsSpan().IndexOfAny('(', '[', ',') < 0)
            return [];

        var found = ImmutableArray.CreateBuilder<AcronymDefinition>();
        foreach (var sentence in text.Sentences)
        {
            if (sentence.EndToken <= sentence.FirstToken)
                continue;
            FindInSentence(text, text.Tokens[sentence.FirstToken].Start, text.Tokens[sentence.EndToken - 1].End, found);
        }

        return found.DrainToImmutable();
    }

    private static void FindInSentence(FieldText text, int start, int end, ImmutableArray<AcronymDefinition>.Builder found)
    {
        var characters = text.Text.AsSpan();
        var barrier = start; // an expansion begins after it
        for (var i = start; i < end; i++)
        {
            switch (characters[i])
            {
                case '(' or '[':
                    var close = BracketPairs.Close(characters, i, end);
                    if (close < 0)
                    {
                        barrier = i + 1;
                        break;
                    }

                    if (ReadBracket(text, barrier, i, close, found))
                        barrier = close + 1;
                    if (characters[(i + 1)..close].IndexOfAny('(', '[') < 0 || IsOneWord(characters[(i + 1)..close]))
                        i = close;
                    else
                        barrier = i + 1;
                    break;
                case ')' or ']' or ';':
                    barrier = i + 1;
                    break;
                case ',':
                    AfterComma.Read(text, barrier, i, end, found);
                    break;
            }
        }
    }

    private static bool IsOneWord(ReadOnlySpan<char> text) => !text.Contains(' ');

    /// <summary>Reads what stands between brackets; true when an abbreviation was found.</summary>
    private static bool ReadBracket(FieldText text, int barrier, int open, int close, ImmutableArray<AcronymDefinition>.Builder found)
    {
        if (open <= barrier || open + 1 >= close)
            return false;

        var characters = text.Text.AsSpan();
        var known = found.Count;
        var segments = new BracketSegments(characters, open + 1, close);
        var lastLongStart = -1;
        foreach (var (start, end) in segments)
        {
            if (TryForward(text, barrier, open, start, end, out var definition))
            {
                found.Add(definition);
                lastLongStart = lastLongStart < 0 ? definition.Long.Start : Math.Min(lastLongStart, definition.Long.Start);
            }
        }

        if (found.Count > known)
        {
            DropJoined(text, found, known);
            return true;
        }

        if (TryInside(text, open, close, out var inside) || TryReversed(text, barrier, open, close, out inside))
        {
            found.Add(inside);
            return true;
        }

        return false;
    }

    /// <summary>
    /// "small and large models (SMs and LMs)": an expansion that holds another one of the same brackets, joined by a conjunction, is that of none.
    /// </summary>
    private static void DropJoined(FieldText text, ImmutableArray<AcronymDefinition>.Builder found, int from)
    {
        for (var i = found.Count - 1; i >= from; i--)
        {
            for (var k = from; k < found.Count; k++)
            {
                var (outer, inner) = (found[i].Long, found[k].Long);
                if (k == i || outer == inner || !outer.Contains(inner))
                    continue;
                var between = text.Text.AsSpan(outer.Start, inner.Start - outer.Start).TrimEnd();
                if (!between.EndsWith(" and", StringComparison.Ordinal) && !between.EndsWith(" or", StringComparison.Ordinal) && !between.EndsWith('/'))
                    continue;
                found.RemoveAt(i);
                break;
            }
        }
    }

    /// <summary>Expansion, then the abbreviation in brackets.</summary>
    internal static bool TryForward(FieldText text, int barrier, int longEnd, int shortStart, int shortEnd, out AcronymDefinition definition)
    {
        definition = default;
        var characters = text.Text.AsSpan();
        var shortForm = characters[shortStart..shortEnd];
        if (!ShortForm.IsPlausible(shortForm))
            return false;

        Span<char> letterRoom = stackalloc char[AcronymAlignment.MostLetters];
        var letterCount = AcronymAlignment.Letters(shortForm, letterRoom);
        if (letterCount == 0)
            return false;
        var letters = letterRoom[..letterCount];

        Span<char> plainRoom = stackalloc char[AcronymAlignment.LongestText];
        Span<int> originRoom = stackalloc int[AcronymAlignment.LongestText];
        var windowStart = WindowStart(characters, Math.Max(barrier, longEnd - AcronymAlignment.LongestText), longEnd, letterCount);
        var window = PlainWindow.Strip(characters, windowStart, longEnd, plainRoom, originRoom);
        var length = window.Text.TrimEnd(" \"'”’,").Length;
        var (start, score) = AcronymAlignment.Align(letters, window.Text[..length]);
        if (start < 0 || !IsGood(shortForm, window.Text[start..length], letterCount, score))
            return false;

        var longStart = MarkupStart(characters, window.Origins[start], windowStart);
        var longStop = MarkupEnd(characters, longStart, window.Origins[length - 1] + 1, longEnd);
        definition = new AcronymDefinition(
            new TextSpan(text.Field, shortStart, shortEnd),
            new TextSpan(text.Field, longStart, longStop),
            (double)score / letterCount);
        return true;
    }

    /// <summary>Both in the brackets: <c>(in-context learning, ICL)</c>.</summary>
    private static bool TryInside(FieldText text, int open, int close, out AcronymDefinition definition)
    {
        definition = default;
        var inside = text.Text.AsSpan((open + 1)..close);
        var comma = inside.LastIndexOfAny(',', ';');
        if (comma <= 0)
            return false;
        var start = open + 1 + comma + 1;
        while (start < close && char.IsWhiteSpace(text.Text[start]))
            start++;
        var earlier = inside[..comma].LastIndexOfAny(',', ';');
        return close - start >= 2 && ShortForm.LooksAbbreviated(text.Text.AsSpan(start, close - start))
            && TryForward(text, open + 1 + earlier + 1, open + 1 + comma, start, close, out definition);
    }

    /// <summary>The abbreviation, then its expansion in brackets, whole.</summary>
    private static bool TryReversed(FieldText text, int barrier, int open, int close, out AcronymDefinition definition)
    {
        definition = default;
        var characters = text.Text.AsSpan();
        var shortEnd = open;
        while (shortEnd > barrier && char.IsWhiteSpace(characters[shortEnd - 1]))
            shortEnd--;
        var shortStart = shortEnd;
        while (shortStart > barrier && !char.IsWhiteSpace(characters[shortStart - 1]))
            shortStart--;
        var longEnd = EndOfFirstClause(characters, open + 1, close);
        return longEnd - open - 1 <= AcronymAlignment.LongestText
            && TryWhole(text, shortStart, shortEnd, open + 1, longEnd, out definition);
    }

    /// <summary>An abbreviation and an expansion of which every word must be used.</summary>
    internal static bool TryWhole(FieldText text, int shortStart, int shortEnd, int longStart, int longEnd, out AcronymDefinition definition)
    {
        definition = default;
        var characters = text.Text.AsSpan();
        while (shortStart < shortEnd && !char.IsLetterOrDigit(characters[shortStart]))
            shortStart++;
        while (shortEnd > shortStart && !char.IsLetterOrDigit(characters[shortEnd - 1]) && characters[shortEnd - 1] != '+' && !EndsDotted(characters[shortStart..shortEnd]))
            shortEnd--;
        var shortForm = characters[shortStart..shortEnd];
        if (!ShortForm.IsPlausible(shortForm) || !ShortForm.LooksAbbreviated(shortForm))
            return false;

        Span<char> letterRoom = stackalloc char[AcronymAlignment.MostLetters];
        var letterCount = AcronymAlignment.Letters(shortForm, letterRoom);
        Span<char> plainRoom = stackalloc char[AcronymAlignment.LongestText];
        Span<int> originRoom = stackalloc int[AcronymAlignment.LongestText];
        var window = PlainWindow.Strip(characters, longStart, longEnd, plainRoom, originRoom);
        var plain = window.Text.TrimEnd(" \"'”’,.");
        if (letterCount < 2 || plain.IsEmpty || !plain.Contains(' ') && !plain.Contains('-'))
            return false;

        var (start, score) = AcronymAlignment.Align(letterRoom[..letterCount], plain);
        if (start < 0 || score < 8 * letterCount || !IsGood(shortForm, plain[start..], letterCount, score) || !IsDeterminers(plain[..start]))
            return false;

        var first = MarkupStart(characters, window.Origins[start], longStart);
        definition = new AcronymDefinition(
            new TextSpan(text.Field, shortStart, shortEnd),
            new TextSpan(text.Field, first, MarkupEnd(characters, first, window.Origins[plain.Length - 1] + 1, longEnd)),
            (double)score / letterCount);
        return true;
    }

    /// <summary>The last dot of <c>M.O.I.</c> belongs to it.</summary>
    private static bool EndsDotted(ReadOnlySpan<char> text) => text.Length > 3 && text[^1] == '.' && text[^3] == '.';

    private static bool IsDeterminers(ReadOnlySpan<char> text)
    {
        text = text.Trim(" \"'“‘");
        return text.IsEmpty || text.Equals("a", StringComparison.OrdinalIgnoreCase) || text.Equals("an", StringComparison.OrdinalIgnoreCase)
            || text.Equals("the", StringComparison.OrdinalIgnoreCase) || text.Equals("for", StringComparison.OrdinalIgnoreCase)
            || text.Equals("i.e.,", StringComparison.OrdinalIgnoreCase) || text.Equals("short for", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsGood(ReadOnlySpan<char> shortForm, ReadOnlySpan<char> longForm, int letters, int score)
    {
        if (longForm.Length <= shortForm.Length || longForm.Equals(shortForm, StringComparison.OrdinalIgnoreCase) || IsInside(shortForm, longForm))
            return false;
        var oneWord = !longForm.Contains(' ');
        var least = ShortForm.LooksAbbreviated(shortForm) ? oneWord ? LeastScoreOfOneWord : LeastScore
            : oneWord && char.IsUpper(shortForm[0]) ? LeastScore
            : LeastScoreOfPlainWord;
        return score >= least * letters;
    }

    /// <summary>An abbreviation is no word of its own expansion.</summary>
    private static bool IsInside(ReadOnlySpan<char> shortForm, ReadOnlySpan<char> longForm)
    {
        var i = longForm.IndexOf(shortForm, StringComparison.Ordinal);
        return i >= 0 && (i == 0 || longForm[i - 1] == ' ') && (i + shortForm.Length == longForm.Length || longForm[i + shortForm.Length] == ' ');
    }

    /// <summary>An expansion has at most twice as many words as the abbreviation letters, or five more.</summary>
    private static int WindowStart(ReadOnlySpan<char> characters, int start, int end, int letters)
    {
        var words = Math.Min(letters * 2, letters + 5);
        var i = end;
        while (i > start && char.IsWhiteSpace(characters[i - 1]))
            i--;
        while (i > start)
        {
            if (char.IsWhiteSpace(characters[i - 1]) && --words == 0)
                return i;
            i--;
        }

        while (i < end && i > 0 && i == start && char.IsLetterOrDigit(characters[i]) && char.IsLetterOrDigit(characters[i - 1]))
            start = ++i;
        return i;
    }

    private static int EndOfFirstClause(ReadOnlySpan<char> characters, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            switch (characters[i])
            {
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']':
                    depth--;
                    break;
                case ',' or ';' or ':' when depth == 0:
                    return i;
            }
        }

        return end;
    }

    /// <summary>Takes the command that marks the first letter into the span: <c>\textbf{</c> before <c>L</c>.</summary>
    private static int MarkupStart(ReadOnlySpan<char> characters, int start, int least)
    {
        var i = start;
        while (i > least && (characters[i - 1] is '{' or '\\' or '$' or '*' || (char.IsAsciiLetter(characters[i - 1]) && IsCommand(characters, i - 1, least))))
            i--;
        return i;
    }

    private static bool IsCommand(ReadOnlySpan<char> characters, int i, int least)
    {
        while (i > least && char.IsAsciiLetter(characters[i]))
            i--;
        return characters[i] == '\\';
    }

    /// <summary>Takes the brackets that the span opened into it.</summary>
    private static int MarkupEnd(ReadOnlySpan<char> characters, int start, int end, int most)
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
