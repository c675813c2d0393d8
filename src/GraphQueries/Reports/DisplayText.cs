using System.Globalization;
using System.Text;

namespace GraphQueries.Reports;

/// <summary>Texts of papers on a page: what would bend the page around them is taken out, what would flood it is cut.</summary>
internal static class DisplayText
{
    /// <summary>Longer names are cut on pages; JSON has them whole. In text elements.</summary>
    private const int MostName = 120;

    private const char Ellipsis = '…';

    /// <summary>
    /// Without control characters, which become blanks, and without those that turn the direction of whatever follows (Unicode's embeddings, overrides and isolates), or that no XML may have; marks of
    /// direction, which say something of their neighbours only, stay.
    /// </summary>
    public static string Plain(string text)
    {
        int first = 0;
        while (first < text.Length && !IsUnruly(text[first]))
            first++;
        if (first == text.Length)
            return text;
        var plain = new StringBuilder(text, 0, first, text.Length);
        foreach (char sign in text.AsSpan(first))
        {
            if (!IsUnruly(sign))
                plain.Append(sign);
            else if (char.IsControl(sign) || sign is '\u2028' or '\u2029')
                plain.Append(' ');
        }

        return plain.ToString();
    }

    /// <summary>A name for a page: <see cref="Plain"/>, and cut where it is longer than any name should be.</summary>
    public static string Name(string name) => Cut(Plain(name), MostName);

    /// <summary>At most so many text elements, with an ellipsis for what is cut.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
            return text;
        int length = 0;
        for (int elements = 0; elements < most && length < text.Length; elements++)
            length += StringInfo.GetNextTextElementLength(text, length);
        return length == text.Length ? text : text[..length].TrimEnd() + Ellipsis;
    }

    private static bool IsUnruly(char sign) =>
        char.IsControl(sign) || char.IsSurrogate(sign) is false && sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF';
}
