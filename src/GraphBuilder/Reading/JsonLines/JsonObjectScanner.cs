using System.Buffers;
using System.Globalization;
using GraphBuilder.Reading.Decoding;

namespace GraphBuilder.Reading.JsonLines;

/// <summary>Cuts a text into its outermost JSON objects without parsing them: one a line, in an array, or over several lines.</summary>
/// <remarks>
/// An object that is not closed ends where a string runs into the end of its line, or before a line that starts an object no further in than its own
/// did: so a broken object costs itself alone.
/// </remarks>
internal sealed class JsonObjectScanner(TextSource text)
{
    private static readonly SearchValues<char> Structure = SearchValues.Create("\"{}\n");
    private static readonly SearchValues<char> InString = SearchValues.Create("\"\\\n");

    /// <summary>How far in the line the object starts; the line's own start counts.</summary>
    private int indentation;

    /// <summary>The next object with the line that it starts on, whether or not it is closed; false at the end.</summary>
    public bool Next(out string json, out long line)
    {
        while (FindStart())
        {
            line = text.Line;
            var length = FindEnd();
            if (length > text.MaximumLength)
            {
                Refuse(line);
                continue;
            }

            json = text.Buffered[..length].ToString();
            text.Advance(length);
            return true;
        }

        json = "";
        line = 0;
        return false;
    }

    /// <summary>Passes blanks, commas and the brackets of an array up to the next object; anything else is no JSON line.</summary>
    private bool FindStart()
    {
        while (true)
        {
            if (text.Buffered.IsEmpty && !text.Fill())
                return false;
            var c = text.Buffered[0];
            if (c == '{')
                return true;
            if (c is not ('[' or ']' or ',') && !WhiteSpace.IsBlank(c))
            {
                RefuseLine();
                continue;
            }

            text.Advance(1);
            indentation = c == '\n' ? 0 : indentation + 1;
        }
    }

    /// <summary>The length of the object that starts here; longer than the limit when it is that, however long it may be.</summary>
    private int FindEnd()
    {
        var depth = 0;
        var at = 0;
        while (true)
        {
            at = IndexOf(Structure, at);
            if (at < 0 || at > text.MaximumLength)
                return at < 0 ? text.Buffered.Length : at;
            switch (text.Buffered[at])
            {
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return at + 1;
                case '\n' when StartsObject(at + 1):
                    return at;
                case '"':
                    at = EndOfString(at + 1);
                    if (at >= text.Buffered.Length || text.Buffered[at] != '"')
                        return at;
                    break;
            }

            at++;
        }
    }

    /// <summary>The place of the quotation mark that ends a string; of the line's end, or the input's, when none does.</summary>
    private int EndOfString(int at)
    {
        while (true)
        {
            at = IndexOf(InString, at);
            if (at < 0)
                return text.Buffered.Length;
            if (at >= text.Buffered.Length || text.Buffered[at] != '\\')
                return at;
            at += 2;
            if (at > text.MaximumLength)
                return at;
        }
    }

    /// <summary>The next of some characters, reading on until there is one or the limit is passed (then a place behind it); -1 at the end of the input.</summary>
    private int IndexOf(SearchValues<char> characters, int from)
    {
        while (true)
        {
            var rest = text.Buffered[Math.Min(from, text.Buffered.Length)..];
            var found = rest.IndexOfAny(characters);
            if (found >= 0)
                return from + found;
            from = Math.Max(from, text.Buffered.Length);
            if (from > text.MaximumLength)
                return from;
            if (!text.Fill())
                return -1;
        }
    }

    /// <summary>Whether a line starts with an object no further in than the one that is open.</summary>
    private bool StartsObject(int lineStart)
    {
        var rest = text.Peek(lineStart + indentation + 1)[lineStart..];
        rest = rest[..Math.Min(rest.Length, indentation + 1)].TrimStart(" \t[,");
        return rest.StartsWith("{");
    }

    private void Refuse(long line)
    {
        text.Log.Error(
            "record-too-long",
            line,
            $"an object of more than {text.MaximumLength.ToString(CultureInfo.InvariantCulture)} characters, {FileLog.Excerpt(text.Buffered[..Math.Min(text.Buffered.Length, 400)])}",
            "a shorter one; what follows on its line is left out");
        SkipLine();
    }

    private void RefuseLine()
    {
        var line = text.Line;
        var start = text.Peek(400);
        var end = start.IndexOf('\n');
        var excerpt = FileLog.Excerpt(end < 0 ? start : start[..end]);
        text.Log.Error("json-syntax", line, excerpt, "a JSON object with the properties \"title\" and \"abstract\"; the line is left out");
        SkipLine();
    }

    private void SkipLine()
    {
        indentation = 0;
        while (true)
        {
            var end = text.Buffered.IndexOf('\n');
            text.Advance(end < 0 ? text.Buffered.Length : end + 1);
            if (end >= 0 || !text.Fill())
                return;
        }
    }
}
