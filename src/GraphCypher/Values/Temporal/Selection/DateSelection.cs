using static GraphCypher.Values.Temporal.Selection.TemporalField;

namespace GraphCypher.Values.Temporal.Selection;

/// <summary>
/// The day that a map names: by month and day, by week and day of the week, by the day of the year, or by quarter and day of the quarter.
/// What is not named comes from another date, or is the first.
/// </summary>
internal static class DateSelection
{
    public static ReadOnlySpan<TemporalField> Fields => [Year, Quarter, Month, Week, OrdinalDay, DayOfQuarter, TemporalField.DayOfWeek, Day];

    /// <summary>Days since 1970-01-01; null if the map names no part of a date and there is no other date.</summary>
    /// <param name="map">What is named.</param>
    /// <param name="basis">The day that parts are taken from, or null.</param>
    /// <param name="timeFollows">Whether a time of day follows: then every part down to the day must be named.</param>
    /// <exception cref="TemporalException">The map mixes kinds of dates, leaves a gap, or names a day that is not.</exception>
    public static long? Select(FieldMap map, long? basis, bool timeFollows)
    {
        if (!map.HasAny(Fields))
            return basis;
        if (basis is null && !map.Has(Year))
            throw new TemporalException("year must be given: the map names a part of a date without it.");
        var year = map.Number(Year, IsoCalendar.MinYear, IsoCalendar.MaxYear);

        if (map.HasAny(Week, TemporalField.DayOfWeek))
            return OfWeek(map, year, basis, timeFollows);
        if (map.Has(OrdinalDay))
            return OfOrdinalDay(map, year ?? IsoCalendar.DateOf(basis!.Value).Year);
        if (map.HasAny(Quarter, DayOfQuarter))
            return OfQuarter(map, year, basis, timeFollows);
        return OfMonth(map, year, basis, timeFollows);
    }

    private static long OfWeek(FieldMap map, long? year, long? basis, bool timeFollows)
    {
        Refuse(map, "a date by week", Month, Day, OrdinalDay, Quarter, DayOfQuarter);
        Order(map, basis, timeFollows, Week, TemporalField.DayOfWeek);
        if (basis is { } day && !map.Has(Week))
        {
            // The week that the day is in, after the year is put in place.
            day = year is null ? day : InYear(day, year.Value);
            return IsoCalendar.Check(day - IsoCalendar.DayOfWeek(day) + map.Number(TemporalField.DayOfWeek, 1, 7)!.Value);
        }

        var weekYear = year ?? IsoCalendar.WeekOf(basis!.Value).WeekYear;
        var dayOfWeek = map.Number(TemporalField.DayOfWeek, 1, 7) ?? (basis is { } other ? IsoCalendar.DayOfWeek(other) : 1);
        return IsoCalendar.Check(IsoCalendar.DayOfWeekDate(weekYear, (int)map.Number(Week, 1, 53)!.Value, (int)dayOfWeek));
    }

    private static long OfOrdinalDay(FieldMap map, long year)
    {
        Refuse(map, "a date by the day of the year", Month, Day, Quarter, DayOfQuarter);
        return OrdinalDate(year, map.Number(OrdinalDay, 1, 366)!.Value);
    }

    private static long OfQuarter(FieldMap map, long? year, long? basis, bool timeFollows)
    {
        Refuse(map, "a date by quarter", Month, Day);
        Order(map, basis, timeFollows, Quarter, DayOfQuarter);
        var (baseYear, baseMonth, baseDay) = basis is { } other ? IsoCalendar.DateOf(other) : (0, 1, 1);
        var quarter = (int)(map.Number(Quarter, 1, 4) ?? IsoCalendar.QuarterOf(baseMonth));
        if (map.Number(DayOfQuarter, 1, 92) is { } dayOfQuarter)
            return QuarterDate(year ?? baseYear, quarter, dayOfQuarter);
        var month = quarter * 3 - 2 + (baseMonth - 1) % 3;
        return IsoCalendar.DayOf(year ?? baseYear, month, Math.Min(baseDay, IsoCalendar.DaysInMonth(year ?? baseYear, month)));
    }

    private static long OfMonth(FieldMap map, long? year, long? basis, bool timeFollows)
    {
        Order(map, basis, timeFollows, Month, Day);
        var (baseYear, baseMonth, baseDay) = basis is { } other ? IsoCalendar.DateOf(other) : (0, 1, 1);
        var month = (int)(map.Number(Month, 1, 12) ?? baseMonth);
        return map.Number(Day, 1, 31) is { } day
            ? CalendarDate(year ?? baseYear, month, day)
            : IsoCalendar.DayOf(year ?? baseYear, month, Math.Min(baseDay, IsoCalendar.DaysInMonth(year ?? baseYear, month)));
    }

    /// <summary>The same month and day of another year; 28 February for the 29th of a leap year.</summary>
    private static long InYear(long epochDay, long year)
    {
        var (_, month, day) = IsoCalendar.DateOf(epochDay);
        return IsoCalendar.DayOf(year, month, Math.Min(day, IsoCalendar.DaysInMonth(year, month)));
    }

    /// <exception cref="TemporalException">The month has no such day.</exception>
    public static long CalendarDate(long year, int month, long day) =>
        day >= 1 && day <= IsoCalendar.DaysInMonth(year, month)
            ? IsoCalendar.DayOf(year, month, (int)day)
            : throw new TemporalException($"There is no day {day} in month {month} of {year}: it has {IsoCalendar.DaysInMonth(year, month)}.");

    /// <exception cref="TemporalException">The year has no such day.</exception>
    public static long OrdinalDate(long year, long day) =>
        day >= 1 && day <= (IsoCalendar.IsLeapYear(year) ? 366 : 365)
            ? IsoCalendar.DayOf(year, 1, 1) + day - 1
            : throw new TemporalException($"There is no day {day} of the year {year}: expected 1 to {(IsoCalendar.IsLeapYear(year) ? 366 : 365)}.");

    /// <summary>A day counted from the start of a quarter, which may lie past its end.</summary>
    public static long QuarterDate(long year, int quarter, long dayOfQuarter) => IsoCalendar.Check(IsoCalendar.DayOf(year, quarter * 3 - 2, 1) + dayOfQuarter - 1);

    private static void Refuse(FieldMap map, string kind, params ReadOnlySpan<TemporalField> others)
    {
        foreach (var other in others)
        {
            if (map.Has(other))
                throw new TemporalException($"{FieldMap.NameOf(other)} cannot be given for {kind}.");
        }
    }

    /// <summary>Without another date to fill gaps, the finer part needs the coarser, and a time of day needs both.</summary>
    private static void Order(FieldMap map, long? basis, bool timeFollows, TemporalField coarse, TemporalField fine)
    {
        if (basis is not null)
            return;
        if (map.Has(fine) && !map.Has(coarse))
            throw new TemporalException($"{FieldMap.NameOf(fine)} cannot be given without {FieldMap.NameOf(coarse)}.");
        if (timeFollows && !map.Has(fine))
            throw new TemporalException($"{FieldMap.NameOf(map.Has(coarse) ? fine : coarse)} must be given where a time of day follows.");
    }
}
