using System.Buffers;
using System.Text;

namespace GraphBuilder.Reading.Decoding;

/// <summary>Runs of white space become one blank: every offset of the graph counts on texts in this form.</summary>
internal static class WhiteSpace
{
    /// <summary>What is blank beside the space itself.</summary>
    private static readonly SearchValues<char> OtherBlanks = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"
        + "\u007F\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F"
        + "\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F\u00A0"
        + "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF");

    /// <summary>The text with every run of white space and control characters as one blank, none at its ends.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        text = Trim(text);
        var first = FirstRun(text);
        if (first < 0)
            return text.ToString();

        var result = new StringBuilder(text.Length);
        result.Append(text[..first]);
        var blank = false;
        foreach (var c in text[first..])
        {
            if (IsBlank(c))
            {
                blank = true;
                continue;
            }

            if (blank)
                result.Append(' ');
            blank = false;
            result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>The text without white space and control characters at its ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && IsBlank(text[start]))
            start++;
        var end = text.Length;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return text[start..end];
    }

    /// <summary>White space, control characters and byte-order marks, which files that were glued together carry inside.</summary>
    public static bool IsBlank(char c) => c <= ' ' || (c >= '\u007F' && (char.IsWhiteSpace(c) || char.IsControl(c) || c == '\uFEFF'));

    /// <summary>Where the first run starts that is not already a single blank; -1 when there is none.</summary>
    private static int FirstRun(ReadOnlySpan<char> text)
    {
        var other = text.IndexOfAny(OtherBlanks);
        var two = (other < 0 ? text : text[..other]).IndexOf("  ");
        if (two >= 0)
            return two;

        // A space before the other blank belongs to its run.
        return other > 0 && text[other - 1] == ' ' ? other - 1 : other;
    }
}
