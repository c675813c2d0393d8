namespace GraphCypher.Values.Temporal.Functions;

/// <summary>
/// The duration from one temporal value to another. What one lacks is taken from the other: its date, its zone; a value without a time of day is at midnight.
/// Two values in zones differ by the moments they are; otherwise by what they show.
/// </summary>
internal static class DurationBetween
{
    /// <summary>Whole months, then whole days, then the rest; seconds only where one of the two has no date.</summary>
    public static DurationValue Of(TemporalValue from, TemporalValue to)
    {
        var (start, end) = Align(from, to);
        if (from.EpochDay is null || to.EpochDay is null)
            return Seconds(start, end);
        var months = Months(start, end);
        var afterMonths = TemporalArithmetic.AddMonthsAndDays(start, months, 0);
        var days = Days(afterMonths, end);
        var rest = Seconds(TemporalArithmetic.AddMonthsAndDays(afterMonths, 0, days), end);
        return new DurationValue(months, days, rest.Seconds, rest.Nanos);
    }

    /// <summary>Whole months only.</summary>
    /// <exception cref="TemporalException">Neither value has a date.</exception>
    public static DurationValue InMonths(TemporalValue from, TemporalValue to)
    {
        var (start, end) = AlignDates(from, to, "months");
        return new DurationValue(Months(start, end), 0, 0, 0);
    }

    /// <summary>Whole days only.</summary>
    /// <exception cref="TemporalException">Neither value has a date.</exception>
    public static DurationValue InDays(TemporalValue from, TemporalValue to)
    {
        var (start, end) = AlignDates(from, to, "days");
        return new DurationValue(0, Days(start, end), 0, 0);
    }

    /// <summary>Seconds and nanoseconds only.</summary>
    public static DurationValue InSeconds(TemporalValue from, TemporalValue to)
    {
        var (start, end) = Align(from, to);
        return Seconds(start, end);
    }

    private static (DateTimeValue Start, DateTimeValue End) AlignDates(TemporalValue from, TemporalValue to, string unit) =>
        from.EpochDay is not null || to.EpochDay is not null
            ? Align(from, to)
            : throw new TemporalException($"There are no {unit} between {Describe.Value(from)} and {Describe.Value(to)}: expected a value with a date.");

    /// <summary>Both with a date, a time and a zone: that of the start, or UTC where only what they show counts.</summary>
    private static (DateTimeValue Start, DateTimeValue End) Align(TemporalValue from, TemporalValue to)
    {
        var zone = from.Zone ?? to.Zone ?? TemporalZone.Utc;
        var start = Complete(from, to, from.Zone ?? zone);
        var end = Complete(to, from, to.Zone ?? zone);
        return (start, to.Zone == zone ? end : DateTimeValue.FromInstant(end.EpochSecond, ClockTime.Nano(end.NanoOfDay!.Value), zone));
    }

    private static DateTimeValue Complete(TemporalValue value, TemporalValue other, TemporalZone zone) =>
        value as DateTimeValue
        ?? DateTimeValue.FromLocal(value.EpochDay ?? other.EpochDay ?? 0, value.NanoOfDay ?? 0, zone);

    /// <summary>Whole months by what is shown: the last counts if the day of the month and the time have come.</summary>
    private static long Months(DateTimeValue start, DateTimeValue end)
    {
        var first = IsoCalendar.DateOf(start.EpochDay!.Value);
        var last = IsoCalendar.DateOf(TowardsStart(start, end));
        var months = (last.Year - first.Year) * 12 + last.Month - first.Month;
        if (months > 0 && last.Day < first.Day)
            return months - 1;
        return months < 0 && last.Day > first.Day ? months + 1 : months;
    }

    private static long Days(DateTimeValue start, DateTimeValue end) => TowardsStart(start, end) - start.EpochDay!.Value;

    /// <summary>The day of the end, or the one nearer to the start if the time of day has not come on it.</summary>
    private static long TowardsStart(DateTimeValue start, DateTimeValue end)
    {
        var (first, last) = (start.EpochDay!.Value, end.EpochDay!.Value);
        if (last > first && end.NanoOfDay < start.NanoOfDay)
            return last - 1;
        return last < first && end.NanoOfDay > start.NanoOfDay ? last + 1 : last;
    }

    private static DurationValue Seconds(DateTimeValue start, DateTimeValue end) =>
        new(0, 0, end.EpochSecond - start.EpochSecond, ClockTime.Nano(end.NanoOfDay!.Value) - ClockTime.Nano(start.NanoOfDay!.Value));
}
