using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace GraphStore.Model;

/// <summary>Bytes of UTF-8 that grow at the end and are used again: one instance per table or digest, not per value.</summary>
internal sealed class Utf8Builder
{
    private byte[] bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Append(byte value) => Reserve(1)[0] = value;

    public void Append(ReadOnlySpan<byte> value) => value.CopyTo(Reserve(value.Length));

    public void Append(ReadOnlySpan<char> text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        int written = Encoding.UTF8.GetBytes(text, Reserve(most));
        Length -= most - written;
    }

    public void Append(long number)
    {
        const int longest = 20;
        Utf8Formatter.TryFormat(number, Reserve(longest), out int written);
        Length -= longest - written;
    }

    /// <summary>As <see cref="NumberText"/> writes it.</summary>
    public void Append(double number)
    {
        int written = NumberText.Format(number, Reserve(NumberText.MaximumLength));
        Length -= NumberText.MaximumLength - written;
    }

    /// <summary>A value as the store writes it, before any quoting: list elements joined by <c>;</c>.</summary>
    public void Append(in PropertyValue value)
    {
        switch (value.Kind)
        {
            case PropertyKind.String:
                Append(value.AsString());
                break;
            case PropertyKind.StringList:
                AppendJoined(value.AsStringList().AsSpan());
                break;
            case PropertyKind.Integer:
                Append(value.AsInteger());
                break;
            case PropertyKind.Float:
                Append(value.AsFloat());
                break;
            default:
                Append(value.AsBoolean() ? "true"u8 : "false"u8);
                break;
        }
    }

    public void AppendJoined(ReadOnlySpan<string> elements)
    {
        for (int i = 0; i < elements.Length; i++)
        {
            if (i > 0)
                Append((byte)';');
            Append(elements[i]);
        }
    }

    public void WriteInt32At(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);

    /// <summary>Room for so many bytes at the end, already counted as written.</summary>
    public Span<byte> Reserve(int count)
    {
        int needed = checked(Length + count);
        if (needed > bytes.Length)
            Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, Math.Max(needed, 2L * bytes.Length)));
        var room = bytes.AsSpan(Length, count);
        Length = needed;
        return room;
    }
}
