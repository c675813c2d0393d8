using System.Globalization;

namespace GraphBuilder.Reading.Decoding;

/// <summary>What the decoder had to mend, told to the log once a line when the reader gets there.</summary>
internal sealed class RepairLog(FileLog log)
{
    // Two kinds of repairs are found in two goes over a block: taken by offset.
    private readonly PriorityQueue<Repair, long> waiting = new();
    private Repair first;
    private long line;
    private long column;
    private int count;

    /// <summary>A byte that no character can be made of.</summary>
    public void Invalid(long offset, byte value) => waiting.Enqueue(new Repair(offset, value, IsNul: false), offset);

    /// <summary>A NUL character.</summary>
    public void Nul(long offset) => waiting.Enqueue(new Repair(offset, 0, IsNul: true), offset);

    /// <summary>The reader passes a stretch of text that starts at an offset and on a line; gives the line behind it.</summary>
    public long Pass(ReadOnlySpan<char> text, long offset, long startLine)
    {
        var here = startLine;
        var from = 0;
        while (waiting.TryPeek(out var repair, out _) && repair.Offset < offset + text.Length)
        {
            waiting.Dequeue();
            var at = (int)(repair.Offset - offset);
            here += text[from..at].Count('\n');
            from = at;
            Collect(repair, here, at - text[..at].LastIndexOf('\n'));
        }

        here += text[from..].Count('\n');
        if (here > line)
            Flush();
        return here;
    }

    /// <summary>Tells what is still to be told.</summary>
    public void Flush()
    {
        if (count == 0)
            return;
        var more = count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {count - 1} more on this line");
        if (first.IsNul)
            log.Warning("text-nul", line, string.Create(CultureInfo.InvariantCulture, $"a NUL character at column {column}{more}"), "text; read as a blank");
        else
            log.Warning("text-encoding", line, string.Create(CultureInfo.InvariantCulture, $"byte 0x{first.Value:X2} at column {column}{more}"), "UTF-8, or UTF-16 with a byte-order mark; read as U+FFFD");
        count = 0;
    }

    private void Collect(Repair repair, long atLine, long atColumn)
    {
        if (count > 0 && (atLine != line || repair.IsNul != first.IsNul))
            Flush();
        if (count++ > 0)
            return;
        first = repair;
        line = atLine;
        column = atColumn;
    }

    private readonly record struct Repair(long Offset, byte Value, bool IsNul);
}
