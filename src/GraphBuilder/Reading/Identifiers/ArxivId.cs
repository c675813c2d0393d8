using System.Globalization;

namespace GraphBuilder.Reading.Identifiers;

/// <summary>arXiv identifiers (https://info.arxiv.org/help/arxiv_identifier.html), without their version.</summary>
internal static class ArxivId
{
    /// <summary>The identifier in <c>2401.01234</c>, <c>arXiv:2401.01234v2</c>, <c>hep-th/9901001</c> or a link to one; null in anything else.</summary>
    public static string? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        foreach (var prefix in (ReadOnlySpan<string>)["http://", "https://", "www.", "export.", "arxiv.org/", "abs/", "pdf/", "arxiv:"])
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                text = text[prefix.Length..];
        }

        if (text.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            text = text[..^4];
        text = WithoutVersion(text);
        return IsNewStyle(text) || IsOldStyle(text) ? text.ToString() : null;
    }

    /// <summary>The year in which the identifier was given out.</summary>
    public static int Year(string id)
    {
        var digits = id.AsSpan(id.IndexOf('/', StringComparison.Ordinal) + 1);
        var year = int.Parse(digits[..2], NumberStyles.None, CultureInfo.InvariantCulture);
        return year >= 91 ? 1900 + year : 2000 + year;
    }

    private static ReadOnlySpan<char> WithoutVersion(ReadOnlySpan<char> text)
    {
        var v = text.LastIndexOf('v');
        return v > 0 && v + 1 < text.Length && AreDigits(text[(v + 1)..]) ? text[..v] : text;
    }

    /// <summary>Since April 2007 <c>YYMM.NNNN</c>, since 2015 five digits: so a number that lost its last zeros on the way is not taken for another paper's.</summary>
    private static bool IsNewStyle(ReadOnlySpan<char> text) =>
        text.Length is 9 or 10
        && text[4] == '.'
        && IsMonth(text[..4])
        && AreDigits(text[5..])
        && text.Length == (text[..2].SequenceCompareTo("15") >= 0 ? 10 : 9);

    /// <summary>Until March 2007 <c>archive/YYMMNNN</c>, where the archive may have a subject class: <c>math.GT/0309136</c>.</summary>
    private static bool IsOldStyle(ReadOnlySpan<char> text)
    {
        var slash = text.IndexOf('/');
        if (slash < 2 || text.Length - slash != 8 || !AreDigits(text[(slash + 1)..]) || !IsMonth(text[(slash + 1)..(slash + 5)]))
            return false;
        foreach (var c in text[..slash])
        {
            if (!char.IsAsciiLetter(c) && c is not '-' and not '.')
                return false;
        }

        return true;
    }

    private static bool IsMonth(ReadOnlySpan<char> text) => AreDigits(text) && text[2..4].SequenceCompareTo("01") >= 0 && text[2..4].SequenceCompareTo("12") <= 0;

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
