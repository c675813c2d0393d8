namespace GraphBuilder.Interpretation.Links;

/// <summary>
/// Reads one address from a text, character by character, from behind its scheme on: undoes LaTeX escapes, stops where the sentence goes on,
/// and steps over blanks that <see cref="BrokenAddress"/> says the listing put there.
/// </summary>
internal ref struct AddressReader(ReadOnlySpan<char> text, Span<char> address, Span<int> ends)
{
    /// <summary>Longer addresses are cut; nobody prints one of this length.</summary>
    public const int MaximalLength = 512;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly Span<char> _address = address;
    private readonly Span<int> _ends = ends;
    private int _length;
    private int _position;

    /// <summary>The address so far, without scheme.</summary>
    public readonly ReadOnlySpan<char> Address => _address[.._length];

    /// <summary>Where in the text the address ends when it is cut to a length.</summary>
    public readonly int EndOf(int length) => _ends[length - 1];

    public void Read(int start)
    {
        _position = start;
        _length = 0;
        int brackets = 0;
        while (_position < _text.Length && _length < MaximalLength)
        {
            char c = _text[_position];
            switch (c)
            {
                case ' ' or '\t' or '\n' or '\r' or '\u00a0':
                    if (!Mend())
                        return;
                    break;
                case '\\' or '{' or '$':
                    if (!Unescape())
                        return;
                    break;
                case '(':
                    brackets++;
                    Append(c, 1);
                    break;
                case ')' when brackets > 0:
                    brackets--;
                    Append(c, 1);
                    break;
                case '.' when StartsSentence(_position + 1):
                    return;
                case ',' when !IsDigit(_position - 1) || !IsDigit(_position + 1):
                    return;
                case ':' when !Address.Contains('/') && !IsDigit(_position + 1):
                    // "github:com/..." and the "git@github.com:owner/name" of ssh.
                    if (!MendColon())
                        return;
                    break;
                case 'h' or 'H' when _length > 0 && _address[_length - 1] is not ('/' or '=') && StartsScheme(_position):
                    return;
                default:
                    if (!IsOfAddress(c))
                        return;
                    Append(c, 1);
                    break;
            }
        }
    }

    /// <summary>Whether <c>http://</c> or <c>https://</c> stands here.</summary>
    private readonly bool StartsScheme(int at) =>
        _text[at..].StartsWith("http://", StringComparison.OrdinalIgnoreCase) || _text[at..].StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfAddress(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or '/' or ':' or '?' or '#' or '@' or '!' or '&' or '=' or '+' or '%' or '*' || (c is > '\u00bf' and < '\u0250');

    /// <summary>The next word or two: enough to decide, and no more is read each time.</summary>
    private readonly ReadOnlySpan<char> Ahead(int at) => _text.Slice(at, Math.Min(64, _text.Length - at));

    private readonly bool IsDigit(int at) => at >= 0 && at < _text.Length && char.IsAsciiDigit(_text[at]);

    private void Append(char c, int consumed)
    {
        _position += consumed;
        _address[_length] = c;
        _ends[_length++] = _position;
    }

    private bool Mend()
    {
        int next = _position;
        while (next < _text.Length && char.IsWhiteSpace(_text[next]))
            next++;
        Mending mending = BrokenAddress.Mend(Address, _text[next..]);
        if (mending == Mending.None)
            return false;
        _position = next;
        char lost = mending switch
        {
            Mending.JoinWithTilde => '~',
            Mending.JoinWithSlash => '/',
            Mending.JoinWithUnderscore => '_',
            _ => '\0',
        };
        if (lost != '\0')
            Append(lost, 0);
        return true;
    }

    private bool MendColon()
    {
        ReadOnlySpan<char> rest = Ahead(_position + 1);
        int end = rest.IndexOfAnyExcept(Letters);
        ReadOnlySpan<char> word = end < 0 ? rest : rest[..end];
        if (WebHosts.IsEnding(word) && !Address.Contains('.'))
            Append('.', 1);
        else if (WebHosts.Find(Address).Kind == WebHostKind.Repository && word.Length > 0)
            Append('/', 1);
        else
            return false;
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>A full stop without a blank behind it, then a word that starts a sentence.</summary>
    private readonly bool StartsSentence(int at)
    {
        ReadOnlySpan<char> rest = Ahead(at);
        int end = rest.IndexOfAnyExcept(Letters);
        return end > 0 && rest[end] is ' ' or ',' or ':' && SentenceWords.IsStart(rest[..end]);
    }

    /// <summary>LaTeX for characters that an address may have: <c>\_</c>, <c>{\_}</c>, <c>\~{}</c>, <c>$\sim$</c>, <c>\textasciitilde</c>.</summary>
    private bool Unescape()
    {
        ReadOnlySpan<char> rest = _text[_position..];
        foreach ((string written, char meant) in Escapes)
        {
            if (!rest.StartsWith(written, StringComparison.Ordinal))
                continue;
            if (meant == '\0')
                _position += written.Length;
            else
                Append(meant, written.Length);
            return true;
        }

        return false;
    }

    /// <summary>Longer forms first.</summary>
    private static readonly (string Written, char Meant)[] Escapes =
    [
        ("{\\textasciitilde}", '~'), ("\\textasciitilde{}", '~'), ("\\textasciitilde ", '~'), ("\\textunderscore{}", '_'), ("{\\textunderscore}", '_'),
        ("{\\raise.17ex\\hbox{$\\scriptstyle\\sim$}}", '~'), ("$\\sim$", '~'), ("{$\\sim$}", '~'), ("{\\sim}", '~'), ("\\~{}", '~'), ("{\\~{}}", '~'), ("{\\~}", '~'), ("\\~", '~'),
        ("{\\_}", '_'), ("\\_", '_'), ("{_}", '_'), ("{\\%}", '%'), ("\\%", '%'), ("{\\#}", '#'), ("\\#", '#'), ("{\\&}", '&'), ("\\&", '&'), ("{-}", '-'), ("{~}", '~'), ("\\-", '\0'), ("\\/", '/'), ("\\allowbreak", '\0'),
    ];
}
