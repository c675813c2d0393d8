using System.Collections.Concurrent;
using GraphCypher.Values.Temporal.Zones;

namespace GraphCypher.Values.Temporal;

/// <summary>A time zone by its IANA name, with the offsets that the platform's time zone data gives it. There is one object a name.</summary>
internal sealed class NamedZone
{
    private static readonly ConcurrentDictionary<string, NamedZone> Known = new(StringComparer.OrdinalIgnoreCase);

    private readonly ZoneRules rules;

    private NamedZone(string name, ZoneRules rules)
    {
        Name = name;
        this.rules = rules;
    }

    /// <summary>The name as the time zone data spell it.</summary>
    public string Name { get; }

    /// <summary>The zone of a name, whatever its letter case.</summary>
    /// <exception cref="TemporalException">No such zone.</exception>
    public static NamedZone Find(string name)
    {
        if (Known.TryGetValue(name, out var known))
            return known;
        var (canonical, rules) = ZoneSource.Find(name)
            ?? throw new TemporalException($"There is no time zone {Describe.Quote(name)}: expected a name such as 'Europe/Stockholm', or an offset such as '+01:00' or 'Z'.");
        return Known.GetOrAdd(name, new NamedZone(canonical, rules));
    }

    /// <summary>Seconds east of UTC at a moment.</summary>
    public int OffsetAt(long epochSecond) => rules.OffsetAt(epochSecond);

    /// <summary>
    /// The offset when clocks show a local time. Shown twice: the first, unless the preferred offset is the other. Never shown: the offset after the gap,
    /// and how many seconds the gap is long.
    /// </summary>
    /// <param name="localSecond">Seconds from 1970-01-01T00:00 on the zone's own clocks.</param>
    /// <param name="preferred">The offset to choose if it is one of two.</param>
    public (int Offset, int Skipped) OffsetOfLocal(long localSecond, int? preferred)
    {
        // Offsets differ from UTC by less than a day, so the two sides of any change near this local time are a day before and after.
        var before = rules.OffsetAt(localSecond - ClockTime.SecondsPerDay);
        var after = rules.OffsetAt(localSecond + ClockTime.SecondsPerDay);
        if (preferred is { } wanted && rules.OffsetAt(localSecond - wanted) == wanted)
            return (wanted, 0);
        if (rules.OffsetAt(localSecond - before) == before)
            return (before, 0);
        return rules.OffsetAt(localSecond - after) == after ? (after, 0) : (after, after - before);
    }

    public override string ToString() => Name;
}
