namespace GraphBuilder.Text;

/// <summary>Finds where a link ends: without the full stop, bracket or LaTeX that the sentence puts after it.</summary>
internal static class UrlScanner
{
    /// <summary>Ends of host names that stand for a link even without a path.</summary>
    private static readonly HashSet<string> Sure = new(["com", "org", "net", "edu", "io", "gov", "ai", "dev", "app", "info", "cn", "uk", "eu", "jp", "kr", "xyz", "tech", "cloud"], StringComparer.Ordinal);

    /// <summary>Ends of host names that are words or abbreviations as well: a path must follow.</summary>
    private static readonly HashSet<string> WithPath = new(
        [
            "co", "de", "fr", "ch", "in", "it", "is", "us", "me", "to", "at", "be", "no", "nl", "se", "fi", "dk", "pl", "ru", "br", "ca", "au", "il",
            "gl", "gle", "ly", "ms", "sh", "gg", "so", "science", "page", "site", "run", "team", "space", "id", "link", "tv", "cc", "pub", "best", "online",
            "network", "ac", "tw", "hk", "sg", "es", "pt", "cz", "at", "nz", "ie", "gr", "tr", "vn", "to", "ml", "im", "fm", "la", "li", "codes", "zone", "blog",
            "world", "one", "top", "club", "live", "chat", "wiki", "art", "design", "studio", "video", "systems", "software", "tools", "uni",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SureLookup = Sure.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> WithPathLookup = WithPath.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word is a scheme with <c>://</c> and a host after it.</summary>
    public static bool IsScheme(ReadOnlySpan<char> word, ReadOnlySpan<char> after) =>
        after.Length > 3 && after.StartsWith("://") && char.IsAsciiLetterOrDigit(after[3])
        && (word.Equals("https", StringComparison.OrdinalIgnoreCase) || word.Equals("http", StringComparison.OrdinalIgnoreCase)
            || word.Equals("ftp", StringComparison.OrdinalIgnoreCase) || word.Equals("git", StringComparison.OrdinalIgnoreCase));

    /// <summary>The end of the link whose first characters reach to <paramref name="from"/>.</summary>
    public static int End(ReadOnlySpan<char> text, int from)
    {
        var round = 0;
        var square = 0;
        var i = from;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c is <= ' ' or >= (char)127 or '<' or '>' or '"' or '{' or '}' or '|' or '^' or '`' or '$')
                break;
            if (c == '(')
                round++;
            else if (c == ')' && --round < 0)
                break;
            else if (c == '[')
                square++;
            else if (c == ']' && --square < 0)
                break;
            else if (c == '\\')
            {
                // LaTeX escapes inside links (\_, \%) belong to them; commands do not.
                if (i + 1 >= text.Length || text[i + 1] is not ('_' or '%' or '#' or '&' or '~' or '-'))
                    break;
                i++;
            }
        }

        while (i > from && (text[i - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '(' or '[' or '\\'))
            i--;
        return i;
    }

    /// <summary>
    /// The link without a scheme that starts at <paramref name="start"/> (<c>github.com/a/b</c>), or -1.
    /// </summary>
    public static int DomainEnd(ReadOnlySpan<char> text, int start)
    {
        var best = -1;
        var label = start;
        var i = start;
        var labels = 0;
        while (true)
        {
            while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '-'))
                i++;
            if (i == label)
                break;
            labels++;
            if (labels > 1 && IsHostEnd(text, start, label, i))
                best = i;
            if (i + 1 >= text.Length || text[i] != '.')
                break;
            label = ++i;
        }

        if (best < 0)
            return -1;
        return best < text.Length && (text[best] == '/' || text[best] == ':' && best + 1 < text.Length && char.IsAsciiDigit(text[best + 1])) ? End(text, best) : best;
    }

    private static bool IsHostEnd(ReadOnlySpan<char> text, int start, int label, int end)
    {
        var top = text[label..end];
        var hasPath = end + 1 < text.Length && text[end] == '/' && char.IsAsciiLetterOrDigit(text[end + 1]);
        return SureLookup.Contains(top) && (hasPath || !char.IsWhiteSpace(text[start])) || hasPath && WithPathLookup.Contains(top)
            || text[start..end].StartsWith("www.", StringComparison.OrdinalIgnoreCase) && WithPathLookup.Contains(top);
    }
}
