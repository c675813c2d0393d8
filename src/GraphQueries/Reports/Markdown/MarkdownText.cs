using System.Buffers;
using System.Text;

namespace GraphQueries.Reports.Markdown;

/// <summary>Texts of papers inside Markdown: nothing in them is markup.</summary>
internal static class MarkdownText
{
    private const string Escaped = "\\`*_[]|~$";

    /// <summary>What makes a line a heading, a list, a rule, a quote or a definition when it stands first.</summary>
    private static readonly SearchValues<char> AtStart = SearchValues.Create("#+-=:>");

    /// <param name="isAtStart">Whether the text may come to stand at the start of a line.</param>
    public static string Escape(string text, bool isAtStart = true)
    {
        string plain = DisplayText.Plain(text);
        var escaped = new StringBuilder(plain.Length + 8);
        for (int i = 0; i < plain.Length; i++)
        {
            char sign = plain[i];
            if (isAtStart && ((i == 0 && AtStart.Contains(sign)) || EndsNumber(plain, i)))
                escaped.Append('\\').Append(sign);
            else if (sign == '<')
                escaped.Append("&lt;");
            else if (sign == '>')
                escaped.Append("&gt;");
            else if (sign == '&')
                escaped.Append("&amp;");
            else if (Escaped.Contains(sign, StringComparison.Ordinal))
                escaped.Append('\\').Append(sign);
            else
                escaped.Append(sign);
        }

        return escaped.ToString();
    }

    /// <summary>A name, cut where it is too long for a page.</summary>
    public static string Name(string name) => Escape(DisplayText.Name(name));

    /// <summary>A link, or the bare text where the address is none to link to.</summary>
    public static string Link(string text, string? address) =>
        SafeLink.Of(address) is { } safe ? $"[{Escape(text, isAtStart: false)}]({Destination(safe)})" : Escape(text);

    /// <summary>Brackets and blanks of an address as percent signs say them, and what would end a table's cell.</summary>
    private static string Destination(string address) => address
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("|", "%7C", StringComparison.Ordinal)
        .Replace("\\", "%5C", StringComparison.Ordinal)
        .Replace("*", "%2A", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);

    /// <summary>"12. " and "12) " begin a numbered list.</summary>
    private static bool EndsNumber(string text, int at) =>
        text[at] is '.' or ')' && (at + 1 == text.Length || text[at + 1] == ' ') && at is > 0 and < 10 && text.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0;
}
