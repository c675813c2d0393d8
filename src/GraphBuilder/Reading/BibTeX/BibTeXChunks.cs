using System.Globalization;
using System.Text;
using GraphBuilder.Reading.Decoding;

namespace GraphBuilder.Reading.BibTeX;

/// <summary>Cuts a bibliography at every line that starts an entry, so that an entry that is never closed cannot swallow the next one.</summary>
internal sealed class BibTeXChunks(TextSource text)
{
    private readonly LineReader lines = new(text);
    private readonly StringBuilder chunk = new();
    private string? waiting;
    private long waitingLine;
    private bool started;

    /// <summary>The next chunk, from the line that starts an entry to the one before the next that does; false at the end.</summary>
    public bool Next(out string content, out long line)
    {
        while (true)
        {
            if (!started && !Start())
            {
                content = "";
                line = 0;
                return false;
            }

            if (ReadChunk(out content, out line))
                return true;
        }
    }

    /// <summary>What stands before the first entry is comment.</summary>
    private bool Start()
    {
        while (lines.Read(out var line))
        {
            if (!BibTeXReader.StartsEntry(line))
                continue;
            waiting = line.ToString();
            waitingLine = lines.Number;
            return started = true;
        }

        return false;
    }

    private bool ReadChunk(out string content, out long line)
    {
        chunk.Clear().Append(waiting);
        line = waitingLine;
        started = false;
        long length = chunk.Length;
        while (lines.Read(out var next))
        {
            if (BibTeXReader.StartsEntry(next))
            {
                waiting = next.ToString();
                waitingLine = lines.Number;
                started = true;
                break;
            }

            length += 1 + next.Length;
            if (length <= text.MaximumLength)
                chunk.Append('\n').Append(next);
        }

        content = chunk.ToString();
        if (length <= text.MaximumLength)
            return true;
        text.Log.Error(
            "record-too-long",
            line,
            string.Create(CultureInfo.InvariantCulture, $"an entry of {length} characters"),
            string.Create(CultureInfo.InvariantCulture, $"at most {text.MaximumLength} characters; the entry is left out"));
        return false;
    }
}
