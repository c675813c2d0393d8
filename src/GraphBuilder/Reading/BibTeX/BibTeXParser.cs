using System.Text;

namespace GraphBuilder.Reading.BibTeX;

/// <summary>Reads the entries of one chunk of a bibliography. Braces nest, quotes hold braces, <c>#</c> joins.</summary>
internal sealed class BibTeXParser(string text, long firstLine, BibTeXMacros macros, FileLog log)
{
    private int at;

    /// <summary>The next entry; null when there is none, or when one cannot be read, which the log then says.</summary>
    public BibTeXEntry? Next()
    {
        while (FindEntry())
        {
            var start = at++;
            var type = Name().ToLowerInvariant();
            SkipBlanks();
            if (at >= text.Length || text[at] is not ('{' or '('))
                continue;
            var close = text[at++] == '{' ? '}' : ')';
            if (type is "comment")
            {
                SkipComment();
                continue;
            }

            try
            {
                if (ReadEntry(type, Line(start), close) is { } entry)
                    return entry;
            }
            catch (FormatException problem)
            {
                log.Error("bibtex-syntax", Line(start), $"an entry @{type} {problem.Message}", "balanced braces and fields of the form name = {value}; the entry is left out");
                return null;
            }
        }

        return null;
    }

    private bool FindEntry()
    {
        var found = at < text.Length ? text.IndexOf('@', at) : -1;
        at = found < 0 ? text.Length : found;
        return found >= 0;
    }

    private BibTeXEntry? ReadEntry(string type, long line, char close)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (type is "preamble")
        {
            Value(close);
            End(close);
            return null;
        }

        if (type is "string")
        {
            ReadFields(fields, close, defines: true);
            return null;
        }

        var key = Key(close);
        ReadFields(fields, close, defines: false);
        RefuseFieldsOutside();
        return new BibTeXEntry(type, key, line, fields);
    }

    /// <summary>The citation key: up to the first comma.</summary>
    private string Key(char close)
    {
        var start = at;
        while (at < text.Length && text[at] != ',' && text[at] != close && text[at] is not ('=' or '{' or '"'))
            at++;
        if (at < text.Length && text[at] is ',')
            return text[start..at++].Trim();
        if (at < text.Length && text[at] == close)
            return text[start..at].Trim();

        // No key: the first name is a field's.
        at = start;
        return "";
    }

    private void ReadFields(Dictionary<string, string> fields, char close, bool defines)
    {
        while (true)
        {
            SkipBlanksAndCommas();
            if (at >= text.Length)
                throw new FormatException("that is never closed");
            if (text[at] == close)
            {
                at++;
                return;
            }

            var name = Name().ToLowerInvariant();
            SkipBlanks();
            if (name.Length == 0 || at >= text.Length || text[at] != '=')
                throw new FormatException($"with {FileLog.Quote(text.AsSpan(at))} where a field should start");
            at++;
            var value = Value(close);
            if (defines)
                macros.Define(name, value);
            else
                fields.TryAdd(name, value);
        }
    }

    /// <summary>A closing brace too many ends an entry early and leaves its other fields outside.</summary>
    private void RefuseFieldsOutside()
    {
        var kept = at;
        SkipBlanksAndCommas();
        if (at < text.Length && text[at] is '}')
            throw new FormatException($"with a closing brace too many before {FileLog.Quote(text.AsSpan(at))}");
        var name = Name();
        SkipBlanks();
        if (name.Length > 0 && at < text.Length && text[at] == '=')
            throw new FormatException($"that is closed before its field \"{name}\"");
        at = kept;
    }

    /// <summary>What a comment holds is passed over, as far as its braces are balanced.</summary>
    private void SkipComment()
    {
        var depth = 1;
        for (var i = at; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth > 0)
                continue;
            at = i + 1;
            return;
        }
    }

    private void End(char close)
    {
        SkipBlanks();
        if (at >= text.Length || text[at] != close)
            throw new FormatException("that is never closed");
        at++;
    }

    private string Value(char close)
    {
        var value = Part(close);
        SkipBlanks();
        if (at >= text.Length || text[at] != '#')
            return value;
        var joined = new StringBuilder(value);
        while (at < text.Length && text[at] == '#')
        {
            at++;
            joined.Append(Part(close));
            SkipBlanks();
        }

        return joined.ToString();
    }

    private string Part(char close)
    {
        SkipBlanks();
        if (at < text.Length && text[at] is '{')
            return Enclosed('}');
        if (at < text.Length && text[at] is '"')
            return Enclosed('"');
        var start = at;
        while (at < text.Length && text[at] is not (',' or '#' or '\n' or '}') && text[at] != close)
            at++;
        return macros[text[start..at].Trim()];
    }

    /// <summary>What stands between braces or quotes; an escaped brace does not count.</summary>
    private string Enclosed(char end)
    {
        var start = ++at;
        var depth = 0;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '\\')
                at++;
            else if (depth == 0 && c == end)
                return text[start..at++];
            else if (c == '{')
                depth++;
            else if (c == '}' && --depth < 0)
                throw new FormatException($"with a closing brace inside the quotes {FileLog.Quote(text.AsSpan(start, at - start))}");
        }

        at = text.Length;
        throw new FormatException($"with a value that is never closed: {FileLog.Quote(text.AsSpan(Math.Min(start, text.Length)))}");
    }

    private string Name()
    {
        SkipBlanks();
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or ':' or '.' or '+'))
            at++;
        return text[start..at];
    }

    private void SkipBlanks()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }

    private void SkipBlanksAndCommas()
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ','))
            at++;
    }

    private long Line(int offset) => firstLine + text.AsSpan(0, Math.Min(offset, text.Length)).Count('\n');
}
