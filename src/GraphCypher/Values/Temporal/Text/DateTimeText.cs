namespace GraphCypher.Values.Temporal.Text;

/// <summary>A date and a time of day with a T between, and for a moment an offset, a zone in brackets, or both: <c>2015-07-21T21:40+02:00[Europe/Stockholm]</c>.</summary>
internal static class DateTimeText
{
    /// <exception cref="TemporalException">Not a local datetime.</exception>
    public static LocalDateTimeValue ParseLocal(string text)
    {
        var cursor = new TextCursor(text);
        return TryRead(ref cursor, out var day, out var nano, out _) && cursor.IsAtEnd
            ? new LocalDateTimeValue(day, nano)
            : throw new TemporalException($"{Describe.Quote(text)} is not a local datetime: expected {DateText.Expected}, or one followed by T and {TimeText.Expected}.");
    }

    /// <exception cref="TemporalException">Not a datetime, or the zone has another offset then.</exception>
    public static DateTimeValue Parse(string text, TemporalZone defaultZone)
    {
        var cursor = new TextCursor(text);
        if (TryRead(ref cursor, out var day, out var nano, out var hasTime))
        {
            if (cursor.IsAtEnd)
                return DateTimeValue.FromLocal(day, nano, defaultZone);
            if (hasTime && TryReadZone(ref cursor, out var offset, out var name) && cursor.IsAtEnd)
                return name is null ? DateTimeValue.FromLocal(day, nano, TemporalZone.Of(offset!.Value)) : InZone(text, day, nano, offset, name);
        }

        throw new TemporalException(
            $"{Describe.Quote(text)} is not a datetime: expected such as '2015-07-21T21:40:32.142+02:00' or '2015-07-21T21:40[Europe/Stockholm]'.");
    }

    private static DateTimeValue InZone(string text, long day, long nano, int? offset, NamedZone name)
    {
        var value = DateTimeValue.FromLocal(day, nano, TemporalZone.Of(name), offset);
        if (offset is not null && (value.OffsetSeconds != offset || value.NanoOfDay != nano || value.EpochDay != day))
            throw new TemporalException($"{Describe.Quote(text)} has an offset that its zone does not have then: it would be {value}.");
        return value;
    }

    private static bool TryRead(ref TextCursor cursor, out long day, out long nano, out bool hasTime)
    {
        nano = 0;
        hasTime = false;
        if (!DateText.TryRead(ref cursor, out day))
            return false;
        if (!cursor.SkipLetter('T'))
            return true;
        hasTime = true;
        return TimeText.TryRead(ref cursor, out nano);
    }

    private static bool TryReadZone(ref TextCursor cursor, out int? offset, out NamedZone? name)
    {
        offset = ZoneText.TryReadOffset(ref cursor, out var read) ? read : null;
        name = null;
        return (offset is not null && cursor.IsAtEnd) || ZoneText.TryReadName(ref cursor, out name);
    }
}
