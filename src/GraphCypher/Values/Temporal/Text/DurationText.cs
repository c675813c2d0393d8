namespace GraphCypher.Values.Temporal.Text;

/// <summary>
/// Durations by unit, <c>P1Y2M3W4DT5H6M7.8S</c> (a part has its own sign, the last may have a fraction), or in the form of a date and a time of day,
/// <c>P2012-02-02T14:37:21.545</c>. A sign before the P is that of all.
/// </summary>
internal static class DurationText
{
    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";
    private const int SecondsUnit = 6;
    private const int MostDigits = 18;

    /// <exception cref="TemporalException">Not a duration.</exception>
    public static DurationValue Parse(string text)
    {
        var cursor = new TextCursor(text);
        var sign = ReadSign(ref cursor);
        if (cursor.SkipLetter('P') && !cursor.IsAtEnd && (ByUnit(cursor, sign) ?? LikeDate(cursor, sign)) is { } duration)
            return duration;
        throw new TemporalException($"{Describe.Quote(text)} is not a duration: expected such as 'P1Y2M3DT4H5M6.7S' or 'P2012-02-02T14:37:21'.");
    }

    private static DurationValue? ByUnit(TextCursor cursor, int sign)
    {
        var amounts = new long[DateUnits.Length + TimeUnits.Length];
        long? fraction = null;
        var unit = -1;
        var isTime = false;
        while (!cursor.IsAtEnd)
        {
            if (!isTime && cursor.SkipLetter('T'))
            {
                isTime = true;
                unit = DateUnits.Length - 1;
            }

            // Units come in order, and nothing after a fraction.
            if (fraction is not null || !ReadPart(ref cursor, isTime, sign, amounts, ref unit, out fraction))
                return null;
        }

        return Sum(amounts, unit, fraction ?? 0);
    }

    /// <summary>Reads a number and its unit, which must come after the unit before.</summary>
    /// <param name="fraction">What is after the point, in thousand-millionths, with the sign of the number; null if there is no point.</param>
    private static bool ReadPart(ref TextCursor cursor, bool isTime, int sign, long[] amounts, ref int unit, out long? fraction)
    {
        fraction = null;
        sign *= ReadSign(ref cursor);
        if (!cursor.TryAllDigits(MostDigits, out var number))
            return false;
        var hasFraction = cursor.Peek is '.' or ',';
        if (!cursor.TryFraction(out var billionths) || cursor.IsAtEnd)
            return false;
        var found = (isTime ? TimeUnits : DateUnits).IndexOf(char.ToUpperInvariant(cursor.Peek), StringComparison.Ordinal);
        if (found < 0 || found + (isTime ? DateUnits.Length : 0) <= unit)
            return false;
        cursor.Skip(cursor.Peek);
        unit = found + (isTime ? DateUnits.Length : 0);
        amounts[unit] = sign * number;
        fraction = hasFraction ? sign * billionths : null;
        return true;
    }

    private static DurationValue Sum(ReadOnlySpan<long> amounts, int unit, long fraction)
    {
        if (fraction == 0 || unit == SecondsUnit)
        {
            return new DurationValue(
                (Int128)amounts[0] * 12 + amounts[1], (Int128)amounts[2] * 7 + amounts[3],
                (Int128)amounts[4] * 3600 + (Int128)amounts[5] * 60 + amounts[6], fraction);
        }

        Span<double> exact = stackalloc double[amounts.Length];
        for (var index = 0; index < exact.Length; index++)
            exact[index] = index == unit ? (double)(amounts[index] + fraction / 1_000_000_000m) : amounts[index];
        return DurationFractions.Of(exact[0] * 12 + exact[1], exact[2] * 7 + exact[3], exact[4] * 3600 + exact[5] * 60 + exact[6], 0);
    }

    private static DurationValue? LikeDate(TextCursor cursor, int sign)
    {
        long years = 0, months = 0, days = 0, hours = 0, minutes = 0, seconds = 0, nanos = 0;
        if (cursor.Peek is not ('T' or 't') && !ReadDate(ref cursor, out years, out months, out days))
            return null;
        if (!cursor.IsAtEnd && !(cursor.SkipLetter('T') && ReadTime(ref cursor, out hours, out minutes, out seconds, out nanos) && cursor.IsAtEnd))
            return null;
        Within("months", months, 12);
        Within("days", days, 31);
        Within("hours", hours, 24);
        Within("minutes", minutes, 60);
        Within("seconds", seconds, 60);
        return new DurationValue(sign * (years * 12 + months), sign * days, sign * (hours * 3600 + minutes * 60 + seconds), sign * nanos);
    }

    /// <summary><c>2012-02-02</c> or <c>20120202</c>.</summary>
    private static bool ReadDate(ref TextCursor cursor, out long years, out long months, out long days)
    {
        (months, days) = (0, 0);
        if (!cursor.TryNumber(4, out years))
            return false;
        var isExtended = cursor.Skip('-');
        return cursor.TryNumber(2, out months) && cursor.Skip('-') == isExtended && cursor.TryNumber(2, out days);
    }

    /// <summary><c>14:37:21.545</c>, <c>143721.545</c>, or less at the end.</summary>
    private static bool ReadTime(ref TextCursor cursor, out long hours, out long minutes, out long seconds, out long nanos)
    {
        (minutes, seconds, nanos) = (0, 0, 0);
        if (!cursor.TryNumber(2, out hours))
            return false;
        if (cursor.IsAtEnd)
            return true;
        var isExtended = cursor.Skip(':');
        if (!cursor.TryNumber(2, out minutes))
            return false;
        return cursor.IsAtEnd || (cursor.Skip(':') == isExtended && cursor.TryNumber(2, out seconds) && cursor.TryFraction(out nanos));
    }

    private static int ReadSign(ref TextCursor cursor)
    {
        if (cursor.Skip('-'))
            return -1;
        cursor.Skip('+');
        return 1;
    }

    private static void Within(string what, long number, long most)
    {
        if (number > most)
            throw new TemporalException($"The {what} are out of range: {number}; expected 0 to {most}.");
    }
}
