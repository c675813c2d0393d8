using System.Buffers;
using GraphStore.Model;

namespace GraphStore.Folder;

/// <summary>
/// Rows as comma-separated UTF-8 with line feeds. A field is quoted only where it must be: around quotes, commas and outer white space, and as
/// <c>""</c> for the empty text, which the bulk import of Neo4j so tells from no value.
/// </summary>
internal sealed class CsvRowWriter
{
    private static readonly SearchValues<byte> Quoted = SearchValues.Create("\",\r\n"u8);

    private readonly Utf8Builder rows = new();
    private readonly Utf8Builder field = new();
    private bool atRowStart = true;

    public ReadOnlySpan<byte> Written => rows.Written;

    public void Clear() => rows.Clear();

    /// <summary>A field that has no value.</summary>
    public void WriteNothing() => Separate();

    public void Write(ReadOnlySpan<char> text)
    {
        field.Clear();
        field.Append(text);
        WriteText(field.Written);
    }

    public void Write(in PropertyValue value)
    {
        if (value.Kind is PropertyKind.String or PropertyKind.StringList)
        {
            field.Clear();
            field.Append(value);
            WriteText(field.Written);
        }
        else
        {
            Separate();
            rows.Append(value);
        }
    }

    public void EndRow()
    {
        rows.Append((byte)'\n');
        atRowStart = true;
    }

    private void WriteText(ReadOnlySpan<byte> utf8)
    {
        Separate();
        if (utf8.Length > 0 && utf8[0] > ' ' && utf8[^1] > ' ' && !utf8.ContainsAny(Quoted))
        {
            rows.Append(utf8);
            return;
        }

        rows.Append((byte)'"');
        for (int quote; (quote = utf8.IndexOf((byte)'"')) >= 0; utf8 = utf8[(quote + 1)..])
        {
            rows.Append(utf8[..(quote + 1)]);
            rows.Append((byte)'"');
        }

        rows.Append(utf8);
        rows.Append((byte)'"');
    }

    private void Separate()
    {
        if (!atRowStart)
            rows.Append((byte)',');
        atRowStart = false;
    }
}
