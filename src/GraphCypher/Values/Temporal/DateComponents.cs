namespace GraphCypher.Values.Temporal;

/// <summary>What can be asked of a date by name.</summary>
internal static class DateComponents
{
    /// <summary>The component (name in lower case), or null.</summary>
    public static object? Component(long epochDay, string name) => name switch
    {
        "year" => IsoCalendar.DateOf(epochDay).Year,
        "quarter" => (long)IsoCalendar.QuarterOf(IsoCalendar.DateOf(epochDay).Month),
        "month" => (long)IsoCalendar.DateOf(epochDay).Month,
        "week" => (long)IsoCalendar.WeekOf(epochDay).Week,
        "weekyear" => IsoCalendar.WeekOf(epochDay).WeekYear,
        "day" => (long)IsoCalendar.DateOf(epochDay).Day,
        "ordinalday" => (long)IsoCalendar.DayOfYear(epochDay),
        "dayofweek" or "weekday" => (long)IsoCalendar.DayOfWeek(epochDay),
        "dayofquarter" => (long)IsoCalendar.DayOfQuarter(epochDay),
        _ => null,
    };
}
