using System.Collections.Immutable;
using GraphBuilder.Reading.Decoding;
using GraphBuilder.Reading.Latex;

namespace GraphBuilder.Reading.BibTeX;

/// <summary>Names of authors: <c>Vaswani, Ashish and Noam Shazeer and others</c>.</summary>
internal static class BibTeXNames
{
    /// <summary>The names as one writes them, given names first.</summary>
    public static ImmutableArray<string> Parse(string field)
    {
        if (field.Length == 0)
            return [];
        return [.. Split(WhiteSpace.Collapse(field), " and ").Select(Name).Where(name => name.Length > 0 && name != "others")];
    }

    /// <summary>"Family, Given" and "Family, Jr, Given".</summary>
    private static string Name(string name)
    {
        var parts = Split(name, ",");
        var ordered = parts.Count switch
        {
            1 => name,
            2 => $"{parts[1]} {parts[0]}",
            _ => $"{parts[2]} {parts[0]} {parts[1]}",
        };
        return WhiteSpace.Collapse(LatexMarkup.Undo(ordered));
    }

    /// <summary>Splits where no brace is open.</summary>
    private static List<string> Split(string text, string separator)
    {
        var parts = new List<string>();
        var start = 0;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth > 0 || !text.AsSpan(i).StartsWith(separator))
                continue;
            parts.Add(text[start..i]);
            i += separator.Length - 1;
            start = i + 1;
        }

        parts.Add(text[start..]);
        return parts;
    }
}
