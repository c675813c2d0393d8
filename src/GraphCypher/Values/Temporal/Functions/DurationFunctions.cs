using GraphCypher.Values.Temporal.Text;

namespace GraphCypher.Values.Temporal.Functions;

/// <summary><c>duration()</c> of a text or a map, and the durations between two values.</summary>
internal static class DurationFunctions
{
    private static readonly string[] Units =
        ["years", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds"];

    public static IEnumerable<TemporalFunction> All() =>
    [
        new("duration", 1, 1, (arguments, _) => arguments[0] switch
        {
            null => null,
            string text => DurationText.Parse(text),
            IReadOnlyDictionary<string, object?> map => OfMap(map),
            _ => throw TemporalFunction.Wrong("duration", arguments[0], "a string or a map"),
        }),
        Between("duration.between", DurationBetween.Of),
        Between("duration.inmonths", DurationBetween.InMonths),
        Between("duration.indays", DurationBetween.InDays),
        Between("duration.inseconds", DurationBetween.InSeconds),
    ];

    private static TemporalFunction Between(string name, Func<TemporalValue, TemporalValue, DurationValue> between) => new(name, 2, 2, (arguments, _) =>
        arguments[0] is null || arguments[1] is null ? null : between(Instant(name, arguments[0]), Instant(name, arguments[1])));

    private static TemporalValue Instant(string name, object? argument) =>
        argument is TemporalValue value and not DurationValue ? value : throw TemporalFunction.Wrong(name, argument, "a date, time or datetime");

    /// <summary>Whole numbers add up exactly; with a fraction anywhere, parts of months and days go on to smaller units.</summary>
    private static DurationValue OfMap(IReadOnlyDictionary<string, object?> map)
    {
        if (map.Count == 0)
            throw new TemporalException($"The map for a duration is empty: expected one of {string.Join(", ", Units)}.");
        Span<long> whole = stackalloc long[Units.Length];
        Span<double> exact = stackalloc double[Units.Length];
        var hasFraction = false;
        foreach (var (name, value) in map)
        {
            var unit = Array.FindIndex(Units, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (unit < 0)
                throw new TemporalException($"A duration has no component {Describe.Quote(name)}: expected one of {string.Join(", ", Units)}.");
            switch (value)
            {
                case long number:
                    whole[unit] = number;
                    exact[unit] = number;
                    break;
                case double number:
                    exact[unit] = number;
                    hasFraction = true;
                    break;
                default:
                    throw new TemporalException($"{Units[unit]} must be a number, but was {Describe.Value(value)}.");
            }
        }

        return hasFraction
            ? DurationFractions.Of(
                exact[0] * 12 + exact[1], exact[2] * 7 + exact[3], exact[4] * 3600 + exact[5] * 60 + exact[6], exact[7] * 1_000_000 + exact[8] * 1000 + exact[9])
            : new DurationValue(
                (Int128)whole[0] * 12 + whole[1], (Int128)whole[2] * 7 + whole[3], (Int128)whole[4] * 3600 + (Int128)whole[5] * 60 + whole[6],
                (Int128)whole[7] * 1_000_000 + (Int128)whole[8] * 1000 + whole[9]);
    }
}
