using System.Globalization;

namespace GraphBuilder.Reading.Decoding;

/// <summary>Cuts a text into lines. A line over the limit is an error, passed over without being kept.</summary>
internal sealed class LineReader(TextSource text)
{
    /// <summary>The number of the line read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the line read last ended with a line break, not with the input.</summary>
    public bool EndedWithBreak { get; private set; }

    /// <summary>The next line without its break, valid until the next call; false at the end of the input.</summary>
    public bool Read(out ReadOnlySpan<char> line)
    {
        while (true)
        {
            Number = text.Line;
            if (TryFindBreak(out var length))
            {
                line = text.Buffered[..length];
                if (line.Length == text.Buffered.Length && length == 0)
                    return false;
                EndedWithBreak = length < text.Buffered.Length;
                text.Advance(length + (EndedWithBreak ? 1 : 0));
                return true;
            }

            SkipLine();
        }
    }

    /// <summary>Finds the end of the line, or of the input; false when the line is longer than the limit.</summary>
    private bool TryFindBreak(out int length)
    {
        var searched = 0;
        while (true)
        {
            var found = text.Buffered[searched..].IndexOf('\n');
            length = found < 0 ? text.Buffered.Length : searched + found;
            if (length > text.MaximumLength)
                return false;
            if (found >= 0)
                return true;
            searched = length;
            if (!text.Fill())
                return true;
        }
    }

    private void SkipLine()
    {
        var number = text.Line;
        var quotation = FileLog.Quote(text.Buffered[..Math.Min(text.Buffered.Length, 400)]);
        long length = 0;
        while (true)
        {
            var found = text.Buffered.IndexOf('\n');
            if (found >= 0)
            {
                length += found;
                text.Advance(found + 1);
                break;
            }

            length += text.Buffered.Length;
            text.Advance(text.Buffered.Length);
            if (!text.Fill())
                break;
        }

        text.Log.Error(
            "line-too-long",
            number,
            string.Create(CultureInfo.InvariantCulture, $"a line of {length} characters, {quotation}"),
            string.Create(CultureInfo.InvariantCulture, $"at most {text.MaximumLength} characters; the line is left out"));
    }
}
