using GraphCypher.Values.Temporal.Selection;
using GraphCypher.Values.Temporal.Text;

namespace GraphCypher.Values.Temporal.Functions;

/// <summary>One of the five types that are points in time: how its values come from now, from a text, a map, another value, or one that is cut down.</summary>
/// <param name="Name">The name of its function.</param>
/// <param name="OfText">From a text.</param>
/// <param name="OfMap">From a map that is not a zone alone.</param>
/// <param name="OfValue">From a value of another type, or what the clock shows.</param>
/// <param name="HasDate">Whether it can be cut down to units longer than a day.</param>
/// <param name="HasTime">Whether it can be cut down to units shorter than a day.</param>
internal sealed record TemporalType(
    string Name,
    Func<string, TemporalClock, TemporalValue> OfText,
    Func<FieldMap, TemporalClock, TemporalValue> OfMap,
    Func<TemporalValue, TemporalClock, TemporalValue> OfValue,
    bool HasDate,
    bool HasTime)
{
    private static readonly string[] Clocks = ["transaction", "statement", "realtime"];

    public static IReadOnlyList<TemporalType> All { get; } =
    [
        new("date", (text, _) => DateText.Parse(text), (map, _) => TemporalSelection.DateOf(map),
            (value, _) => new DateValue(TemporalSelection.DayOf(value)!.Value), HasDate: true, HasTime: false),
        new("localtime", (text, _) => TimeText.ParseLocal(text), (map, _) => TemporalSelection.LocalTime(map),
            (value, _) => new LocalTimeValue(TemporalSelection.NanoOf(value)!.Value), HasDate: false, HasTime: true),
        new("time", (text, clock) => TimeText.Parse(text, () => TemporalSelection.OffsetNow(clock.DefaultZone, clock)), TemporalSelection.TimeOf,
            TimeOf, HasDate: false, HasTime: true),
        new("localdatetime", (text, _) => DateTimeText.ParseLocal(text), (map, _) => TemporalSelection.LocalDateTime(map),
            (value, _) => new LocalDateTimeValue(TemporalSelection.DayOf(value)!.Value, TemporalSelection.NanoOf(value)!.Value), HasDate: true, HasTime: true),
        new("datetime", (text, clock) => DateTimeText.Parse(text, clock.DefaultZone), TemporalSelection.DateTimeOf,
            DateTimeOf, HasDate: true, HasTime: true),
    ];

    public IEnumerable<TemporalFunction> Functions() =>
    [
        new(Name, 0, 1, (arguments, clock) => arguments.Count == 0 ? OfValue(clock.Now("statement"), clock) : Of(arguments[0], clock)),
        .. Clocks.Select(which => new TemporalFunction($"{Name}.{which}", 0, 1, (arguments, clock) => Now(which, arguments, clock))),
        new($"{Name}.truncate", 1, 3, (arguments, clock) => TypeTruncation.Call(this, arguments, clock)),
    ];

    private static TimeValue TimeOf(TemporalValue value, TemporalClock clock) =>
        new(TemporalSelection.NanoOf(value)!.Value, TemporalSelection.OffsetOf(value) ?? TemporalSelection.OffsetNow(clock.DefaultZone, clock));

    private static DateTimeValue DateTimeOf(TemporalValue value, TemporalClock clock) =>
        value as DateTimeValue
        ?? DateTimeValue.FromLocal(TemporalSelection.DayOf(value)!.Value, TemporalSelection.NanoOf(value)!.Value, clock.DefaultZone);

    private TemporalValue? Of(object? argument, TemporalClock clock)
    {
        switch (argument)
        {
            case null:
                return null;
            case string text:
                return OfText(text, clock);
            case TemporalValue value and not DurationValue:
                return OfValue(value, clock);
            case IReadOnlyDictionary<string, object?> entries:
                var map = new FieldMap(entries);
                return TemporalSelection.IsZoneOnly(map) ? OfValue(clock.Now("statement", map.Zone()), clock) : OfMap(map, clock);
            default:
                throw TemporalFunction.Wrong(Name, argument, "a string, a map or a temporal value");
        }
    }

    private TemporalValue? Now(string which, IReadOnlyList<object?> arguments, TemporalClock clock)
    {
        if (arguments.Count == 0)
            return OfValue(clock.Now(which), clock);
        return arguments[0] switch
        {
            null => null,
            string zone => OfValue(clock.Now(which, ZoneText.Parse(zone)), clock),
            var other => throw TemporalFunction.Wrong($"{Name}.{which}", other, "the name of a time zone"),
        };
    }
}
