namespace GraphCypher.Values.Temporal.Text;

/// <summary>A place in a text that is read from left to right. Digits are ASCII.</summary>
internal ref struct TextCursor(ReadOnlySpan<char> text)
{
    private const int MostDigits = 18;

    private ReadOnlySpan<char> rest = text;

    public readonly bool IsAtEnd => rest.IsEmpty;

    public readonly ReadOnlySpan<char> Rest => rest;

    public readonly char Peek => rest.IsEmpty ? '\0' : rest[0];

    /// <summary>How many digits come next.</summary>
    public readonly int CountDigits()
    {
        var count = 0;
        while (count < rest.Length && char.IsAsciiDigit(rest[count]))
            count++;
        return count;
    }

    /// <summary>Steps over a character if it comes next.</summary>
    public bool Skip(char character)
    {
        if (Peek != character || rest.IsEmpty)
            return false;
        rest = rest[1..];
        return true;
    }

    /// <summary>Steps over a letter in either case if it comes next.</summary>
    public bool SkipLetter(char upper) => Skip(upper) || Skip(char.ToLowerInvariant(upper));

    /// <summary>Reads exactly so many digits, at most 18.</summary>
    public bool TryNumber(int digits, out long number)
    {
        number = 0;
        if (digits is < 1 or > MostDigits || CountDigits() < digits)
            return false;
        foreach (var digit in rest[..digits])
            number = number * 10 + (digit - '0');
        rest = rest[digits..];
        return true;
    }

    /// <summary>Reads all digits that come next, if there are some but no more than so many.</summary>
    public bool TryAllDigits(int most, out long number)
    {
        number = 0;
        return CountDigits() is var count && count <= most && TryNumber(count, out number);
    }

    /// <summary>Reads a point or comma and one to nine digits as nanoseconds, if they come next.</summary>
    /// <returns>Whether there is no fraction or a right one.</returns>
    public bool TryFraction(out long nanos)
    {
        nanos = 0;
        if (!Skip('.') && !Skip(','))
            return true;
        var count = CountDigits();
        if (count > 9 || !TryNumber(count, out nanos))
            return false;
        for (; count < 9; count++)
            nanos *= 10;
        return true;
    }
}
