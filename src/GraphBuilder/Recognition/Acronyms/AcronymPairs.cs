using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Acronyms;

/// <summary>Decides whether a text is the expansion of an abbreviation, and where the expansion begins.</summary>
internal static class AcronymPairs
{
    /// <summary>The least score per letter of an abbreviation with capitals or digits.</summary>
    private const double LeastScore = 4;

    /// <summary>The same when nothing in its letters says that it is an abbreviation: every letter begins a word.</summary>
    private const double LeastScoreOfPlainWord = 7;

    /// <summary>The same when its expansion is the one word before it.</summary>
    private const double LeastScoreOfPlainForOneWord = 6;

    /// <summary>The least score per letter where something of the abbreviation is left unexplained.</summary>
    private const double SureScore = 9;

    /// <summary>Expansion, then the abbreviation in brackets.</summary>
    public static bool TryForward(FieldText text, int barrier, int longEnd, int shortStart, int shortEnd, out AcronymDefinition definition)
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
        {
            // A version of it may be told apart by a digit or letter that the expansion does not spell out: PLS-1, IAA-B.
            letterCount -= ShortForm.VersionLength(shortForm);
            if (letterCount == letters.Length || letterCount < 2)
                return false;
            (start, score) = AcronymAlignment.Align(letters[..letterCount], window.Text[..length]);
            if (start < 0 || score < SureScore * letterCount)
                return false;
        }

        var longStart = LatexMarkup.Start(characters, window.Origins[start], windowStart);
        var longStop = LatexMarkup.End(characters, longStart, window.Origins[length - 1] + 1, longEnd);
        definition = new AcronymDefinition(
            new TextSpan(text.Field, shortStart, shortEnd),
            new TextSpan(text.Field, longStart, longStop),
            (double)score / letterCount);
        return true;
    }

    /// <summary>An abbreviation and an expansion of which every word must be used.</summary>
    public static bool TryWhole(FieldText text, int shortStart, int shortEnd, int longStart, int longEnd, out AcronymDefinition definition)
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

        var first = LatexMarkup.Start(characters, window.Origins[start], longStart);
        definition = new AcronymDefinition(
            new TextSpan(text.Field, shortStart, shortEnd),
            new TextSpan(text.Field, first, LatexMarkup.End(characters, first, window.Origins[plain.Length - 1] + 1, longEnd)),
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
        if (longForm.Length <= shortForm.Length || longForm.Equals(shortForm, StringComparison.OrdinalIgnoreCase)
            || IsInside(shortForm, longForm) || !IsWhole(longForm))
            return false;
        var oneWord = !longForm.Contains(' ');
        var least = ShortForm.LooksAbbreviated(shortForm) ? LeastScore
            : oneWord ? char.IsUpper(shortForm[0]) ? LeastScore : LeastScoreOfPlainForOneWord
            : LeastScoreOfPlainWord;
        return score >= least * letters;
    }

    /// <summary>Its brackets match, and it begins with a word that carries meaning.</summary>
    private static bool IsWhole(ReadOnlySpan<char> longForm)
    {
        var depth = 0;
        foreach (var c in longForm)
        {
            depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            if (depth < 0)
                return false;
        }

        var blank = longForm.IndexOf(' ');
        return depth == 0 && (blank < 0 || !FunctionWords.Contains(longForm[..blank]));
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
}
