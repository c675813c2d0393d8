using System.IO.Compression;
using System.Text;

namespace Fuzz;

/// <summary>Makes inputs of inputs: bytes changed, pieces moved, cut, repeated and glued, and signs put in that formats hang on.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> pool, Random random)
{
    private const int LongestInput = 200_000;

    private static readonly byte[][] Signs =
    [
        .. new[]
        {
            "\n", "\r", "\r\n", "\n\n", "\0", "\uFEFF", "{", "}", "[", "]", "\"", "\\", "\\\"", ",", ":", "@", "@article{", "@string{a = ", "@comment{", "(", ")", "#", "=", "= {", "},\n",
            "<", ">", "<entry>", "</entry>", "<title>", "</title>", "<summary>", "<![CDATA[", "]]>", "<!--", "-->", "<?xml version=\"1.0\"?>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&#0;",
            "&#xD800;", "&amp;", "</a:entry>", "<a:entry xmlns:a=\"b\">", "{\"title\": \"", "\", \"abstract\": \"", "\"}\n", "\\ud800", "\\udc00", "\\u0000", "\"title\": null", "\"id\": 1e400",
            "\"year\": 99999999999", "\"entities\": []", "\"id\": \"paper:x\"", "\"listings\": [{\"document\": \"a\", \"position\": 1}]", "$", "$$", "\\'", "\\\"{", "\\c", "\\(", "~", "--", "``", " and ", ", ",
            "Subscribe", "new\n", "by AK\n", "Mar 13\n", "https://example.org/", ". ", "? ", "Title", "we are", "é", "漢", "😀", "\u2028", "\u00A0", "<html>", "%PDF-",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xFE], [0xFF, 0xFE], [0xFE, 0xFF], [0x80], [0xC0], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x1F, 0x8B, 0x08], [0xFF, 0xD8, 0xFF],
    ];

    /// <summary>The next input; the same for the same pool and seed.</summary>
    public byte[] Next()
    {
        var bytes = Pick();
        for (var change = random.Next(1, 8); change > 0; change--)
            bytes = Change(bytes);
        if (bytes.Length > LongestInput)
            bytes = bytes[..LongestInput];
        return random.Next(25) == 0 ? Packed(bytes) : bytes;
    }

    private byte[] Pick() => pool[random.Next(pool.Count)];

    private byte[] Change(byte[] bytes)
    {
        var at = random.Next(bytes.Length + 1);
        var end = Math.Min(bytes.Length, at + Length(bytes.Length));
        return random.Next(11) switch
        {
            0 => Flipped(bytes),
            1 => [.. bytes[..at], .. bytes[end..]],
            2 => [.. bytes[..end], .. bytes[at..]],
            3 => bytes[..at],
            4 => [.. bytes[at..], .. bytes[..at]],
            5 => Glued(bytes, at),
            6 => [.. bytes[..at], .. Repeated(Sign(), random.Next(2, 2000)), .. bytes[at..]],
            7 => [.. bytes[..at], .. Noise(), .. bytes[at..]],
            _ => [.. bytes[..at], .. Sign(), .. bytes[(random.Next(2) == 0 ? at : end)..]],
        };
    }

    private byte[] Sign() => Signs[random.Next(Signs.Length)];

    /// <summary>Mostly short, now and then long.</summary>
    private int Length(int longest) => random.Next(4) == 0 ? random.Next(longest + 1) : random.Next(Math.Min(longest, 20) + 1);

    private byte[] Flipped(byte[] bytes)
    {
        var flipped = bytes.ToArray();
        for (var i = random.Next(1, 10); i > 0 && flipped.Length > 0; i--)
            flipped[random.Next(flipped.Length)] = (byte)random.Next(256);
        return flipped;
    }

    private byte[] Glued(byte[] bytes, int at)
    {
        var other = Pick();
        return [.. bytes[..at], .. other[random.Next(other.Length)..]];
    }

    private static byte[] Repeated(byte[] sign, int times) => [.. Enumerable.Repeat(sign, times).SelectMany(copy => copy)];

    private byte[] Noise()
    {
        var noise = new byte[random.Next(1, 200)];
        random.NextBytes(noise);
        return noise;
    }

    private byte[] Packed(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);
        var result = packed.ToArray();
        return random.Next(2) == 0 ? result : Change(result);
    }
}
