using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GraphStore.Model.Cypher;
using Neo4j.Driver;

namespace Interop.Neo4jDriver;

/// <summary>Durations: months, days, seconds and nanoseconds, which do not turn into each other; <c>P1Y2M3DT4H5M6.7S</c>.</summary>
internal static partial class Durations
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    public static Duration Parse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success || text[^1] is 'P' or 'T')
            throw Temporals.Unexpected(text, CypherTemporalKind.Duration);
        long Part(string group) => match.Groups[group] is { Success: true } found ? long.Parse(found.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;

        long seconds = (Part("hours") * 3600) + (Part("minutes") * 60) + Part("seconds");
        long nanoseconds = match.Groups["fraction"] is { Success: true } fraction ? long.Parse(fraction.Value.PadRight(9, '0'), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["seconds"].Value.StartsWith('-') && nanoseconds > 0)
        {
            seconds--;
            nanoseconds = NanosecondsPerSecond - nanoseconds;
        }

        return new((Part("years") * 12) + Part("months"), (Part("weeks") * 7) + Part("days"), seconds, (int)nanoseconds);
    }

    public static string Format(Duration duration)
    {
        if (duration is { Months: 0, Days: 0, Seconds: 0, Nanos: 0 })
            return "PT0S";
        var text = new StringBuilder("P");
        Append(text, duration.Months / 12, 'Y');
        Append(text, duration.Months % 12, 'M');
        Append(text, duration.Days, 'D');
        if (duration is { Seconds: 0, Nanos: 0 })
            return text.ToString();
        text.Append('T');

        // Nanoseconds count upwards from the second, also of negative ones: -0.5 s is -1 s and 500,000,000 ns.
        var (seconds, nanoseconds) = (duration.Seconds, (long)duration.Nanos);
        bool isNegative = seconds < 0;
        if (isNegative && nanoseconds > 0)
        {
            seconds++;
            nanoseconds = NanosecondsPerSecond - nanoseconds;
        }

        Append(text, seconds / 3600, 'H');
        Append(text, seconds / 60 % 60, 'M');
        long rest = seconds % 60;
        if (rest == 0 && nanoseconds == 0)
            return text.ToString();
        if (isNegative && rest == 0)
            text.Append('-');
        text.Append(CultureInfo.InvariantCulture, $"{rest}");
        if (nanoseconds > 0)
            text.Append('.').Append(nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0'));
        return text.Append('S').ToString();
    }

    private static void Append(StringBuilder text, long amount, char unit)
    {
        if (amount != 0)
            text.Append(CultureInfo.InvariantCulture, $"{amount}{unit}");
    }

    [GeneratedRegex(
        @"^P((?<years>-?\d+)Y)?((?<months>-?\d+)M)?((?<weeks>-?\d+)W)?((?<days>-?\d+)D)?(T((?<hours>-?\d+)H)?((?<minutes>-?\d+)M)?((?<seconds>-?\d+)(\.(?<fraction>\d{1,9}))?S)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
