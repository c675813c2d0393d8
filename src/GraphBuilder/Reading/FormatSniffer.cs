using GraphBuilder.Reading.BibTeX;
using GraphBuilder.Reading.Decoding;

namespace GraphBuilder.Reading;

/// <summary>Tells a text's format by looking at its start.</summary>
internal static class FormatSniffer
{
    /// <summary>How much of a text is looked at.</summary>
    public const int Looked = 64 * 1024;

    /// <summary>The format of a text that starts like this; null for a format that no reader reads, such as HTML.</summary>
    public static PaperFormat? Find(ReadOnlySpan<char> start)
    {
        var text = WhiteSpace.Trim(start);
        if (StartsJson(text))
            return PaperFormat.JsonLines;
        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            return null;
        if (StartsTag(text))
            return PaperFormat.Atom;

        // Bibliographies may start with comments, and JSON lines with a broken one: one line deep in the text tells.
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            if (BibTeXReader.StartsEntry(line) && line.ContainsAny('{', '('))
                return PaperFormat.BibTeX;
            if (StartsJson(line) && line.TrimEnd().EndsWith("}"))
                return PaperFormat.JsonLines;
        }

        return PaperFormat.Listing;
    }

    /// <summary>An object with a first property, alone or first in an array.</summary>
    private static bool StartsJson(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (text.StartsWith("["))
            text = text[1..].TrimStart();
        return text.StartsWith("{") && text[1..].TrimStart() is ['"' or '}', ..];
    }

    private static bool StartsTag(ReadOnlySpan<char> text) => text is ['<', '?' or '!', ..] || (text is ['<', var c, ..] && char.IsAsciiLetter(c));
}
