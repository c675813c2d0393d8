using System.Text;

namespace GraphQueries.Reports.Pictures;

/// <summary>How much room a text takes in a sans-serif face, as nobody can measure it where a picture is written: what DejaVu Sans takes, which is among the widest that systems have.</summary>
internal static class TextWidth
{
    private const string Narrow = "iljtfI.,:;'|!()[] -";
    private const string Wide = "mwMW@%&—#<>=+~^";
    private const int FirstWide = 0x1100;

    /// <summary>In units of the picture.</summary>
    /// <param name="size">The size of the face.</param>
    public static double Of(string text, double size)
    {
        double width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += OfRune(rune);
        return width * size;
    }

    /// <summary>The text, cut with an ellipsis where it takes more room than there is.</summary>
    public static string Fit(string text, double size, double room)
    {
        if (Of(text, size) <= room)
            return text;
        double width = 0.9;
        int length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += OfRune(rune);
            if (width * size > room)
                break;
            length += rune.Utf16SequenceLength;
        }

        return text[..length].TrimEnd() + "…";
    }

    private static double OfRune(Rune rune) => rune.Value switch
    {
        >= FirstWide => 1.05,
        < 128 when Narrow.Contains((char)rune.Value, StringComparison.Ordinal) => 0.39,
        < 128 when Wide.Contains((char)rune.Value, StringComparison.Ordinal) => 0.98,
        _ when Rune.IsUpper(rune) => 0.77,
        _ => 0.64,
    };
}
