using System.Security.Cryptography;
using System.Text;
using GraphStore.Model;

namespace GraphStore.Folder;

/// <summary>Reads what <see cref="CsvTableWriter"/> writes, a line at a time over UTF-8 bytes, and hashes it on the way.</summary>
internal sealed class CsvTableReader : IDisposable
{
    private const int FirstBuffer = 1 << 17;

    private readonly Stream stream;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Utf8Builder unescaped = new();
    private byte[] buffer = new byte[FirstBuffer];
    private Field[] fields = new Field[16];
    private int start;
    private int length;
    private int next;
    private int filled;
    private bool ended;

    public CsvTableReader(Stream stream) => this.stream = stream;

    /// <summary>The number of the row's line, from 1.</summary>
    public long Line { get; private set; }

    public int FieldCount { get; private set; }

    /// <summary>The bytes read from the stream so far; all of them once <see cref="Read"/> has answered false.</summary>
    public long Bytes { get; private set; }

    /// <summary>The row's line without its line feed.</summary>
    public ReadOnlySpan<byte> Row => buffer.AsSpan(start, length);

    public void Dispose() => hash.Dispose();

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="TableFaultException">The line breaks off or is quoted wrongly. Reading may go on with the next one.</exception>
    public bool Read()
    {
        start = next;
        FieldCount = 0;
        length = FindLineFeed();
        if (length < 0)
        {
            length = filled - start;
            next = filled;
            if (length == 0)
                return false;
            Line++;
            throw new TableFaultException(Line, ColumnAt(length), "the line breaks off: the file ends without a line feed.");
        }

        next = start + length + 1;
        Line++;
        Split();
        return true;
    }

    /// <summary>The value of a field, without quotes; valid until the next call.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var field = fields[index];
            var raw = buffer.AsSpan(start + field.Start, field.Length);
            return field.HasQuotes ? Unescape(raw) : raw;
        }
    }

    /// <summary>Whether the field is empty and not quoted: there is no value.</summary>
    public bool IsNothing(int index) => fields[index].Length == 0 && !fields[index].IsQuoted;

    public string Text(int index) => Encoding.UTF8.GetString(this[index]);

    /// <summary>Where the field begins, in characters from 1.</summary>
    public int ColumnOf(int index) => ColumnAt(fields[index].Start - (fields[index].IsQuoted ? 1 : 0));

    /// <summary>Where a byte of the row is, in characters from 1.</summary>
    public int ColumnAt(int offset) => Encoding.UTF8.GetCharCount(buffer, start, Math.Min(offset, length)) + 1;

    public TableFaultException Fault(int field, string problem) => new(Line, field < FieldCount ? ColumnOf(field) : ColumnAt(length), problem);

    /// <summary>The hash of everything, once <see cref="Read"/> has answered false.</summary>
    public string Hash() => Convert.ToHexStringLower(hash.GetCurrentHash());

    private int FindLineFeed()
    {
        for (int searched = 0; ;)
        {
            int at = buffer.AsSpan(start + searched, filled - start - searched).IndexOf((byte)'\n');
            if (at >= 0)
                return searched + at;
            searched = filled - start;
            if (ended || !Fill())
                return -1;
        }
    }

    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            filled -= start;
            start = 0;
        }

        if (filled == buffer.Length)
            Array.Resize(ref buffer, buffer.Length < Array.MaxLength / 2 ? 2 * buffer.Length : Array.MaxLength);
        int read = stream.Read(buffer.AsSpan(filled));
        hash.AppendData(buffer, filled, read);
        filled += read;
        Bytes += read;
        ended = read == 0;
        return !ended;
    }

    private void Split()
    {
        var row = Row;
        if (row.Contains((byte)'"'))
        {
            SplitQuoted(row);
            return;
        }

        for (int at = 0; ;)
        {
            int comma = row[at..].IndexOf((byte)',');
            Add(new(at, comma < 0 ? row.Length - at : comma, IsQuoted: false, HasQuotes: false));
            if (comma < 0)
                return;
            at += comma + 1;
        }
    }

    private void SplitQuoted(ReadOnlySpan<byte> row)
    {
        for (int at = 0; ;)
        {
            if (at < row.Length && row[at] == '"')
            {
                int end = EndOfQuoted(row, at + 1, out bool hasQuotes);
                Add(new(at + 1, end - at - 1, IsQuoted: true, hasQuotes));
                at = end + 1;
            }
            else
            {
                int end = row[at..].IndexOfAny((byte)',', (byte)'"');
                end = end < 0 ? row.Length : at + end;
                Add(new(at, end - at, IsQuoted: false, HasQuotes: false));
                at = end;
            }

            if (at == row.Length)
                return;
            if (row[at] != ',')
                throw new TableFaultException(Line, ColumnAt(at), "there should be a comma: a field with a quote in it is quoted as a whole.");
            at++;
        }
    }

    private int EndOfQuoted(ReadOnlySpan<byte> row, int from, out bool hasQuotes)
    {
        hasQuotes = false;
        for (int at = from; ;)
        {
            int quote = row[at..].IndexOf((byte)'"');
            if (quote < 0)
                throw new TableFaultException(Line, ColumnAt(from - 1), "the quoted field that begins here does not end.");
            at += quote + 1;
            if (at == row.Length || row[at] != '"')
                return at - 1;
            hasQuotes = true;
            at++;
        }
    }

    private void Add(Field field)
    {
        if (FieldCount == fields.Length)
            Array.Resize(ref fields, 2 * fields.Length);
        fields[FieldCount++] = field;
    }

    private ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> raw)
    {
        unescaped.Clear();
        for (int quote; (quote = raw.IndexOf((byte)'"')) >= 0; raw = raw[(quote + 2)..])
            unescaped.Append(raw[..(quote + 1)]);
        unescaped.Append(raw);
        return unescaped.Written;
    }

    /// <summary>A field's place in the row, inside its quotes.</summary>
    private readonly record struct Field(int Start, int Length, bool IsQuoted, bool HasQuotes);
}
