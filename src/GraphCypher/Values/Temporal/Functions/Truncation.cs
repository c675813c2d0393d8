namespace GraphCypher.Values.Temporal.Functions;

/// <summary>A unit to cut a temporal value down to, from a millennium to a microsecond.</summary>
internal enum TruncationUnit
{
    Millennium,
    Century,
    Decade,
    Year,
    WeekYear,
    Quarter,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
    Millisecond,
    Microsecond,
}

/// <summary>The start of the millennium, year, week, hour ... that a value lies in.</summary>
internal static class Truncation
{
    private static readonly Dictionary<string, TruncationUnit> Names = Enum.GetValues<TruncationUnit>()
        .ToDictionary(unit => unit == TruncationUnit.WeekYear ? "weekYear" : unit.ToString().ToLowerInvariant(), unit => unit, StringComparer.Ordinal);

    /// <exception cref="TemporalException">No such unit.</exception>
    public static TruncationUnit UnitOf(string name) => Names.TryGetValue(name, out var unit)
        ? unit
        : throw new TemporalException($"There is no unit {Describe.Quote(name)} to truncate to: expected one of {string.Join(", ", Names.Keys)}.");

    /// <summary>Whether the unit is shorter than a day.</summary>
    public static bool IsOfTime(this TruncationUnit unit) => unit > TruncationUnit.Day;

    /// <summary>The first day of the unit, in days since 1970-01-01.</summary>
    public static long Day(TruncationUnit unit, long epochDay)
    {
        var (year, month, _) = IsoCalendar.DateOf(epochDay);
        return unit switch
        {
            TruncationUnit.Millennium => FirstOf(year / 1000 * 1000),
            TruncationUnit.Century => FirstOf(year / 100 * 100),
            TruncationUnit.Decade => FirstOf(year / 10 * 10),
            TruncationUnit.Year => FirstOf(year),
            TruncationUnit.WeekYear => IsoCalendar.DayOfWeekDate(IsoCalendar.WeekOf(epochDay).WeekYear, 1, 1),
            TruncationUnit.Quarter => IsoCalendar.DayOf(year, IsoCalendar.QuarterOf(month) * 3 - 2, 1),
            TruncationUnit.Month => IsoCalendar.DayOf(year, month, 1),
            TruncationUnit.Week => epochDay - IsoCalendar.DayOfWeek(epochDay) + 1,
            _ => epochDay,
        };
    }

    /// <summary>The first nanosecond of the unit; that of the day for units of days and longer.</summary>
    public static long Nano(TruncationUnit unit, long nanoOfDay)
    {
        var length = unit switch
        {
            TruncationUnit.Hour => ClockTime.NanosPerHour,
            TruncationUnit.Minute => ClockTime.NanosPerMinute,
            TruncationUnit.Second => ClockTime.NanosPerSecond,
            TruncationUnit.Millisecond => 1_000_000,
            TruncationUnit.Microsecond => 1000,
            _ => ClockTime.NanosPerDay,
        };
        return nanoOfDay / length * length;
    }

    private static long FirstOf(long year) => IsoCalendar.DayOf(year, 1, 1);
}
