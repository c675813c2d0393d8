namespace GraphBuilder.Recognition.Acronyms;

/// <summary>
/// A stretch of text without its markup, each character with its place in the text: <c>\textbf{L}ow-\textbf{R}ank</c> reads <c>Low-Rank</c>.
/// </summary>
internal readonly ref struct PlainWindow
{
    private PlainWindow(ReadOnlySpan<char> text, ReadOnlySpan<int> origins)
    {
        Text = text;
        Origins = origins;
    }

    public ReadOnlySpan<char> Text { get; }

    /// <summary>Where each character of <see cref="Text"/> stands.</summary>
    public ReadOnlySpan<int> Origins { get; }

    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the window starts in it.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <param name="characters">Room for at least <c>end - start</c> characters.</param>
    /// <param name="origins">As much room for their places.</param>
    public static PlainWindow Strip(ReadOnlySpan<char> text, int start, int end, Span<char> characters, Span<int> origins)
    {
        var length = 0;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\\' when i + 1 < end && char.IsAsciiLetter(text[i + 1]):
                    i = EndOfCommand(text, i, end) - 1;
                    continue;
                case '\\' or '{' or '}' or '$' or '*' or '^' or '~':
                case '_' when i == start || !char.IsLetterOrDigit(text[i - 1]) || i + 1 == end || !char.IsLetterOrDigit(text[i + 1]):
                    continue;
            }

            characters[length] = c;
            origins[length++] = i;
        }

        return new PlainWindow(characters[..length], origins[..length]);
    }

    /// <summary>Where a command that starts at a backslash ends; the blank that only ends its name belongs to it when a group or letter follows in <c>{\bf L}ow</c>.</summary>
    private static int EndOfCommand(ReadOnlySpan<char> text, int start, int end)
    {
        var i = start + 1;
        while (i < end && char.IsAsciiLetter(text[i]))
            i++;
        var declares = start > 0 && text[start - 1] == '{';
        return declares && i < end && text[i] == ' ' ? i + 1 : i;
    }
}
