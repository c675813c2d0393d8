namespace GraphBuilder.Reading.Decoding;

/// <summary>The characters of one input, decoded as they are asked for; every line break is <c>\n</c>.</summary>
/// <remarks>
/// Holds only what its reader has not passed yet. A byte that no character can be made of becomes U+FFFD, a NUL becomes a blank,
/// and both are told to the log with their line once the reader passes them.
/// </remarks>
internal sealed class TextSource : IDisposable
{
    private const int BlockLength = 64 * 1024;

    private readonly Stream bytes;
    private readonly CancellationToken cancel;
    private readonly RepairLog repairs;
    private readonly TextDecoder decoder;
    private readonly byte[] raw = new byte[BlockLength];
    private char[] buffer = new char[2 * BlockLength];
    private int start;
    private int end;
    private int rawCount;
    private bool rawEnded;
    private long passed;

    /// <summary>Reads the first block of the stream and finds its encoding by the byte-order mark.</summary>
    public TextSource(Stream bytes, FileLog log, int maximumLength, CancellationToken cancel)
    {
        this.bytes = bytes;
        this.cancel = cancel;
        Log = log;
        MaximumLength = maximumLength;
        repairs = new RepairLog(log);
        FillRaw();
        Binary = BinaryContent.Describe(raw.AsSpan(0, rawCount));
        decoder = TextDecoder.For(raw.AsSpan(0, rawCount), repairs, out var mark);
        rawCount -= mark;
        raw.AsSpan(mark, rawCount).CopyTo(raw);
    }

    /// <summary>Where to complain about this text.</summary>
    public FileLog Log { get; }

    /// <summary>The longest line or record to keep, in UTF-16 code units.</summary>
    public int MaximumLength { get; }

    /// <summary>What the first block is when it is not text, such as "a JPEG image"; else null.</summary>
    public string? Binary { get; }

    /// <summary>The line of the next character, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>What is decoded and not passed yet; valid until the next <see cref="Fill"/>.</summary>
    public ReadOnlySpan<char> Buffered => buffer.AsSpan(start, end - start);

    /// <summary>Decodes more behind <see cref="Buffered"/>; false at the end of the input, when nothing was added.</summary>
    public bool Fill()
    {
        while (!rawEnded || rawCount > 0)
        {
            cancel.ThrowIfCancellationRequested();
            MakeRoom();
            FillRaw();
            var count = decoder.Decode(raw, ref rawCount, rawEnded, buffer.AsSpan(end), passed + (end - start));
            end += count;
            if (count > 0)
                return true;
        }

        return false;
    }

    /// <summary>Decodes until at least this many characters are buffered or the input ends, and gives what there is.</summary>
    public ReadOnlySpan<char> Peek(int count)
    {
        while (end - start < count && Fill())
        {
        }

        return Buffered;
    }

    /// <summary>Passes the next characters of <see cref="Buffered"/>.</summary>
    public void Advance(int count)
    {
        Line = repairs.Pass(buffer.AsSpan(start, count), passed, Line);
        start += count;
        passed += count;
    }

    /// <summary>Tells what is left to tell. The stream stays open: it belongs to who opened it.</summary>
    public void Dispose() => repairs.Flush();

    /// <summary>Makes place for what a block of bytes decodes to, which is at most one character a byte.</summary>
    private void MakeRoom()
    {
        if (buffer.Length - end >= BlockLength)
            return;
        var length = end - start;
        var target = length > buffer.Length - BlockLength ? new char[buffer.Length * 2] : buffer;
        Buffered.CopyTo(target);
        buffer = target;
        start = 0;
        end = length;
    }

    private void FillRaw()
    {
        while (!rawEnded && rawCount < raw.Length)
        {
            var count = ReadBytes();
            rawCount += count;
            rawEnded = count == 0;
        }
    }

    /// <summary>A file that cannot be read on ends there: what came before is kept.</summary>
    private int ReadBytes()
    {
        try
        {
            return bytes.Read(raw, rawCount, raw.Length - rawCount);
        }
        catch (Exception exception) when (FileDamage.Is(exception))
        {
            FileDamage.Complain(exception, Log);
            return 0;
        }
    }
}
