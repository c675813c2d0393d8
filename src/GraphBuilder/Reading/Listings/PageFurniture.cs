namespace GraphBuilder.Reading.Listings;

/// <summary>Lines that a page of papers carries beside the papers: sign-up lines, names of curators, dates, counts.</summary>
internal static class PageFurniture
{
    /// <summary>No furniture is longer.</summary>
    private const int LongestLine = 100;

    /// <summary>The button that copying a page glues to the line behind it.</summary>
    private const string Button = "Subscribe";

    /// <summary>Whether a line is furniture as a whole.</summary>
    /// <param name="mayGoOn">The line may be the rest of a sentence, such as "by Alice and Bob", "May 2024" or "42": then only what no sentence says is furniture.</param>
    public static bool Is(ReadOnlySpan<char> line, bool mayGoOn)
    {
        if (line.Length > LongestLine)
            return false;
        return line is "new"
            || IsButton(line)
            || IsSignUp(line)
            || (!mayGoOn && (IsByline(line) || IsDate(line) || IsCount(line)));
    }

    /// <summary>How many characters of furniture are glued to the front of a line: "SubscribeAttention Is All You Need".</summary>
    public static int Glued(ReadOnlySpan<char> line)
    {
        var glued = line.Length > Button.Length && line.StartsWith(Button, StringComparison.Ordinal) && !char.IsLower(line[Button.Length]) && !WordGoesOn(line[Button.Length]);
        return glued ? Button.Length : 0;
    }

    /// <summary>A title may itself start with the word: "Subscribe to …", "Subscribe-…".</summary>
    private static bool WordGoesOn(char c) => c is ' ' or '-' or ',' or ':' or '\'' or '’';

    /// <summary>Words of the page that stand alone on a line.</summary>
    private static bool IsButton(ReadOnlySpan<char> line)
    {
        Span<char> lower = stackalloc char[16];
        return line.Length <= lower.Length && lower[..line.ToLowerInvariant(lower)] is
            "subscribe" or "daily papers" or "trending papers" or "papers" or "trending" or "previous" or "next" or "login" or "log in" or "sign up" or "upvote"
            or "view all" or "view arxiv page" or "view pdf";
    }

    private static bool IsSignUp(ReadOnlySpan<char> line) =>
        line.StartsWith("Get trending papers in your email", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("Subscribe to our newsletter", StringComparison.OrdinalIgnoreCase);

    /// <summary>"byAK and the research community", "by A. Curator", "Submitted by someone", "Published on Mar 13".</summary>
    private static bool IsByline(ReadOnlySpan<char> line)
    {
        if (line[^1] == '.')
            return false;
        if (line.StartsWith("by", StringComparison.Ordinal) && line.Length > 2)
            return char.IsUpper(line[2]) || (line.Length > 3 && line[2] == ' ' && (char.IsUpper(line[3]) || line[3] == '@'));
        return line.StartsWith("Submitted by ", StringComparison.OrdinalIgnoreCase)
            || (line.StartsWith("Published on ", StringComparison.OrdinalIgnoreCase) && IsDate(line[13..]));
    }

    /// <summary>A date alone on its line: "Mar 13", "13 March 2024", "March 13, 2024", "Thu, 13 Mar", "2024-03-13".</summary>
    private static bool IsDate(ReadOnlySpan<char> line)
    {
        if (line is [_, _, _, _, '-', _, _, '-', _, _] or [_, _, '/', _, _, '/', _, _, _, _] or [_, _, '.', _, _, '.', _, _, _, _])
            return line.ContainsAnyInRange('0', '9') && line.IndexOfAnyExcept("0123456789-/.") < 0;
        var months = 0;
        var numbers = 0;
        foreach (var range in line.SplitAny(' ', ','))
        {
            var word = line[range].TrimEnd('.');
            if (word.IsEmpty)
                continue;
            if (ListingWords.IsMonth(word))
                months++;
            else if (IsNumber(word))
                numbers++;
            else if (!IsWeekday(word))
                return false;
        }

        return months == 1 && numbers is 1 or 2;
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        var digits = word.TrimEnd("stndrh");
        return digits.Length is > 0 and <= 4 && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool IsWeekday(ReadOnlySpan<char> word) =>
        word.Length >= 3 && (word.EndsWith("day", StringComparison.OrdinalIgnoreCase) || word is "Mon" or "Tue" or "Wed" or "Thu" or "Fri" or "Sat" or "Sun");

    /// <summary>Votes and counts: "42", "1.2k", "· 3 authors", "5 comments".</summary>
    private static bool IsCount(ReadOnlySpan<char> line)
    {
        var rest = line.TrimStart("·•▲△ ");
        var digits = rest.IndexOfAnyExcept("0123456789.,");
        if (digits < 0)
            return !rest.IsEmpty && rest.IndexOfAnyInRange('0', '9') >= 0 && rest.Length <= 6;
        if (digits == 0)
            return false;
        return rest[digits..].Trim() is "k" or "author" or "authors" or "comment" or "comments" or "upvote" or "upvotes" or "vote" or "votes";
    }
}
