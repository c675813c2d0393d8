using System.Collections.Frozen;
using System.Text;
using GraphBuilder.Text;
using GraphStore.Unicode;

namespace GraphBuilder.Reading.Latex;

/// <summary>LaTeX markup undone, as bibliographies need it: accents become letters, braces and formatting go, mathematics between dollars stays.</summary>
internal static class LatexMarkup
{
    /// <summary>Accents by the sign or letter that makes them, as combining marks.</summary>
    private static readonly FrozenDictionary<char, char> Accents = new Dictionary<char, char>
    {
        ['`'] = '\u0300', ['\''] = '\u0301', ['^'] = '\u0302', ['~'] = '\u0303', ['='] = '\u0304', ['u'] = '\u0306', ['.'] = '\u0307', ['"'] = '\u0308',
        ['r'] = '\u030A', ['H'] = '\u030B', ['v'] = '\u030C', ['d'] = '\u0323', ['c'] = '\u0327', ['k'] = '\u0328', ['b'] = '\u0331',
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Letters = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ss"] = "ß", ["o"] = "ø", ["O"] = "Ø", ["l"] = "ł", ["L"] = "Ł", ["ae"] = "æ", ["AE"] = "Æ", ["oe"] = "œ", ["OE"] = "Œ", ["aa"] = "å", ["AA"] = "Å",
        ["i"] = "ı", ["j"] = "ȷ", ["dh"] = "ð", ["DH"] = "Ð", ["th"] = "þ", ["TH"] = "Þ", ["dj"] = "đ", ["DJ"] = "Đ",
        ["textendash"] = "–", ["textemdash"] = "—", ["textquoteright"] = "’", ["textquoteleft"] = "‘", ["ldots"] = "…", ["dots"] = "…", ["textbackslash"] = "\\",
        ["textasciitilde"] = "~", ["textunderscore"] = "_", ["copyright"] = "©", ["LaTeX"] = "LaTeX", ["TeX"] = "TeX", ["BibTeX"] = "BibTeX",
        ["newline"] = " ", ["par"] = " ", ["quad"] = " ", ["qquad"] = " ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Commands that change only how their argument looks.</summary>
    private static readonly FrozenSet<string> Formatting = FrozenSet.Create(
        StringComparer.Ordinal,
        "emph", "textbf", "textit", "textsc", "texttt", "textrm", "textsf", "textsl", "textup", "textmd", "textnormal", "text", "underline", "mbox", "hbox", "url", "bf", "it", "em",
        "rm", "sf", "sc", "tt", "sl", "bfseries", "itshape", "scshape", "ttfamily", "normalfont", "small", "large", "protect", "ensuremath", "noopsort", "relax", "textsuperscript", "textsubscript");

    /// <summary>The text without markup. White space is left as it is.</summary>
    public static string Undo(string latex)
    {
        if (latex.AsSpan().IndexOfAny("\\{}~-`'$") < 0)
            return latex;
        var text = new StringBuilder(latex.Length);
        for (var i = 0; i < latex.Length;)
            i = Next(latex, i, text);
        return text.ToString();
    }

    /// <summary>Takes one piece of markup or one character; gives the place behind it.</summary>
    private static int Next(string latex, int at, StringBuilder text)
    {
        var rest = latex.AsSpan(at);
        switch (rest)
        {
            case ['\\', ..]:
                return Command(latex, at, text);
            case ['{' or '}', ..]:
                return at + 1;
            case ['$', ..]:
                var end = LatexScanner.DollarEnd(latex, at);
                end = end < 0 ? at + 1 : end;
                text.Append(latex, at, end - at);
                return end;
            case ['~', ..]:
                text.Append(' ');
                return at + 1;
            case ['-', '-', '-', ..]:
                text.Append('—');
                return at + 3;
            case ['-', '-', ..]:
                text.Append('–');
                return at + 2;
            case ['`', '`', ..]:
                text.Append('“');
                return at + 2;
            case ['\'', '\'', ..]:
                text.Append('”');
                return at + 2;
            default:
                text.Append(rest[0]);
                return at + 1;
        }
    }

    private static int Command(string latex, int at, StringBuilder text)
    {
        var name = at + 1;
        if (name >= latex.Length)
        {
            text.Append('\\');
            return name;
        }

        if (!char.IsAsciiLetter(latex[name]))
            return Sign(latex, name, text);
        var end = name;
        while (end < latex.Length && char.IsAsciiLetter(latex[end]))
            end++;
        var command = latex[name..end];
        if (command.Length == 1 && Accents.TryGetValue(command[0], out var mark) && Accented(latex, end, mark, text) is var behind and >= 0)
            return behind;
        if (Letters.TryGetValue(command, out var letter))
        {
            text.Append(letter);
            return SkipBlanks(latex, end);
        }

        if (Formatting.Contains(command))
            return SkipBlanks(latex, end);
        text.Append('\\').Append(command);
        return end;
    }

    /// <summary>A backslash before a sign: an accent, an escaped sign, or a space.</summary>
    private static int Sign(string latex, int at, StringBuilder text)
    {
        var sign = latex[at];
        if (Accents.TryGetValue(sign, out var mark) && Accented(latex, at + 1, mark, text) is var behind and >= 0)
            return behind;
        switch (sign)
        {
            case '-' or '/' or '!':
                break;
            case '\\' or ' ' or ',' or ';' or ':' or '\n' or '\t':
                text.Append(' ');
                break;
            case '(' or ')' or '[' or ']':
                text.Append('\\').Append(sign);
                break;
            default:
                text.Append(sign);
                break;
        }

        return at + 1;
    }

    /// <summary>Appends the letter behind an accent with the accent on it and gives the place behind both; -1 when no letter follows.</summary>
    private static int Accented(string latex, int at, char mark, StringBuilder text)
    {
        var i = SkipBlanks(latex, at);
        var braced = i < latex.Length && latex[i] == '{';
        i += braced ? 1 : 0;
        i = SkipBlanks(latex, i);
        if (i + 1 < latex.Length && latex[i] == '\\' && latex[i + 1] is 'i' or 'j')
            i++; // \'{\i}: the dotless letters carry accents as the plain ones do
        if (i >= latex.Length || !char.IsLetter(latex[i]))
            return -1;
        text.Append(UnicodeCompatibility.Normalize(string.Create(2, (latex[i], mark), static (pair, made) => (pair[0], pair[1]) = made)));
        i++;
        return braced && i < latex.Length && latex[i] == '}' ? i + 1 : i;
    }

    private static int SkipBlanks(string latex, int at)
    {
        while (at < latex.Length && latex[at] is ' ' or '\t' or '\n')
            at++;
        return at;
    }
}
