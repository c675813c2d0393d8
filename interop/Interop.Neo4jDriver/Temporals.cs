using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GraphStore.Model.Cypher;
using Neo4j.Driver;

namespace Interop.Neo4jDriver;

/// <summary>Times as the driver has them and in the notation of ISO 8601 in which the server writes them. Years go beyond what the framework's own types hold.</summary>
internal static partial class Temporals
{
    private const string DateText = @"(?<year>[+-]?\d{4,9})-(?<month>\d\d)-(?<day>\d\d)";
    private const string ClockText = @"(?<hour>\d\d):(?<minute>\d\d)(:(?<second>\d\d)(\.(?<fraction>\d{1,9}))?)?";
    private const string OffsetText = @"(?<offset>Z|(?<sign>[+-])(?<offsetHour>\d\d):(?<offsetMinute>\d\d)(:(?<offsetSecond>\d\d))?)";

    /// <exception cref="FormatException">It is no time of that kind.</exception>
    public static object ToDriver(CypherTemporal time) => time.Kind switch
    {
        CypherTemporalKind.Date when Match(DatePattern(), time) is var date => new LocalDate(Number(date, "year"), Number(date, "month"), Number(date, "day")),
        CypherTemporalKind.Time when Match(TimePattern(), time) is var clock => new OffsetTime(Number(clock, "hour"), Number(clock, "minute"), Number(clock, "second"), Nanoseconds(clock), Offset(clock)),
        CypherTemporalKind.LocalTime when Match(LocalTimePattern(), time) is var clock => new LocalTime(Number(clock, "hour"), Number(clock, "minute"), Number(clock, "second"), Nanoseconds(clock)),
        CypherTemporalKind.LocalDateTime when Match(LocalDateTimePattern(), time) is var at => new LocalDateTime(
            Number(at, "year"), Number(at, "month"), Number(at, "day"), Number(at, "hour"), Number(at, "minute"), Number(at, "second"), Nanoseconds(at)),
        CypherTemporalKind.OffsetDateTime when Match(DateTimePattern(), time) is var at => new ZonedDateTime(UtcSeconds(at), Nanoseconds(at), Zone.Of(Offset(at))),
        CypherTemporalKind.ZonedDateTime when Match(DateTimePattern(), time) is var at => new ZonedDateTime(UtcSeconds(at), Nanoseconds(at), Zone.Of(at.Groups["zone"].Value)),
        _ => Durations.Parse(time.Text),
    };

    /// <exception cref="NotSupportedException">The driver gives something that no row of this version of it holds.</exception>
    public static CypherTemporal FromDriver(object value) => value switch
    {
        LocalDate date => new(CypherTemporalKind.Date, Date(date.Year, date.Month, date.Day)),
        OffsetTime time => new(CypherTemporalKind.Time, Clock(time.Hour, time.Minute, time.Second, time.Nanosecond) + Offset(time.OffsetSeconds)),
        LocalTime time => new(CypherTemporalKind.LocalTime, Clock(time.Hour, time.Minute, time.Second, time.Nanosecond)),
        LocalDateTime at => new(CypherTemporalKind.LocalDateTime, $"{Date(at.Year, at.Month, at.Day)}T{Clock(at.Hour, at.Minute, at.Second, at.Nanosecond)}"),
        ZonedDateTime { Zone: ZoneId zone } at => new(CypherTemporalKind.ZonedDateTime, $"{Local(at)}{Offset(at.OffsetSeconds)}[{zone.Id}]"),
        ZonedDateTime at => new(CypherTemporalKind.OffsetDateTime, Local(at) + Offset(at.OffsetSeconds)),
        Duration duration => new(CypherTemporalKind.Duration, Durations.Format(duration)),
        _ => throw new NotSupportedException($"The driver gives a {value.GetType().Name}."),
    };

    internal static FormatException Unexpected(string text, CypherTemporalKind kind) => new($"'{text}' is no {kind} in the notation of ISO 8601.");

    private static string Fraction(int nanoseconds) => nanoseconds == 0 ? "" : "." + nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');

    private static string Clock(int hour, int minute, int second, int nanosecond) => $"{hour:00}:{minute:00}:{second:00}{Fraction(nanosecond)}";

    private static string Date(int year, int month, int day) => $"{(year > 9999 ? "+" : "")}{year:0000}-{month:00}-{day:00}";

    private static string Local(ZonedDateTime at) => $"{Date(at.Year, at.Month, at.Day)}T{Clock(at.Hour, at.Minute, at.Second, at.Nanosecond)}";

    private static string Offset(int seconds)
    {
        if (seconds == 0)
            return "Z";
        var text = new StringBuilder(seconds < 0 ? "-" : "+");
        int left = Math.Abs(seconds);
        text.Append(CultureInfo.InvariantCulture, $"{left / 3600:00}:{left / 60 % 60:00}");
        if (left % 60 != 0)
            text.Append(CultureInfo.InvariantCulture, $":{left % 60:00}");
        return text.ToString();
    }

    private static Match Match(Regex pattern, CypherTemporal time)
    {
        var match = pattern.Match(time.Text);
        return match.Success ? match : throw Unexpected(time.Text, time.Kind);
    }

    private static int Number(Match match, string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;

    private static int Nanoseconds(Match match) => match.Groups["fraction"] is { Success: true } found ? int.Parse(found.Value.PadRight(9, '0'), NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static int Offset(Match match)
    {
        int seconds = (Number(match, "offsetHour") * 3600) + (Number(match, "offsetMinute") * 60) + Number(match, "offsetSecond");
        return match.Groups["sign"].Value == "-" ? -seconds : seconds;
    }

    private static long UtcSeconds(Match at) =>
        (DaysSince1970(Number(at, "year"), Number(at, "month"), Number(at, "day")) * 86_400) + (Number(at, "hour") * 3600) + (Number(at, "minute") * 60) + Number(at, "second") - Offset(at);

    /// <summary>Days from 1 January 1970 in the calendar that the server uses for all years: years that begin in March, in cycles of 400.</summary>
    private static long DaysSince1970(long year, int month, int day)
    {
        if (month <= 2)
            year--;
        long cycle = Math.DivRem(year, 400, out long yearOfCycle);
        if (yearOfCycle < 0)
        {
            cycle--;
            yearOfCycle += 400;
        }

        long dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        return (cycle * 146_097) + (yearOfCycle * 365) + (yearOfCycle / 4) - (yearOfCycle / 100) + dayOfYear - 719_468;
    }

    [GeneratedRegex($"^{DateText}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DatePattern();

    [GeneratedRegex($"^{ClockText}{OffsetText}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TimePattern();

    [GeneratedRegex($"^{ClockText}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LocalTimePattern();

    [GeneratedRegex($"^{DateText}T{ClockText}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LocalDateTimePattern();

    [GeneratedRegex($@"^{DateText}T{ClockText}{OffsetText}(\[(?<zone>[^\]]+)\])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateTimePattern();
}
