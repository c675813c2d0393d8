using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace GraphBuilder.Reading.Decoding;

/// <summary>Makes characters of bytes, one block after the other, mending what is broken.</summary>
internal abstract class TextDecoder(RepairLog repairs)
{
    private bool afterReturn;

    protected RepairLog Repairs { get; } = repairs;

    /// <summary>The decoder for what a file starts with: UTF-16 by its byte-order mark, else UTF-8.</summary>
    /// <param name="head">The file's first bytes.</param>
    /// <param name="mark">How many of them are the byte-order mark.</param>
    public static TextDecoder For(ReadOnlySpan<byte> head, RepairLog repairs, out int mark)
    {
        mark = head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? 2 : head is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        return mark == 2 ? new Utf16Decoder(bigEndian: head[0] == 0xFE, repairs) : new Utf8Decoder(repairs);
    }

    /// <summary>Decodes a block and gives the number of characters; an incomplete character stays at the front of the bytes.</summary>
    /// <param name="count">How many bytes there are; then, how many are left for the next time.</param>
    /// <param name="final">No bytes follow: nothing is left.</param>
    /// <param name="offset">Of the first decoded character in the whole text.</param>
    public int Decode(byte[] bytes, ref int count, bool final, Span<char> characters, long offset)
    {
        var written = Convert(bytes, ref count, final, characters, offset);
        var text = characters[..written];
        for (var nul = text.IndexOf('\0'); nul >= 0;)
        {
            text[nul] = ' ';
            Repairs.Nul(offset + nul);
            var next = text[(nul + 1)..].IndexOf('\0');
            nul = next < 0 ? -1 : nul + 1 + next;
        }

        return written;
    }

    protected abstract int Convert(byte[] bytes, ref int count, bool final, Span<char> characters, long offset);

    /// <summary>Turns <c>\r\n</c> and a lone <c>\r</c> into <c>\n</c> in place and gives the new length; a pair may lie across two blocks.</summary>
    protected int NormalizeBreaks<T>(Span<T> text, T carriageReturn, T lineFeed)
        where T : unmanaged, IEquatable<T>
    {
        if (text.IsEmpty || (!afterReturn && !text.Contains(carriageReturn)))
            return text.Length;
        var length = 0;
        foreach (var unit in text)
        {
            var isReturn = unit.Equals(carriageReturn);
            if (!afterReturn || !unit.Equals(lineFeed))
                text[length++] = isReturn ? lineFeed : unit;
            afterReturn = isReturn;
        }

        return length;
    }

    private sealed class Utf8Decoder(RepairLog repairs) : TextDecoder(repairs)
    {
        /// <summary>The bytes of an incomplete character at the front of the block: their line breaks were looked at before.</summary>
        private int carried;

        protected override int Convert(byte[] bytes, ref int count, bool final, Span<char> characters, long offset)
        {
            count = carried + NormalizeBreaks(bytes.AsSpan(carried, count - carried), (byte)'\r', (byte)'\n');
            ReadOnlySpan<byte> rest = bytes.AsSpan(0, count);
            var written = 0;
            while (true)
            {
                var status = Utf8.ToUtf16(rest, characters[written..], out var read, out var made, replaceInvalidSequences: false, final);
                rest = rest[read..];
                written += made;
                if (status != OperationStatus.InvalidData)
                    break;
                Rune.DecodeFromUtf8(rest, out _, out var length);
                Repairs.Invalid(offset + written, rest[0]);
                characters[written++] = '\uFFFD';
                rest = rest[length..];
            }

            rest.CopyTo(bytes);
            count = carried = rest.Length;
            return written;
        }
    }

    private sealed class Utf16Decoder(bool bigEndian, RepairLog repairs) : TextDecoder(repairs)
    {
        /// <summary>A high surrogate whose other half is in the next block.</summary>
        private char pending;

        protected override int Convert(byte[] bytes, ref int count, bool final, Span<char> characters, long offset)
        {
            var length = 0;
            if (pending != 0)
                characters[length++] = pending;
            var units = count / 2;
            for (var i = 0; i < units; i++)
            {
                var unit = (char)(bigEndian ? (bytes[2 * i] << 8) | bytes[(2 * i) + 1] : (bytes[(2 * i) + 1] << 8) | bytes[2 * i]);
                characters[length + i] = unit;
            }

            var first = length;
            length += NormalizeBreaks(characters.Slice(first, units), '\r', '\n');
            pending = '\0';
            if (!final && length > 0 && char.IsHighSurrogate(characters[length - 1]))
                pending = characters[--length];
            MendSurrogates(characters[..length], offset);
            var odd = count % 2;
            if (odd == 1)
                bytes[0] = bytes[count - 1];
            count = odd;
            if (final && odd == 1)
            {
                Repairs.Invalid(offset + length, bytes[0]);
                characters[length++] = '\uFFFD';
                count = 0;
            }

            return length;
        }

        private void MendSurrogates(Span<char> text, long offset)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (!char.IsSurrogate(text[i]))
                    continue;
                if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    i++;
                    continue;
                }

                Repairs.Invalid(offset + i, (byte)(text[i] >> 8));
                text[i] = '\uFFFD';
            }
        }
    }
}
