using System.Buffers;

namespace GraphBuilder.Interpretation.Links;

/// <summary>Finds where links start: a scheme, however broken, or the first letter of a host.</summary>
internal static class LinkStart
{
    /// <summary>No host name is longer; so a text without blanks takes linear time.</summary>
    private const int LongestHost = 253;

    private static readonly SearchValues<string> Scheme = SearchValues.Create(["http"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The next start at or after a position.</summary>
    /// <returns>Where the link starts and where its host does; they differ when there is a scheme; -1 when there is none.</returns>
    public static (int Start, int Body) Next(ReadOnlySpan<char> text, int from)
    {
        int http = from;
        int body = -1;
        while (true)
        {
            int found = text[http..].IndexOfAny(Scheme);
            http = found < 0 ? text.Length : http + found;
            if (found < 0 || (body = BehindScheme(text, http)) >= 0)
                break;
            http += 4;
        }

        // Whichever comes first; a host that belongs to the scheme comes later than it.
        for (int dot = from; dot < http; dot++)
        {
            int found = text[dot..http].IndexOf('.');
            if (found < 0)
                break;
            dot += found;
            if (HostAround(text, from, dot) is int start and >= 0)
                return (start, start);
        }

        return http < text.Length ? (http, body) : (-1, -1);
    }

    /// <summary>Where the host starts behind <c>https://</c>, <c>https: //</c>, <c>http : / /</c>, <c>https:/x</c>, <c>https//x</c>; -1 when this is no scheme.</summary>
    private static int BehindScheme(ReadOnlySpan<char> text, int at)
    {
        int position = at + 4;
        if (position < text.Length && text[position] is 's' or 'S')
            position++;
        int word = position;
        position = SkipBlanks(text, position);
        bool colon = position < text.Length && text[position] == ':';
        if (colon)
            position = SkipBlanks(text, position + 1);
        int slashes = 0;
        while (position < text.Length && text[position] == '/' && slashes < 3)
        {
            slashes++;
            position = SkipBlanks(text, position + 1);
        }

        // A lone colon needs the host right behind it ("https:github.com/..."), lone slashes both of them ("https//github.com/...").
        return (colon, slashes) switch
        {
            (true, > 0) => position,
            (true, 0) when position == word + 1 && IsHostAhead(text, position) => position,
            (false, 2) when text[word] == '/' && IsHostAhead(text, position) => position,
            _ => -1,
        };
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at;
    }

    private static bool IsHostAhead(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && end - at < LongestHost && IsOfHost(text[end]))
            end++;
        ReadOnlySpan<char> host = text[at..end];
        int dot = host.TrimEnd('.').LastIndexOf('.');
        return dot > 0 && WebHosts.IsEnding(host[(dot + 1)..]);
    }

    /// <summary>The start of the bare host that has this dot: letters on both sides, a known ending or <c>www</c>, no mail address; -1 when it is none.</summary>
    private static int HostAround(ReadOnlySpan<char> text, int from, int dot)
    {
        int start = dot;
        while (start > from && dot - start < LongestHost && IsOfHost(text[start - 1]))
            start--;
        int end = dot;
        while (end < text.Length && end - dot < LongestHost && IsOfHost(text[end]))
            end++;
        ReadOnlySpan<char> host = text[start..end].TrimEnd('.');
        if (start == dot)
            return -1;
        if (host.Length <= dot - start + 1)
            return IsBroken(host, text[end..]) ? start : -1;
        bool mail = start > 0 && text[start - 1] == '@';
        bool ssh = mail && end < text.Length && text[end] == ':' && WebHosts.Find(host).Kind == WebHostKind.Repository;
        if ((mail && !ssh) || (start > 0 && text[start - 1] is '/' or '_' or '\\'))
            return -1;
        ReadOnlySpan<char> ending = host[(host.LastIndexOf('.') + 1)..];
        return WebHosts.IsEnding(ending) && (ssh || IsLikely(host, text[end..])) ? start : -1;
    }

    /// <summary><c>github. com/owner</c>: a known host with a blank in it.</summary>
    private static bool IsBroken(ReadOnlySpan<char> host, ReadOnlySpan<char> behind)
    {
        int slash = behind.IndexOf('/');
        return slash is > 2 and < 8 && behind[0] == ' ' && WebHosts.Find(string.Concat(host, ".", behind[1..slash])).Segments > 0;
    }

    private static bool IsLikely(ReadOnlySpan<char> host, ReadOnlySpan<char> behind) =>
        behind.StartsWith("/") || host.Count('.') > 1 || host.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfHost(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-';
}
