using GraphCypher.Values.Temporal.Selection;

namespace GraphCypher.Values.Temporal.Text;

/// <summary>
/// Dates in the forms of ISO 8601: <c>2015-07-21</c>, <c>20150721</c>, <c>2015-07</c>, <c>2015-W30-2</c>, <c>2015W302</c>, <c>2015-202</c>, <c>2015202</c>,
/// <c>2015-Q3-21</c>, <c>2015</c>. A year with a sign may have one to nine digits, and then the rest needs its hyphens.
/// </summary>
internal static class DateText
{
    public const string Expected = "a date such as '2015-07-21', '20150721', '2015-W30-2' or '2015-202'";

    /// <exception cref="TemporalException">Not a date.</exception>
    public static DateValue Parse(string text)
    {
        var cursor = new TextCursor(text);
        return TryRead(ref cursor, out var day) && cursor.IsAtEnd
            ? new DateValue(day)
            : throw new TemporalException($"{Describe.Quote(text)} is not a date: expected {Expected}.");
    }

    /// <summary>Reads a date as far as it goes; what follows it is the caller's.</summary>
    /// <returns>Whether the form is that of a date.</returns>
    /// <exception cref="TemporalException">The form is, but there is no such day.</exception>
    public static bool TryRead(ref TextCursor cursor, out long epochDay)
    {
        epochDay = 0;
        var isNegative = cursor.Peek == '-';
        var isSigned = cursor.Skip('-') || cursor.Skip('+');
        long year;
        if (isSigned ? !cursor.TryAllDigits(9, out year) : !cursor.TryNumber(4, out year))
            return false;
        if (isNegative)
            year = -year;

        var isExtended = cursor.Skip('-');
        if (cursor.SkipLetter('W'))
            return ReadWeek(ref cursor, year, isExtended, out epochDay);
        if (cursor.SkipLetter('Q'))
            return ReadQuarter(ref cursor, year, isExtended, out epochDay);
        var digits = cursor.CountDigits();
        if (isExtended)
            return ReadExtended(ref cursor, year, digits, out epochDay);
        return digits == 0 ? Day(year, 1, 1, out epochDay) : !isSigned && ReadBasic(ref cursor, year, digits, out epochDay);
    }

    /// <summary><c>-07-21</c>, <c>-07</c> or <c>-202</c>, after the first hyphen.</summary>
    private static bool ReadExtended(ref TextCursor cursor, long year, int digits, out long epochDay)
    {
        epochDay = 0;
        if (digits == 3)
            return cursor.TryNumber(3, out var ordinal) && Ordinal(year, ordinal, out epochDay);
        if (!cursor.TryAllDigits(2, out var month))
            return false;
        if (cursor.Skip('-'))
            return cursor.TryAllDigits(2, out var day) && Day(year, month, day, out epochDay);
        return digits == 2 && Day(year, month, 1, out epochDay); // -7 alone could be a month or the start of a day of the year
    }

    /// <summary><c>0721</c>, <c>07</c> or <c>202</c>.</summary>
    private static bool ReadBasic(ref TextCursor cursor, long year, int digits, out long epochDay)
    {
        epochDay = 0;
        if (digits == 3)
            return cursor.TryNumber(3, out var ordinal) && Ordinal(year, ordinal, out epochDay);
        long day = 1;
        return digits is 2 or 4 && cursor.TryNumber(2, out var month) && (digits == 2 || cursor.TryNumber(2, out day)) && Day(year, month, day, out epochDay);
    }

    /// <summary><c>30-2</c>, <c>302</c> or <c>30</c>, after the W. The last hyphen is needed after one before the W.</summary>
    private static bool ReadWeek(ref TextCursor cursor, long year, bool isExtended, out long epochDay)
    {
        epochDay = 0;
        if (!cursor.TryNumber(Math.Min(cursor.CountDigits(), 2), out var week))
            return false;
        long dayOfWeek = 1;
        if (!ReadSecond(ref cursor, isExtended, 1, ref dayOfWeek))
            return false;
        Within($"week of {year}", week, 1, IsoCalendar.WeeksInYear(year));
        Within("day of the week", dayOfWeek, 1, 7);
        epochDay = IsoCalendar.DayOfWeekDate(year, (int)week, (int)dayOfWeek);
        return true;
    }

    /// <summary><c>3-45</c>, <c>345</c> or <c>3</c>, after the Q.</summary>
    private static bool ReadQuarter(ref TextCursor cursor, long year, bool isExtended, out long epochDay)
    {
        epochDay = 0;
        if (!cursor.TryNumber(1, out var quarter))
            return false;
        long dayOfQuarter = 1;
        if (!ReadSecond(ref cursor, isExtended, 2, ref dayOfQuarter))
            return false;
        Within("quarter", quarter, 1, 4);
        Within($"day of quarter {quarter} of {year}", dayOfQuarter, 1, IsoCalendar.DaysInQuarter(year, (int)quarter));
        epochDay = DateSelection.QuarterDate(year, (int)quarter, dayOfQuarter);
        return true;
    }

    /// <summary>The finer part after W or Q: with a hyphen any of its digits, without one all of them.</summary>
    private static bool ReadSecond(ref TextCursor cursor, bool isExtended, int digits, ref long part)
    {
        if (cursor.Skip('-'))
            return cursor.TryAllDigits(digits, out part);
        return cursor.CountDigits() == 0 || (!isExtended && cursor.CountDigits() == digits && cursor.TryNumber(digits, out part));
    }

    private static bool Day(long year, long month, long day, out long epochDay)
    {
        Within("month", month, 1, 12);
        epochDay = DateSelection.CalendarDate(year, (int)month, day);
        return true;
    }

    private static bool Ordinal(long year, long day, out long epochDay)
    {
        epochDay = DateSelection.OrdinalDate(year, day);
        return true;
    }

    private static void Within(string what, long number, long least, long most)
    {
        if (number < least || number > most)
            throw new TemporalException($"The {what} is out of range: {number}; expected {least} to {most}.");
    }
}
