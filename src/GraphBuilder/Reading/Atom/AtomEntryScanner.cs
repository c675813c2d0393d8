using System.Globalization;
using GraphBuilder.Reading.Decoding;

namespace GraphBuilder.Reading.Atom;

/// <summary>Cuts a feed into its entries without parsing it, so that a broken entry costs itself alone and a long feed costs no memory.</summary>
internal sealed class AtomEntryScanner(TextSource text)
{
    /// <summary>Enough characters to tell a tag by.</summary>
    private const int TagLength = 80;

    /// <summary>The next entry from its opening to its closing tag, with the line it starts on; false at the end.</summary>
    public bool Next(out string xml, out long line)
    {
        while (FindStart())
        {
            line = text.Line;
            var end = FindEnd(line);
            if (end < 0)
                continue;
            xml = text.Buffered[..end].ToString();
            text.Advance(end);
            return true;
        }

        xml = "";
        line = 0;
        return false;
    }

    /// <summary>Passes everything up to the next opening tag of an entry.</summary>
    private bool FindStart()
    {
        while (true)
        {
            var mark = text.Buffered.IndexOf('<');
            text.Advance(mark < 0 ? text.Buffered.Length : mark);
            if (mark < 0 && !text.Fill())
                return false;
            if (mark < 0)
                continue;
            if (IsEntry(text.Peek(TagLength), closing: false))
                return true;
            text.Advance(1);
        }
    }

    /// <summary>Finds the place behind the closing tag. Without one, tells the log, passes the opening tag, and gives -1.</summary>
    private int FindEnd(long line)
    {
        var from = 1;
        while (true)
        {
            var mark = text.Buffered[from..].IndexOf('<');
            if (from > text.MaximumLength)
                return Refuse("record-too-long", line, string.Create(CultureInfo.InvariantCulture, $"an <entry> of more than {text.MaximumLength} characters"));
            if (mark < 0)
            {
                from = text.Buffered.Length;
                if (!text.Fill())
                    return Refuse("xml-syntax", line, "an <entry> that the end of the file cuts off");
                continue;
            }

            from += mark;
            var tag = text.Peek(from + TagLength)[from..];
            if (IsEntry(tag, closing: false))
                return Refuse("xml-syntax", line, "an <entry> inside an <entry>: the first is not closed");
            if (IsEntry(tag, closing: true) && tag.IndexOf('>') is var end and >= 0)
                return from + end + 1;
            from++;
        }
    }

    private int Refuse(string code, long line, string found)
    {
        text.Log.Error(code, line, found, "</entry> before it; the entry is left out");
        text.Advance(1);
        return -1;
    }

    /// <summary>Whether a tag is <c>entry</c>, under any prefix.</summary>
    private static bool IsEntry(ReadOnlySpan<char> tag, bool closing)
    {
        tag = tag[1..];
        if (closing != tag.StartsWith("/"))
            return false;
        tag = closing ? tag[1..] : tag;
        var end = tag.IndexOfAny(" \t\n/>");
        var name = end < 0 ? tag : tag[..end];
        return name[(name.IndexOf(':') + 1)..] is "entry";
    }
}
