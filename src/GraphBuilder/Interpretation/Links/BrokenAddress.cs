namespace GraphBuilder.Interpretation.Links;

/// <summary>How to go on where an address meets a blank.</summary>
internal enum Mending : byte
{
    /// <summary>It ends here.</summary>
    None,

    /// <summary>The blank was put into it.</summary>
    Join,

    /// <summary>The blank stands for a tilde that the listing took for LaTeX's tie: <c>www.example.edu/ name/page</c>.</summary>
    JoinWithTilde,

    /// <summary>The blank stands for the slash behind a known host.</summary>
    JoinWithSlash,

    /// <summary>The blank stands for an underscore, LaTeX's <c>\_</c>.</summary>
    JoinWithUnderscore,
}

/// <summary>Decides whether a blank inside an address was put there by the listing. Only what is obvious is mended.</summary>
internal static class BrokenAddress
{
    /// <param name="address">What was read so far, without scheme.</param>
    /// <param name="rest">The text behind the blank.</param>
    public static Mending Mend(ReadOnlySpan<char> address, ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> token = FirstToken(rest);
        if (token.IsEmpty || token.Contains("://", StringComparison.Ordinal) || IsStop(token[0]))
            return Mending.None;
        if (address.IsEmpty)
            return StartsHost(token, rest) ? Mending.Join : Mending.None;
        return address.Contains('/') ? MendPath(address, token, rest) : MendHost(address, token, rest);
    }

    private static bool IsStop(char c) => !char.IsAsciiLetterOrDigit(c) && c is not ('/' or '.' or '_' or '~' or '-' or '\\' or '{' or '?' or '#');

    private static ReadOnlySpan<char> FirstToken(ReadOnlySpan<char> rest)
    {
        int end = 0;
        while (end < rest.Length && end < AddressReader.MaximalLength && !char.IsWhiteSpace(rest[end]))
            end++;
        return rest[..end];
    }

    /// <summary>A host's first part: <c>github.com/...</c>, or <c>github.</c> whose <c>com</c> follows.</summary>
    private static bool StartsHost(ReadOnlySpan<char> token, ReadOnlySpan<char> rest)
    {
        int dot = token.IndexOf('.');
        if (dot <= 0)
            return false;
        if (dot < token.Length - 1)
            return char.IsAsciiLetterOrDigit(token[dot + 1]);
        return WebHosts.IsEnding(LeadingLabel(FirstToken(rest[token.Length..].TrimStart())));
    }

    private static Mending MendHost(ReadOnlySpan<char> host, ReadOnlySpan<char> token, ReadOnlySpan<char> rest)
    {
        if (host.Equals("www.", StringComparison.OrdinalIgnoreCase))
            return StartsHost(token, rest) ? Mending.Join : Mending.None;
        ReadOnlySpan<char> ending = LeadingLabel(token);
        ReadOnlySpan<char> behind = token[ending.Length..];
        if (host[^1] == '.' && ending.Length > 0)
        {
            // "github. com/owner": the ending is a word of its own only when a path or nothing but punctuation follows.
            if (WebHosts.IsEnding(ending) && (behind.StartsWith("/") || behind.Trim(".,;:)\"}").IsEmpty))
                return Mending.Join;
            // "data. example.org/set"
            return host.Count('.') == 1 && StartsHost(token, rest) && token.Contains('/') ? Mending.Join : Mending.None;
        }

        bool complete = host.Contains('.') && WebHosts.IsEnding(host[(host.LastIndexOf('.') + 1)..]);
        if (token[0] == '.' && !complete)
            return WebHosts.IsEnding(LeadingLabel(token[1..])) ? Mending.Join : Mending.None;
        if (token[0] == '/' && token.Length > 1 && complete)
            return IsPathStart(token[1]) ? Mending.Join : Mending.None;
        // "https://github.com owner/name"
        bool known = complete && WebHosts.Find(host).Segments > 1;
        return known && ending.Length > 0 && token.Contains('/') && !IsSentenceWord(token) ? Mending.JoinWithSlash : Mending.None;
    }

    private static Mending MendPath(ReadOnlySpan<char> address, ReadOnlySpan<char> token, ReadOnlySpan<char> rest)
    {
        char last = address[^1];
        if (last == '/')
            return MendBehindSlash(address, token, rest);
        if (token[0] == '/')
            return token.Length > 1 && IsPathStart(token[1]) ? Mending.Join : Mending.None;
        if (last is '-' or '_')
            return char.IsAsciiLetterOrDigit(token[0]) && !IsSentenceWord(token) ? Mending.Join : Mending.None;
        if (last == '.')
            return IsFileEnding(token.TrimEnd(".,;:)\"}")) ? Mending.Join : Mending.None;
        // "name _part": an underscore never starts a word of a sentence.
        if (token[0] == '_' && token.Length > 1)
            return Mending.Join;
        // "owner/name part" at the end of the text: no sentence ends so.
        WebHost known = WebHosts.Find(address);
        return known.Kind == WebHostKind.Repository && address.Count('/') == known.Segments && rest.TrimEnd().Length == token.Length && IsLowerCase(token.TrimEnd('.'))
            && !IsSentenceWord(token) ? Mending.JoinWithUnderscore : Mending.None;
    }

    private static Mending MendBehindSlash(ReadOnlySpan<char> address, ReadOnlySpan<char> token, ReadOnlySpan<char> rest)
    {
        if (!IsPathStart(token[0]))
            return Mending.None;
        ReadOnlySpan<char> word = LeadingLabel(token);
        if (IsSentenceWord(token))
            return Mending.None;
        WebHost host = WebHosts.Find(address);
        int segments = address.Count('/') - 1;
        if (segments < host.Segments || EndsInside(address))
            return LooksLikeName(token, rest) ? Mending.Join : Mending.None;
        if (host.Kind != WebHostKind.Page)
            return Mending.None;
        if (segments > 0)
            return IsPath(token) && !WebHosts.IsUnmistakableEnding(word) && IsAtEnd(rest, token) ? Mending.Join : Mending.None;
        // Behind the host of an institution a person's folder follows: "~name/page".
        if (IsPath(token))
            return IsInstitution(address) ? Mending.JoinWithTilde : Mending.Join;
        return token.Contains('_') ? Mending.Join : Mending.None;
    }

    /// <summary>The last segment names a branch or a listing, so more follows: <c>.../tree/</c>.</summary>
    private static bool EndsInside(ReadOnlySpan<char> address) =>
        address.EndsWith("/tree/", StringComparison.Ordinal) || address.EndsWith("/blob/", StringComparison.Ordinal)
        || address.EndsWith("/tree/main/", StringComparison.Ordinal) || address.EndsWith("/tree/master/", StringComparison.Ordinal)
        || address.EndsWith("/view/", StringComparison.Ordinal) || address.EndsWith("/abs/", StringComparison.Ordinal);

    private static bool IsInstitution(ReadOnlySpan<char> address)
    {
        ReadOnlySpan<char> host = address[..address.IndexOf('/')];
        return host.EndsWith(".edu", StringComparison.OrdinalIgnoreCase) || host.Contains(".edu.", StringComparison.OrdinalIgnoreCase)
            || host.Contains(".ac.", StringComparison.OrdinalIgnoreCase) || host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || host.StartsWith("people.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A lower-case word of letters is a name only where the sentence ends behind it; anything odder is one anyhow.</summary>
    private static bool LooksLikeName(ReadOnlySpan<char> token, ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> bare = token.TrimEnd(".,;:)\"}'");
        if (bare.IsEmpty)
            return false;
        return bare.Length == 1 || !IsLowerCase(bare[1..]) || token.Length > bare.Length || IsAtEnd(rest, token);
    }

    private static bool IsLowerCase(ReadOnlySpan<char> word) => !word.IsEmpty && !word.ContainsAnyExceptInRange('a', 'z');

    /// <summary>A word of a sentence, and not the first part of a name: "in", but not "in-the-wild".</summary>
    private static bool IsSentenceWord(ReadOnlySpan<char> token)
    {
        ReadOnlySpan<char> word = LeadingLabel(token);
        ReadOnlySpan<char> behind = token[word.Length..];
        bool goesOn = behind.Length > 1 && behind[0] is '-' or '_' && char.IsAsciiLetterOrDigit(behind[1]);
        return !goesOn && SentenceWords.Contains(word);
    }

    private static bool IsAtEnd(ReadOnlySpan<char> rest, ReadOnlySpan<char> token) =>
        token[^1] is '.' or ')' or '}' or '"' or ',' or ';' || rest[token.Length..].TrimStart().IsEmpty;

    /// <summary>Two names and a slash between them, as no sentence has them but for "and/or".</summary>
    private static bool IsPath(ReadOnlySpan<char> token)
    {
        int slash = token.IndexOf('/');
        return slash > 0 && slash < token.Length - 1 ? IsPathStart(token[slash + 1]) : slash > 0 && token.Contains('_');
    }

    private static bool IsPathStart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '~' or '\\' or '-' or '?' or '#';

    private static ReadOnlySpan<char> LeadingLabel(ReadOnlySpan<char> token)
    {
        int end = 0;
        while (end < token.Length && char.IsAsciiLetterOrDigit(token[end]))
            end++;
        return token[..end];
    }

    private static bool IsFileEnding(ReadOnlySpan<char> word) => word is "html" or "htm" or "php" or "pdf" or "git" or "md" or "ipynb" or "py";
}
