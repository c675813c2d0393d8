using System.Globalization;

namespace GraphCypher.Values.Temporal.Zones;

/// <summary>
/// The rule of a zone for every year, in the notation of POSIX: <c>CET-1CEST,M3.5.0,M10.5.0/3</c> is an hour east of UTC, two from the last Sunday of March
/// to the last of October. Signs count westwards.
/// </summary>
internal sealed class PosixRules : ZoneRules
{
    private readonly int standard;
    private readonly int summer;
    private readonly Change? begin;
    private readonly Change? end;

    private PosixRules(int standard, int summer, Change? begin, Change? end)
    {
        this.standard = standard;
        this.summer = summer;
        this.begin = begin;
        this.end = end;
    }

    public override int OffsetAt(long epochSecond)
    {
        if (begin is not { } on || end is not { } off)
            return standard;
        var year = IsoCalendar.DateOf(IsoCalendar.FloorDivide(epochSecond + standard, ClockTime.SecondsPerDay)).Year;
        var starts = on.LocalSecond(year) - standard;
        var stops = off.LocalSecond(year) - summer;
        var isSummer = starts < stops ? epochSecond >= starts && epochSecond < stops : epochSecond >= starts || epochSecond < stops;
        return isSummer ? summer : standard;
    }

    /// <summary>Reads a rule; null if the text is empty or not of that notation.</summary>
    public static PosixRules? Parse(string text)
    {
        var rest = text.AsSpan();
        if (!SkipName(ref rest) || Duration(ref rest) is not { } west)
            return null;
        if (rest.IsEmpty)
            return new PosixRules(-west, -west, null, null);
        if (!SkipName(ref rest))
            return null;
        var summerOffset = 3600 - west;
        if (!rest.IsEmpty && rest[0] != ',')
        {
            if (Duration(ref rest) is not { } summerWest)
                return null;
            summerOffset = -summerWest;
        }

        return ChangeOf(ref rest) is { } from && ChangeOf(ref rest) is { } to && rest.IsEmpty ? new PosixRules(-west, summerOffset, from, to) : null;
    }

    /// <summary>An abbreviation, of letters or in angle brackets; it says nothing about the time.</summary>
    private static bool SkipName(ref ReadOnlySpan<char> rest)
    {
        var length = 0;
        if (rest.StartsWith("<"))
            length = rest.IndexOf('>') + 1;
        else
            while (length < rest.Length && char.IsAsciiLetter(rest[length]))
                length++;
        rest = rest[length..];
        return length > 0;
    }

    /// <summary>Seconds, from <c>[+-]hours[:minutes[:seconds]]</c>.</summary>
    private static int? Duration(ref ReadOnlySpan<char> rest)
    {
        var sign = 1;
        if (!rest.IsEmpty && rest[0] is '+' or '-')
        {
            sign = rest[0] == '-' ? -1 : 1;
            rest = rest[1..];
        }

        if (Number(ref rest) is not { } hours)
            return null;
        var seconds = hours * 3600;
        for (var unit = 60; unit >= 1 && rest.StartsWith(":"); unit /= 60)
        {
            rest = rest[1..];
            if (Number(ref rest) is not { } part)
                return null;
            seconds += part * unit;
        }

        return sign * seconds;
    }

    /// <summary><c>,Mmonth.week.day</c>, <c>,Jday</c> or <c>,day</c>, and a time of day if it is not two o'clock.</summary>
    private static Change? ChangeOf(ref ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith(","))
            return null;
        rest = rest[1..];
        var form = rest.IsEmpty ? ' ' : rest[0];
        if (form is 'M' or 'J')
            rest = rest[1..];
        if (Number(ref rest) is not { } first)
            return null;
        int week = 0, day = 0;
        if (form == 'M' && (!Dotted(ref rest, out week) || !Dotted(ref rest, out day) || first is < 1 or > 12))
            return null;
        var time = 2 * 3600;
        if (rest.StartsWith("/"))
        {
            rest = rest[1..];
            if (Duration(ref rest) is not { } given)
                return null;
            time = given;
        }

        return new Change(form, first, week, day, time);
    }

    private static bool Dotted(ref ReadOnlySpan<char> rest, out int number)
    {
        number = 0;
        if (!rest.StartsWith("."))
            return false;
        rest = rest[1..];
        var read = Number(ref rest);
        number = read ?? 0;
        return read is not null;
    }

    private static int? Number(ref ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && char.IsAsciiDigit(rest[length]))
            length++;
        if (length is 0 or > 4)
            return null;
        var number = int.Parse(rest[..length], CultureInfo.InvariantCulture);
        rest = rest[length..];
        return number;
    }

    /// <summary>A change of clocks each year.</summary>
    /// <param name="Form"><c>M</c>: the week-th day of the week (0 is Sunday, week 5 the last) of a month; <c>J</c>: a day of the year that never counts 29 February; else one counted from 0.</param>
    /// <param name="First">The month, or the day of the year.</param>
    /// <param name="Week">1 to 5.</param>
    /// <param name="Day">0 to 6.</param>
    /// <param name="Time">Seconds from midnight.</param>
    private readonly record struct Change(char Form, int First, int Week, int Day, int Time)
    {
        /// <summary>When it comes in a year, on the clocks before the change, in seconds since 1970-01-01T00:00.</summary>
        public long LocalSecond(long year) => EpochDay(year) * ClockTime.SecondsPerDay + Time;

        private long EpochDay(long year)
        {
            if (Form == 'M')
            {
                var firstOfMonth = IsoCalendar.DayOf(year, First, 1);
                var day = firstOfMonth + IsoCalendar.FloorModulo(Day - IsoCalendar.DayOfWeek(firstOfMonth), 7) + (Week - 1) * 7;
                return day < firstOfMonth + IsoCalendar.DaysInMonth(year, First) ? day : day - 7;
            }

            var newYear = IsoCalendar.DayOf(year, 1, 1);
            var leap = Form == 'J' && IsoCalendar.IsLeapYear(year) && First >= 60 ? 1 : 0;
            return newYear + First + leap - (Form == 'J' ? 1 : 0);
        }
    }
}
