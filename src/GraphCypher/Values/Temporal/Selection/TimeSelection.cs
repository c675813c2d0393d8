using static GraphCypher.Values.Temporal.Selection.TemporalField;

namespace GraphCypher.Values.Temporal.Selection;

/// <summary>The time of day that a map names; what is not named comes from another time, or is zero.</summary>
internal static class TimeSelection
{
    private const long MostSubseconds = 999_999_999;

    public static ReadOnlySpan<TemporalField> Fields => [Hour, Minute, Second, Millisecond, Microsecond, Nanosecond];

    /// <summary>Nanoseconds since midnight; null if the map names no part of a time and there is no other time.</summary>
    /// <param name="map">What is named.</param>
    /// <param name="basis">The time that parts are taken from, or null.</param>
    /// <exception cref="TemporalException">The map leaves a gap, or a part is out of range.</exception>
    public static long? Select(FieldMap map, long? basis)
    {
        if (!map.HasAny(Fields))
            return basis;
        var hasSubsecond = map.HasAny(Millisecond, Microsecond, Nanosecond);
        if (basis is null)
        {
            if (!map.Has(Hour))
                throw new TemporalException("hour must be given: the map names a part of a time without it.");
            if (map.Has(Second) && !map.Has(Minute))
                throw new TemporalException("second cannot be given without minute.");
            if (hasSubsecond && !map.Has(Second))
                throw new TemporalException("A part of a second cannot be given without second.");
        }

        var other = basis ?? 0;
        return ClockTime.Of(
            map.Number(Hour, 0, 23) ?? ClockTime.Hour(other),
            map.Number(Minute, 0, 59) ?? ClockTime.Minute(other),
            map.Number(Second, 0, 59) ?? ClockTime.Second(other),
            hasSubsecond ? Subsecond(map) : ClockTime.Nano(other));
    }

    /// <summary>Milli-, micro- and nanoseconds add up; a finer one counts from the next coarser that is named.</summary>
    private static long Subsecond(FieldMap map)
    {
        var millisecond = map.Number(Millisecond, 0, 999);
        var microsecond = map.Number(Microsecond, 0, millisecond is null ? 999_999 : 999);
        var mostNanos = (millisecond, microsecond) switch
        {
            (_, not null) => 999,
            (not null, null) => 999_999,
            _ => MostSubseconds,
        };
        return (millisecond ?? 0) * 1_000_000 + (microsecond ?? 0) * 1000 + (map.Number(Nanosecond, 0, mostNanos) ?? 0);
    }
}
