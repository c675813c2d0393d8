using GraphCypher.Values.Temporal.Selection;

namespace GraphCypher.Values.Temporal.Functions;

/// <summary>Moments counted from 1970-01-01T00:00Z.</summary>
internal static class EpochFunctions
{
    public static IEnumerable<TemporalFunction> All() =>
    [
        new("datetime.fromepoch", 2, 2, (arguments, _) => FromSeconds(Integer("datetime.fromepoch", arguments[0]), Integer("datetime.fromepoch", arguments[1]))),
        new("datetime.fromepochmillis", 1, 1, (arguments, _) =>
            TemporalSelection.OfMillis(Integer("datetime.fromepochmillis", arguments[0]), TemporalZone.Utc)),
    ];

    private static DateTimeValue FromSeconds(long seconds, long nanos) => nanos is >= 0 and < ClockTime.NanosPerSecond
        ? DateTimeValue.FromInstant(seconds, nanos, TemporalZone.Utc)
        : throw new TemporalException($"datetime.fromepoch() was given {nanos} nanoseconds: expected 0 to 999999999.");

    private static long Integer(string name, object? argument) => argument as long? ?? throw TemporalFunction.Wrong(name, argument, "an integer");
}
