using GraphStore.Model.Cypher;

namespace GraphCypher.Values.Temporal;

/// <summary>A moment, as clocks show it at an offset or in a named zone.</summary>
internal sealed class DateTimeValue : TemporalValue
{
    private readonly long day;
    private readonly long nanoOfDay;
    private readonly TemporalZone zone;

    private DateTimeValue(long day, long nanoOfDay, int offsetSeconds, TemporalZone zone)
    {
        this.day = IsoCalendar.Check(day);
        this.nanoOfDay = nanoOfDay;
        OffsetSeconds = offsetSeconds;
        this.zone = zone;
    }

    public override CypherTemporalKind Kind => zone.Name is null ? CypherTemporalKind.OffsetDateTime : CypherTemporalKind.ZonedDateTime;

    /// <summary>Seconds east of UTC, at this moment.</summary>
    internal int OffsetSeconds { get; }

    /// <summary>Whole seconds since 1970-01-01T00:00Z.</summary>
    internal long EpochSecond => day * ClockTime.SecondsPerDay + nanoOfDay / ClockTime.NanosPerSecond - OffsetSeconds;

    private long EpochMilli
    {
        get
        {
            var millis = (Int128)EpochSecond * 1000 + ClockTime.Nano(nanoOfDay) / 1_000_000;
            return millis >= long.MinValue && millis <= long.MaxValue
                ? (long)millis
                : throw new TemporalException($"The epochMillis of {this} are more than 64 bits hold.");
        }
    }

    internal override long? EpochDay => day;

    internal override long? NanoOfDay => nanoOfDay;

    internal override TemporalZone? Zone => zone;

    internal override string TypeName => "a datetime";

    /// <summary>
    /// The moment when clocks of the zone show this. Where they show it twice (an hour put back) it is the first, or that of the preferred offset;
    /// where never (an hour put forward), the time is later by as much as clocks skipped.
    /// </summary>
    /// <exception cref="TemporalException">The year is out of range.</exception>
    public static DateTimeValue FromLocal(long epochDay, long nanoOfDay, TemporalZone zone, int? preferredOffset = null)
    {
        if (zone.Name is not { } name)
            return new DateTimeValue(epochDay, nanoOfDay, zone.FixedOffset, zone);
        var localSecond = IsoCalendar.Check(epochDay) * ClockTime.SecondsPerDay + nanoOfDay / ClockTime.NanosPerSecond;
        var (offset, skipped) = name.OffsetOfLocal(localSecond, preferredOffset);
        return FromLocalSecond(localSecond + skipped, nanoOfDay % ClockTime.NanosPerSecond, offset, zone);
    }

    /// <summary>The moment, as clocks of the zone show it.</summary>
    /// <param name="epochSecond">Seconds since 1970-01-01T00:00Z.</param>
    /// <param name="nano">Nanoseconds of the second, 0 to 999,999,999.</param>
    /// <param name="zone">The zone.</param>
    /// <exception cref="TemporalException">The year is out of range.</exception>
    public static DateTimeValue FromInstant(Int128 epochSecond, long nano, TemporalZone zone)
    {
        // A day to spare for the offset: the date that it shows is checked too.
        if (epochSecond < (IsoCalendar.MinDay - 1) * ClockTime.SecondsPerDay || epochSecond > (IsoCalendar.MaxDay + 2) * ClockTime.SecondsPerDay)
            throw new TemporalException($"The moment is out of range: {epochSecond} seconds from 1970-01-01; expected years {IsoCalendar.MinYear} to {IsoCalendar.MaxYear}.");
        var offset = zone.OffsetAt((long)epochSecond);
        return FromLocalSecond((long)epochSecond + offset, nano, offset, zone);
    }

    public override object? Component(string name)
    {
        var lower = name.ToLowerInvariant();
        return lower switch
        {
            "epochseconds" => EpochSecond < 0 && ClockTime.Nano(nanoOfDay) >= 1_000_000 ? EpochSecond + 1 : EpochSecond, // milliseconds towards 1970, as in Neo4j
            "epochmillis" => EpochMilli,
            _ => DateComponents.Component(day, lower) ?? ClockTime.Component(nanoOfDay, lower) ?? UtcOffset.Component(OffsetSeconds, zone.Name?.Name, lower),
        };
    }

    public override string ToString()
    {
        var text = $"{IsoCalendar.Write(day)}T{ClockTime.Write(nanoOfDay)}{UtcOffset.Write(OffsetSeconds)}";
        return zone.Name is null ? text : $"{text}[{zone.Name.Name}]";
    }

    public override int GetHashCode() => HashCode.Combine(day, nanoOfDay, OffsetSeconds, zone);

    /// <summary>By the moment; the same moment by what clocks show, then by the name of the zone, no name first.</summary>
    protected override int CompareWithin(TemporalValue other)
    {
        var that = (DateTimeValue)other;
        var order = EpochSecond.CompareTo(that.EpochSecond);
        if (order == 0)
            order = ClockTime.Nano(nanoOfDay).CompareTo(ClockTime.Nano(that.nanoOfDay));
        if (order == 0)
            order = OffsetSeconds.CompareTo(that.OffsetSeconds);
        return order != 0 ? order : string.CompareOrdinal(zone.Name?.Name, that.zone.Name?.Name);
    }

    private static DateTimeValue FromLocalSecond(long localSecond, long nano, int offset, TemporalZone zone) =>
        new(IsoCalendar.FloorDivide(localSecond, ClockTime.SecondsPerDay),
            IsoCalendar.FloorModulo(localSecond, ClockTime.SecondsPerDay) * ClockTime.NanosPerSecond + nano, offset, zone);
}
