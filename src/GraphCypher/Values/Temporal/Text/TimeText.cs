namespace GraphCypher.Values.Temporal.Text;

/// <summary>Times of day in the forms of ISO 8601: <c>21:40:32.142</c>, <c>214032.142</c>, <c>21:40</c>, <c>2140</c>, <c>21</c>.</summary>
internal static class TimeText
{
    public const string Expected = "a time such as '21:40:32.142', '214032' or '21:40'";

    /// <exception cref="TemporalException">Not a local time.</exception>
    public static LocalTimeValue ParseLocal(string text)
    {
        var cursor = new TextCursor(text);
        cursor.SkipLetter('T');
        return TryRead(ref cursor, out var nano) && cursor.IsAtEnd
            ? new LocalTimeValue(nano)
            : throw new TemporalException($"{Describe.Quote(text)} is not a local time: expected {Expected}.");
    }

    /// <summary>A time with its offset, or with that of the zone if it has none.</summary>
    /// <exception cref="TemporalException">Not a time, or one with a named zone, whose offset depends on the date.</exception>
    public static TimeValue Parse(string text, Func<int> defaultOffset)
    {
        var cursor = new TextCursor(text);
        cursor.SkipLetter('T');
        if (TryRead(ref cursor, out var nano))
        {
            if (cursor.IsAtEnd)
                return new TimeValue(nano, defaultOffset());
            if (ZoneText.TryReadOffset(ref cursor, out var offset) && cursor.IsAtEnd)
                return new TimeValue(nano, offset);
            if (cursor.Peek == '[')
                throw new TemporalException($"{Describe.Quote(text)} names a zone, whose offset depends on the date: a time needs an offset such as '+01:00'.");
        }

        throw new TemporalException($"{Describe.Quote(text)} is not a time: expected {Expected}, and an offset such as 'Z' or '+01:00' or none.");
    }

    /// <summary>Reads a time of day as far as it goes, as nanoseconds since midnight.</summary>
    /// <returns>Whether the form is that of a time.</returns>
    /// <exception cref="TemporalException">The form is, but a part is out of range.</exception>
    public static bool TryRead(ref TextCursor cursor, out long nanoOfDay)
    {
        nanoOfDay = 0;
        long hour, minute = 0, second = 0, nano = 0;
        var digits = cursor.CountDigits();
        if (digits is 1 or 2)
        {
            cursor.TryNumber(digits, out hour);
            if (cursor.Skip(':') && (!cursor.TryAllDigits(2, out minute) || (cursor.Skip(':') && !ReadSeconds(ref cursor, out second, out nano))))
                return false;
        }
        else if (digits is not (4 or 6) || !cursor.TryNumber(2, out hour) || !cursor.TryNumber(2, out minute)
                 || (digits == 6 && !ReadSeconds(ref cursor, out second, out nano)))
        {
            return false;
        }

        Within("hour", hour, 23);
        Within("minute", minute, 59);
        Within("second", second, 59);
        nanoOfDay = ClockTime.Of(hour, minute, second, nano);
        return true;
    }

    private static bool ReadSeconds(ref TextCursor cursor, out long second, out long nano)
    {
        nano = 0;
        return cursor.TryAllDigits(2, out second) && cursor.TryFraction(out nano);
    }

    private static void Within(string what, long number, long most)
    {
        if (number > most)
            throw new TemporalException($"The {what} is out of range: {number}; expected 0 to {most}.");
    }
}
