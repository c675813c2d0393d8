using System.Globalization;

namespace GraphBuilder.Reading.Identifiers;

/// <summary>Years of publication.</summary>
internal static class PublicationYear
{
    /// <summary>The earliest and the latest year that is believed.</summary>
    private const int Earliest = 1500;
    private const int Latest = 2199;

    /// <summary>The first four digits that stand alone and are a year ("2017", "2017-06-12", "Mon, 12 Jun 2017 17:57:34 GMT"); null without any.</summary>
    public static int? Parse(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            if (i - start == 4 && Valid(int.Parse(text[start..i], NumberStyles.None, CultureInfo.InvariantCulture)) is { } year)
                return year;
        }

        return null;
    }

    /// <summary>The number when it is a year that is believed, else null.</summary>
    public static int? Valid(int year) => year is >= Earliest and <= Latest ? year : null;
}
