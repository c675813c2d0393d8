namespace GraphCypher.Values.Temporal;

/// <summary>
/// Durations with fractions: a part of a month goes on to days (by the average month), a part of a day to seconds, a part of a second to nanoseconds,
/// and what is left of a nanosecond is dropped. Computed in double precision as Neo4j does, so that the last digits agree.
/// </summary>
internal static class DurationFractions
{
    private const double NanosPerSecond = ClockTime.NanosPerSecond;
    private const double NanosPerDay = NanosPerSecond * ClockTime.SecondsPerDay;
    private const double NanosPerMonth = NanosPerSecond * DurationValue.SecondsPerMonth;

    /// <exception cref="TemporalException">Too long for a duration.</exception>
    public static DurationValue Of(double months, double days, double seconds, double nanos)
    {
        var wholeMonths = Whole(months);
        days += (months - wholeMonths) * NanosPerMonth / NanosPerDay;
        var wholeDays = Whole(days);
        seconds += (days - wholeDays) * NanosPerDay / NanosPerSecond;
        var wholeSeconds = Whole(seconds);
        nanos += (seconds - wholeSeconds) * NanosPerSecond;
        return new DurationValue(wholeMonths, wholeDays, wholeSeconds, Whole(nanos));
    }

    private static long Whole(double value)
    {
        if (double.IsNaN(value))
            return 0;
        return value is >= long.MinValue and < 9_223_372_036_854_775_808d
            ? (long)value
            : throw new TemporalException($"A duration is too long: a part of {value:R} does not fit 64 bits.");
    }
}
