namespace GraphBuilder.Tagging;

/// <summary>The shape of a word: capitals <c>X</c>, small letters <c>x</c>, digits <c>d</c>, other letters <c>o</c>, marks as they are.</summary>
internal static class WordShape
{
    /// <summary>Letters of a shape; what comes after is left out.</summary>
    public const int Longest = 24;

    /// <summary>Writes the shape with runs of one class shortened to <paramref name="longestRun"/>; returns its length.</summary>
    public static int Write(ReadOnlySpan<char> word, Span<char> shape, int longestRun)
    {
        var length = 0;
        var run = 0;
        var previous = '\0';
        foreach (var letter in word)
        {
            var kind = Classify(letter);
            run = kind == previous ? run + 1 : 1;
            previous = kind;
            if (run > longestRun || length == shape.Length)
                continue;
            shape[length++] = kind;
        }

        return length;
    }

    private static char Classify(char letter) => letter switch
    {
        >= 'a' and <= 'z' => 'x',
        >= 'A' and <= 'Z' => 'X',
        >= '0' and <= '9' => 'd',
        < '\x80' => letter,
        _ when char.IsUpper(letter) => 'X',
        _ when char.IsLower(letter) => 'x',
        _ when char.IsDigit(letter) => 'd',
        _ when char.IsLetter(letter) => 'o',
        _ => letter,
    };
}
