namespace GraphBuilder.Interpretation.Results;

/// <summary>Reads the other end of a range: <c>18-24%</c>, <c>11%-24%</c>, <c>5 - 10x</c>, <c>3% to 5%</c>; "from 71.2 to 74.5" is no range but two values.</summary>
internal static class QuantityRange
{
    private static readonly string[] Dashes = ["-", "–", "—", "--", " - ", "- ", " – ", " -- ", "$-$", "$\\sim$", "~"];

    /// <param name="start">Where the first number starts.</param>
    /// <param name="end">Where the first number, with its unit, ends.</param>
    /// <param name="unit">The first number's unit.</param>
    public static (QuantityUnit Unit, int End)? Read(ReadOnlySpan<char> text, int start, int end, QuantityUnit unit)
    {
        ReadOnlySpan<char> rest = text[end..];
        foreach (string dash in Dashes)
        {
            if (rest.Length > dash.Length && rest.StartsWith(dash, StringComparison.Ordinal) && char.IsAsciiDigit(rest[dash.Length]))
                return Other(text, end + dash.Length, unit, needsUnit: false);
        }

        if (!rest.StartsWith(" to ", StringComparison.Ordinal) || rest.Length < 5 || !char.IsAsciiDigit(rest[4]))
            return null;
        bool from = text[..start].EndsWith("from ", StringComparison.OrdinalIgnoreCase);
        return from ? null : Other(text, end + 4, unit, needsUnit: true);
    }

    private static (QuantityUnit Unit, int End)? Other(ReadOnlySpan<char> text, int at, QuantityUnit first, bool needsUnit)
    {
        int end = QuantityScanner.NumberEnd(text, at);
        (QuantityUnit unit, int unitEnd) = QuantityUnits.Read(text, end);
        // "16 to 24 times" has one unit for both ends.
        if (needsUnit)
            return unit != QuantityUnit.None && (unit == first || (first == QuantityUnit.None && unit != QuantityUnit.Magnitude)) ? (unit, unitEnd) : null;
        // A letter glued to the second number makes a name of it: "1-2D".
        if (unit == QuantityUnit.None && end < text.Length && char.IsLetter(text[end]))
            return null;
        return unit == QuantityUnit.None ? (first, end) : (unit, unitEnd);
    }
}
