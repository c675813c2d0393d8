namespace GraphBuilder.Reading.Listings;

/// <summary>The words by which lines of titles and of abstracts differ.</summary>
/// <remarks>Switches, not sets: they cost nothing at the start of the program.</remarks>
internal static class ListingWords
{
    private const int Longest = 8;

    /// <summary>A word by which clauses are made, in any case.</summary>
    public static bool IsClause(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
            return false;
        Span<char> lower = stackalloc char[Longest];
        return lower[..word.ToLowerInvariant(lower)] is
            "we" or "our" or "is" or "are" or "was" or "were" or "be" or "been" or "has" or "have" or "had" or "this" or "these" or "which" or "that" or "it" or "its"
            or "they" or "their" or "however" or "can" or "also" or "show" or "shows" or "propose" or "present" or "paper" or "while" or "such" or "both" or "not" or "than";
    }

    /// <summary>A word after which something must follow, in any case.</summary>
    public static bool IsOpen(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
            return false;
        Span<char> lower = stackalloc char[Longest];
        return lower[..word.ToLowerInvariant(lower)] is
            "a" or "an" or "the" or "of" or "for" or "and" or "or" or "in" or "on" or "at" or "to" or "by" or "via" or "with" or "from" or "as" or "into" or "using" or "is"
            or "are" or "we" or "that" or "which" or "through" or "towards" or "toward" or "under" or "between" or "beyond" or "without" or "over" or "its" or "their"
            or "our" or "vs" or "vs.";
    }

    /// <summary>The name of a month, whole or cut to three letters or "Sept", in any case.</summary>
    public static bool IsMonth(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[9];
        if (word.Length is < 3 or > 9)
            return false;
        return lower[..word.ToLowerInvariant(lower)] is
            "jan" or "feb" or "mar" or "apr" or "may" or "jun" or "jul" or "aug" or "sep" or "sept" or "oct" or "nov" or "dec"
            or "january" or "february" or "march" or "april" or "june" or "july" or "august" or "september" or "october" or "november" or "december";
    }
}
