using System.Text;

namespace GraphBuilder.Reading.Decoding;

/// <summary>Runs of white space become one blank: every offset of the graph counts on texts in this form.</summary>
internal static class WhiteSpace
{
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
        for (var i = 0; i < text.Length; i++)
        {
            if (IsBlank(text[i]) && (text[i] != ' ' || IsBlank(text[i + 1])))
                return i;
        }

        return -1;
    }
}
