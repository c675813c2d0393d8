namespace GraphCypher.Values.Temporal.Text;

/// <summary>Offsets (<c>Z</c>, <c>+01:00</c>, <c>+0100</c>, <c>+01</c>, <c>+00:53:28</c>) and names of zones.</summary>
internal static class ZoneText
{
    /// <summary>The zone that a map or a function's argument names.</summary>
    /// <exception cref="TemporalException">Neither an offset nor the name of a zone.</exception>
    public static TemporalZone Parse(string text)
    {
        var cursor = new TextCursor(text);
        return TryReadOffset(ref cursor, out var offset) && cursor.IsAtEnd ? TemporalZone.Of(offset) : TemporalZone.Of(NamedZone.Find(text));
    }

    /// <summary>Reads an offset, as seconds east of UTC.</summary>
    /// <exception cref="TemporalException">It is further from UTC than 18 hours.</exception>
    public static bool TryReadOffset(ref TextCursor cursor, out int offset)
    {
        offset = 0;
        if (cursor.SkipLetter('Z'))
            return true;
        var isNegative = cursor.Peek == '-';
        if (!cursor.Skip('-') && !cursor.Skip('+'))
            return false;

        long hours, minutes = 0, seconds = 0;
        var digits = cursor.CountDigits();
        if (digits == 2)
        {
            cursor.TryNumber(2, out hours);
            if (cursor.Skip(':') && (!ReadPair(ref cursor, out minutes) || (cursor.Skip(':') && !ReadPair(ref cursor, out seconds))))
                return false;
        }
        else if (digits is not (4 or 6) || !cursor.TryNumber(2, out hours) || !cursor.TryNumber(2, out minutes)
                 || (digits == 6 && !cursor.TryNumber(2, out seconds)))
        {
            return false;
        }

        var size = hours * 3600 + minutes * 60 + seconds;
        if (minutes > 59 || seconds > 59 || size > UtcOffset.MaxSeconds)
            throw new TemporalException($"The offset is out of range: {hours:00}:{minutes:00}:{seconds:00}; expected at most 18:00.");
        offset = (int)(isNegative ? -size : size);
        return true;
    }

    /// <summary>Reads <c>[Europe/Stockholm]</c>.</summary>
    /// <exception cref="TemporalException">There is no such zone.</exception>
    public static bool TryReadName(ref TextCursor cursor, out NamedZone? zone)
    {
        zone = null;
        if (!cursor.Skip('[') || cursor.IsAtEnd || cursor.Rest.IndexOf(']') != cursor.Rest.Length - 1)
            return false;
        zone = NamedZone.Find(cursor.Rest[..^1].ToString());
        cursor = new TextCursor([]);
        return true;
    }

    private static bool ReadPair(ref TextCursor cursor, out long number)
    {
        number = 0;
        return cursor.CountDigits() == 2 && cursor.TryNumber(2, out number);
    }
}
