namespace GraphCypher.Values.Temporal;

/// <summary>
/// The proleptic Gregorian calendar of ISO 8601 over days since 1970-01-01, without limits of its own:
/// a year is 365.2425 days, so a year's day comes from whole eras of 400 years and what is left.
/// </summary>
internal static class IsoCalendar
{
    public const long MinYear = -999_999_999;
    public const long MaxYear = 999_999_999;
    public const long MinDay = -365_243_219_162;
    public const long MaxDay = 365_241_780_471;

    private const long DaysPerEra = 146_097;

    /// <summary>From 0000-03-01, where the eras are counted from, to 1970-01-01.</summary>
    private const long EraToEpoch = 719_468;

    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Days since 1970-01-01 of a day that exists; months outside 1 to 12 are not.</summary>
    public static long DayOf(long year, int month, int day)
    {
        // Years are counted from March, so that the leap day is the last of a year.
        var shifted = month <= 2 ? year - 1 : year;
        var era = FloorDivide(shifted, 400);
        var yearOfEra = shifted - era * 400;
        var dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * DaysPerEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - EraToEpoch;
    }

    /// <summary>The calendar date of a day.</summary>
    public static (long Year, int Month, int Day) DateOf(long epochDay)
    {
        var shifted = epochDay + EraToEpoch;
        var era = FloorDivide(shifted, DaysPerEra);
        var dayOfEra = shifted - era * DaysPerEra;
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var fromMarch = (5 * dayOfYear + 2) / 153;
        var day = (int)(dayOfYear - (153 * fromMarch + 2) / 5 + 1);
        var month = (int)(fromMarch < 10 ? fromMarch + 3 : fromMarch - 9);
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
    }

    /// <summary>1 to 366.</summary>
    public static int DayOfYear(long epochDay) => (int)(epochDay - DayOf(DateOf(epochDay).Year, 1, 1)) + 1;

    /// <summary>1 (Monday) to 7 (Sunday).</summary>
    public static int DayOfWeek(long epochDay) => (int)FloorModulo(epochDay + 3, 7) + 1;

    /// <summary>The ISO week of a day, 1 to 53, and the year that the week belongs to: that of its Thursday.</summary>
    public static (long WeekYear, int Week) WeekOf(long epochDay)
    {
        var thursday = epochDay - DayOfWeek(epochDay) + 4;
        return (DateOf(thursday).Year, (DayOfYear(thursday) - 1) / 7 + 1);
    }

    /// <summary>A day of an ISO week; week 53 of a year with 52 is the first of the next.</summary>
    public static long DayOfWeekDate(long weekYear, int week, int dayOfWeek)
    {
        var fourth = DayOf(weekYear, 1, 4); // always in week 1
        return fourth - DayOfWeek(fourth) + (week - 1) * 7 + dayOfWeek;
    }

    /// <summary>52 or 53: the week of 28 December is always the last.</summary>
    public static int WeeksInYear(long weekYear) => WeekOf(DayOf(weekYear, 12, 28)).Week;

    /// <summary>90 to 92.</summary>
    public static int DaysInQuarter(long year, int quarter) => DaysInMonth(year, quarter * 3 - 2) + DaysInMonth(year, quarter * 3 - 1) + DaysInMonth(year, quarter * 3);

    /// <summary>1 to 4.</summary>
    public static int QuarterOf(int month) => (month - 1) / 3 + 1;

    /// <summary>1 to 92.</summary>
    public static int DayOfQuarter(long epochDay)
    {
        var (year, month, _) = DateOf(epochDay);
        return (int)(epochDay - DayOf(year, QuarterOf(month) * 3 - 2, 1)) + 1;
    }

    /// <summary>The same day of the month some months on, or the last of that month if it has no such day.</summary>
    /// <exception cref="TemporalException">The year is out of range.</exception>
    public static long AddMonths(long epochDay, long months)
    {
        if (months == 0)
            return epochDay;
        var (year, month, day) = DateOf(epochDay);
        var total = (Int128)year * 12 + month - 1 + months;
        if (total < (Int128)MinYear * 12 || total >= ((Int128)MaxYear + 1) * 12)
            throw new TemporalException($"The year is out of range: {Write(epochDay)} and {months} months; expected {MinYear} to {MaxYear}.");
        var (newYear, newMonth) = ((long)FloorDivide((long)total, 12), (int)FloorModulo((long)total, 12) + 1);
        return DayOf(newYear, newMonth, Math.Min(day, DaysInMonth(newYear, newMonth)));
    }

    /// <exception cref="TemporalException">The day is out of range.</exception>
    public static long AddDays(long epochDay, long days) => Check((Int128)epochDay + days);

    /// <summary>The day, if its year is in range.</summary>
    public static long Check(Int128 epochDay) =>
        epochDay >= MinDay && epochDay <= MaxDay
            ? (long)epochDay
            : throw new TemporalException($"The date is out of range: {epochDay} days from 1970-01-01; expected years {MinYear} to {MaxYear}.");

    /// <summary><c>2015-07-21</c>; beyond four digits the year has a sign.</summary>
    public static string Write(long epochDay)
    {
        var (year, month, day) = DateOf(epochDay);
        return year switch
        {
            > 9999 => $"+{year}-{month:00}-{day:00}",
            < 0 => $"-{-year:0000}-{month:00}-{day:00}",
            _ => $"{year:0000}-{month:00}-{day:00}",
        };
    }

    public static long FloorDivide(long dividend, long divisor)
    {
        var quotient = dividend / divisor;
        return dividend % divisor != 0 && (dividend < 0) != (divisor < 0) ? quotient - 1 : quotient;
    }

    public static long FloorModulo(long dividend, long divisor) => dividend - FloorDivide(dividend, divisor) * divisor;
}
