namespace GraphCypher.Values.Temporal;

/// <summary>
/// Sums of temporal values and durations, and durations times numbers, as Cypher has them. Months are added first (to the last day of a month
/// that is too short), then days, then seconds: months and days to what clocks show, seconds to the moment.
/// </summary>
internal static class TemporalArithmetic
{
    /// <exception cref="TemporalException">The sum is out of range.</exception>
    public static TemporalValue Add(TemporalValue value, DurationValue duration) => value switch
    {
        DateValue date => AddTo(date, duration.Months, duration.Days, duration.Seconds),
        LocalTimeValue time => new LocalTimeValue(Turn(time.NanoOfDay!.Value, duration.Seconds, duration.Nanos)),
        TimeValue time => new TimeValue(Turn(time.NanoOfDay!.Value, duration.Seconds, duration.Nanos), time.OffsetSeconds),
        LocalDateTimeValue local => AddTo(local, duration.Months, duration.Days, duration.Seconds, duration.Nanos),
        DateTimeValue moment => AddTo(moment, duration.Months, duration.Days, duration.Seconds, duration.Nanos),
        DurationValue other => new DurationValue(
            (Int128)other.Months + duration.Months, (Int128)other.Days + duration.Days, (Int128)other.Seconds + duration.Seconds, other.Nanos + duration.Nanos),
        _ => throw new TemporalException($"A duration cannot be added to {Describe.Value(value)}."),
    };

    /// <exception cref="TemporalException">The difference is out of range.</exception>
    public static TemporalValue Subtract(TemporalValue value, DurationValue duration) => value switch
    {
        DateValue date => AddTo(date, -(Int128)duration.Months, -(Int128)duration.Days, -(Int128)duration.Seconds),
        LocalDateTimeValue local => AddTo(local, -(Int128)duration.Months, -(Int128)duration.Days, -(Int128)duration.Seconds, -duration.Nanos),
        DateTimeValue moment => AddTo(moment, -(Int128)duration.Months, -(Int128)duration.Days, -(Int128)duration.Seconds, -duration.Nanos),
        LocalTimeValue time => new LocalTimeValue(Turn(time.NanoOfDay!.Value, -(Int128)duration.Seconds, -duration.Nanos)),
        TimeValue time => new TimeValue(Turn(time.NanoOfDay!.Value, -(Int128)duration.Seconds, -duration.Nanos), time.OffsetSeconds),
        DurationValue other => new DurationValue(
            (Int128)other.Months - duration.Months, (Int128)other.Days - duration.Days, (Int128)other.Seconds - duration.Seconds, other.Nanos - duration.Nanos),
        _ => throw new TemporalException($"A duration cannot be subtracted from {Describe.Value(value)}."),
    };

    /// <summary>Every part times a whole number, exactly.</summary>
    /// <exception cref="TemporalException">The product is too long.</exception>
    public static DurationValue Multiply(DurationValue duration, long factor) => new(
        (Int128)duration.Months * factor, (Int128)duration.Days * factor, (Int128)duration.Seconds * factor, (Int128)duration.Nanos * factor);

    /// <summary>Every part times a number; parts of months and days go on to smaller units.</summary>
    /// <exception cref="TemporalException">The product is too long.</exception>
    public static DurationValue Multiply(DurationValue duration, double factor) => DurationFractions.Of(
        duration.Months * factor, duration.Days * factor, duration.Seconds * factor, duration.Nanos * factor);

    /// <exception cref="TemporalException">Division by zero.</exception>
    public static DurationValue Divide(DurationValue duration, long divisor) => divisor switch
    {
        0 => throw new TemporalException($"Division by zero: {duration} / 0."),
        1 => duration,
        _ => Divide(duration, (double)divisor),
    };

    /// <summary>Every part divided by a number; parts of months and days go on to smaller units.</summary>
    /// <exception cref="TemporalException">The quotient is too long, or the divisor zero.</exception>
    public static DurationValue Divide(DurationValue duration, double divisor) => divisor == 0
        ? throw new TemporalException($"Division by zero: {duration} / 0.0.")
        : DurationFractions.Of(duration.Months / divisor, duration.Days / divisor, duration.Seconds / divisor, duration.Nanos / divisor);

    /// <summary>Months, then days, by what clocks of the zone show.</summary>
    /// <exception cref="TemporalException">The sum is out of range.</exception>
    internal static DateTimeValue AddMonthsAndDays(DateTimeValue moment, Int128 months, Int128 days)
    {
        // Each step is shown by the zone's clocks in turn: one that lands in a gap moves on before the next.
        if (months != 0)
            moment = Shown(moment, IsoCalendar.AddMonths(moment.EpochDay!.Value, Bounded(months)));
        return days == 0 ? moment : Shown(moment, IsoCalendar.AddDays(moment.EpochDay!.Value, Bounded(days)));
    }

    private static DateTimeValue Shown(DateTimeValue moment, long day) =>
        DateTimeValue.FromLocal(day, moment.NanoOfDay!.Value, moment.Zone!.Value, moment.OffsetSeconds);

    /// <summary>A date takes the whole days of the seconds.</summary>
    private static DateValue AddTo(DateValue date, Int128 months, Int128 days, Int128 seconds) =>
        new(IsoCalendar.AddDays(
            IsoCalendar.AddDays(IsoCalendar.AddMonths(date.EpochDay!.Value, Bounded(months)), Bounded(days)), (long)(seconds / ClockTime.SecondsPerDay)));

    private static LocalDateTimeValue AddTo(LocalDateTimeValue local, Int128 months, Int128 days, Int128 seconds, long nanos)
    {
        var day = IsoCalendar.AddDays(IsoCalendar.AddMonths(local.EpochDay!.Value, Bounded(months)), Bounded(days));
        var total = local.NanoOfDay!.Value + seconds * ClockTime.NanosPerSecond + nanos;
        var (carry, nano) = Carry(total, ClockTime.NanosPerDay);
        return new LocalDateTimeValue(IsoCalendar.Check(day + carry), nano);
    }

    private static DateTimeValue AddTo(DateTimeValue moment, Int128 months, Int128 days, Int128 seconds, long nanos)
    {
        var shown = AddMonthsAndDays(moment, months, days);
        if (seconds == 0 && nanos == 0)
            return shown;
        var (carry, nano) = Carry(ClockTime.Nano(shown.NanoOfDay!.Value) + nanos, ClockTime.NanosPerSecond);
        return DateTimeValue.FromInstant(shown.EpochSecond + seconds + carry, nano, shown.Zone!.Value);
    }

    /// <summary>A time of day goes round the clock; months and days leave it as it is.</summary>
    private static long Turn(long nanoOfDay, Int128 seconds, long nanos) =>
        Carry(nanoOfDay + seconds * ClockTime.NanosPerSecond + nanos, ClockTime.NanosPerDay).Part;

    private static (Int128 Whole, long Part) Carry(Int128 total, long unit)
    {
        var whole = total / unit;
        var rest = (long)(total - whole * unit);
        return rest < 0 ? (whole - 1, rest + unit) : (whole, rest);
    }

    /// <summary>An amount that no date can take is brought to one that no date can take either, and that fits 64 bits.</summary>
    private static long Bounded(Int128 amount) => (long)Int128.Clamp(amount, -long.MaxValue, long.MaxValue);
}
