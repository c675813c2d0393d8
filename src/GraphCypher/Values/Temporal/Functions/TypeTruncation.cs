using GraphCypher.Values.Temporal.Selection;

namespace GraphCypher.Values.Temporal.Functions;

/// <summary><c>date.truncate(unit, value, {day: 5})</c>: a value cut down to a unit, then with parts put in place. A zone is put to what clocks show.</summary>
internal static class TypeTruncation
{
    private static readonly Dictionary<string, object?> NoParts = [];

    /// <exception cref="TemporalException">The unit does not suit the type, or the value lacks what the type needs.</exception>
    public static TemporalValue Call(TemporalType type, IReadOnlyList<object?> arguments, TemporalClock clock)
    {
        var name = $"{type.Name}.truncate";
        var unit = arguments[0] is string unitName ? Truncation.UnitOf(unitName) : throw TemporalFunction.Wrong(name, arguments[0], "the name of a unit");
        var value = arguments.Count == 1 ? clock.Now("statement") : arguments[1] as TemporalValue;
        if (value is null or DurationValue)
            throw TemporalFunction.Wrong(name, arguments[1], "a date, time or datetime");
        var parts = arguments.Count < 3 || arguments[2] is null
            ? NoParts
            : arguments[2] as IReadOnlyDictionary<string, object?> ?? throw TemporalFunction.Wrong(name, arguments[2], "a map");

        if (!type.HasTime && unit.IsOfTime())
            throw new TemporalException($"{name}() was given the unit '{arguments[0]}': expected a day or longer.");
        if (!type.HasDate && unit < TruncationUnit.Day)
            throw new TemporalException($"{name}() was given the unit '{arguments[0]}': expected a day or shorter.");
        return Truncate(type, unit, value, parts, clock);
    }

    private static TemporalValue Truncate(
        TemporalType type, TruncationUnit unit, TemporalValue value, IReadOnlyDictionary<string, object?> given, TemporalClock clock)
    {
        // What is given is put into what is left of the value, as if both were one map.
        var parts = new Dictionary<string, object?>(given, StringComparer.OrdinalIgnoreCase);
        var day = type.HasDate ? Truncation.Day(unit, TemporalSelection.DayOf(value)!.Value) : (long?)null;
        var nano = !type.HasTime || (type.HasDate && !unit.IsOfTime()) ? (long?)null : Truncation.Nano(unit, TemporalSelection.NanoOf(value)!.Value);
        KeepSubsecond(unit, nano, parts);

        if (!type.HasTime)
            parts["date"] = new DateValue(day!.Value);
        else if (!type.HasDate)
            parts["time"] = new LocalTimeValue(nano!.Value);
        else
            parts["datetime"] = new LocalDateTimeValue(day!.Value, nano ?? 0);
        if (type.Name is "time" or "datetime")
            parts.TryAdd("timezone", ZoneOf(type, value, clock));
        return type.OfMap(new FieldMap(parts), clock);
    }

    /// <summary>The zone of the value, or the default one; the offset that the value has then, for a time.</summary>
    private static string ZoneOf(TemporalType type, TemporalValue value, TemporalClock clock) =>
        type.Name == "time" && TemporalSelection.OffsetOf(value) is { } offset ? UtcOffset.Write(offset) : (value.Zone ?? clock.DefaultZone).ToString();

    /// <summary>A microsecond or nanosecond put into a value cut down to a coarser part of a second is added to it: it would take its place otherwise.</summary>
    private static void KeepSubsecond(TruncationUnit unit, long? nano, Dictionary<string, object?> parts)
    {
        if (nano is not { } kept || parts.ContainsKey("millisecond"))
            return;
        if (unit == TruncationUnit.Millisecond && (parts.ContainsKey("microsecond") || parts.ContainsKey("nanosecond")))
        {
            parts["millisecond"] = ClockTime.Nano(kept) / 1_000_000;
            parts.TryAdd("microsecond", 0L);
        }
        else if (unit == TruncationUnit.Microsecond && parts.ContainsKey("nanosecond") && !parts.ContainsKey("microsecond"))
        {
            parts["microsecond"] = ClockTime.Nano(kept) / 1000;
        }
    }
}
