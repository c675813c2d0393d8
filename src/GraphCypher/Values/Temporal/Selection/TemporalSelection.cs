using static GraphCypher.Values.Temporal.Selection.TemporalField;

namespace GraphCypher.Values.Temporal.Selection;

/// <summary>A value of each type from a map.</summary>
internal static class TemporalSelection
{
    private static readonly TemporalField[] OfDate = [.. DateSelection.Fields, TemporalField.Date];
    private static readonly TemporalField[] OfLocalTime = [.. TimeSelection.Fields, TemporalField.Time];
    private static readonly TemporalField[] OfTime = [.. OfLocalTime, Timezone];
    private static readonly TemporalField[] OfLocalDateTime = [.. OfDate, .. OfLocalTime, Datetime];
    private static readonly TemporalField[] OfDateTime = [.. OfLocalDateTime, Timezone, EpochSeconds, EpochMillis];

    /// <summary>Whether the map asks for the current time of a zone: <c>date({timezone: 'America/Los_Angeles'})</c>.</summary>
    public static bool IsZoneOnly(FieldMap map) => map.Count == 1 && map.Has(Timezone);

    /// <exception cref="TemporalException">No date can be made of the map.</exception>
    public static DateValue DateOf(FieldMap map)
    {
        const string Type = "a date";
        map.Expect(Type, OfDate);
        return new DateValue(DateSelection.Select(map, DayOf(map.Temporal(TemporalField.Date)), timeFollows: false)!.Value);
    }

    /// <exception cref="TemporalException">No time can be made of the map.</exception>
    public static LocalTimeValue LocalTime(FieldMap map)
    {
        map.Expect("a local time", OfLocalTime);
        return new LocalTimeValue(TimeSelection.Select(map, NanoOf(map.Temporal(TemporalField.Time)))!.Value);
    }

    /// <exception cref="TemporalException">No time can be made of the map.</exception>
    public static TimeValue TimeOf(FieldMap map, TemporalClock clock)
    {
        map.Expect("a time", OfTime);
        var basis = map.Temporal(TemporalField.Time);
        var nano = TimeSelection.Select(map, NanoOf(basis))!.Value;
        var given = map.Zone();
        if (basis is null || OffsetOf(basis) is not { } offset)
            return new TimeValue(nano, OffsetNow(given ?? clock.DefaultZone, clock));
        return given is { } zone ? ToOffset(nano, offset, OffsetNow(zone, clock)) : new TimeValue(nano, offset);
    }

    /// <exception cref="TemporalException">No local datetime can be made of the map.</exception>
    public static LocalDateTimeValue LocalDateTime(FieldMap map)
    {
        map.Expect("a local datetime", OfLocalDateTime);
        var (day, nano) = Local(map);
        return new LocalDateTimeValue(day, nano);
    }

    /// <summary>
    /// A datetime. Where the time comes from a value with a zone, another zone in the map shows the same moment; otherwise the zone is put to what is shown.
    /// </summary>
    /// <exception cref="TemporalException">No datetime can be made of the map.</exception>
    public static DateTimeValue DateTimeOf(FieldMap map, TemporalClock clock)
    {
        map.Expect("a datetime", OfDateTime);
        var given = map.Zone();
        if (map.HasAny(EpochSeconds, EpochMillis))
            return OfEpoch(map, given ?? clock.DefaultZone);

        var (day, nano) = Local(map);
        var source = map.Temporal(Datetime) ?? map.Temporal(TemporalField.Time);
        if (source?.Zone is not { } sourceZone)
            return DateTimeValue.FromLocal(day, nano, given ?? clock.DefaultZone);
        var shown = DateTimeValue.FromLocal(day, nano, sourceZone, OffsetOf(source));
        return given is { } zone ? DateTimeValue.FromInstant(shown.EpochSecond, ClockTime.Nano(nano), zone) : shown;
    }

    /// <summary>The day of a value that has one.</summary>
    /// <exception cref="TemporalException">It has none.</exception>
    public static long? DayOf(TemporalValue? value) => value is null
        ? null
        : value.EpochDay ?? throw new TemporalException($"There is no date in {Describe.Value(value)}.");

    /// <summary>The time of day of a value that has one.</summary>
    /// <exception cref="TemporalException">It has none.</exception>
    public static long? NanoOf(TemporalValue? value) => value is null
        ? null
        : value.NanoOfDay ?? throw new TemporalException($"There is no time of day in {Describe.Value(value)}.");

    /// <summary>The offset that a value is at, or null.</summary>
    public static int? OffsetOf(TemporalValue value) => value switch
    {
        TimeValue time => time.OffsetSeconds,
        DateTimeValue moment => moment.OffsetSeconds,
        _ => null,
    };

    /// <summary>The offset of a zone when the statement began: a time has no date that would say which.</summary>
    public static int OffsetNow(TemporalZone zone, TemporalClock clock) =>
        zone.Name is null ? zone.FixedOffset : clock.Now("statement", zone).OffsetSeconds;

    private static TimeValue ToOffset(long nano, int from, int to)
    {
        var moved = nano + (to - from) * ClockTime.NanosPerSecond;
        return new TimeValue(IsoCalendar.FloorModulo(moved, ClockTime.NanosPerDay), to);
    }

    private static (long Day, long Nano) Local(FieldMap map)
    {
        var both = map.Temporal(Datetime);
        if (both is not null && map.HasAny(TemporalField.Date, TemporalField.Time))
            throw new TemporalException("datetime cannot be given together with date or time.");
        var nano = TimeSelection.Select(map, NanoOf(both ?? map.Temporal(TemporalField.Time)));
        var day = DateSelection.Select(map, DayOf(both ?? map.Temporal(TemporalField.Date)), timeFollows: nano is not null)
            ?? throw new TemporalException("year must be given: the map names a time of day without a date.");
        return (day, nano ?? 0);
    }

    private static DateTimeValue OfEpoch(FieldMap map, TemporalZone zone)
    {
        if (map.HasAny(TemporalField.Date, TemporalField.Time, Datetime) || (map.Has(EpochSeconds) && map.Has(EpochMillis)))
            throw new TemporalException("epochSeconds and epochMillis cannot be given together, or with date, time or datetime.");
        var moment = map.Number(EpochSeconds, long.MinValue, long.MaxValue) is { } seconds
            ? DateTimeValue.FromInstant(seconds, 0, zone)
            : OfMillis(map.Number(EpochMillis, long.MinValue, long.MaxValue)!.Value, zone);
        return DateTimeValue.FromLocal(
            DateSelection.Select(map, moment.EpochDay, timeFollows: true)!.Value, TimeSelection.Select(map, moment.NanoOfDay)!.Value, zone, moment.OffsetSeconds);
    }

    /// <summary>The moment so many milliseconds after 1970-01-01T00:00Z.</summary>
    public static DateTimeValue OfMillis(long millis, TemporalZone zone) =>
        DateTimeValue.FromInstant(IsoCalendar.FloorDivide(millis, 1000), IsoCalendar.FloorModulo(millis, 1000) * 1_000_000, zone);
}
