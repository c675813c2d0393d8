namespace GraphBuilder.Reading.Decoding;

/// <summary>Tells files that are no text, so that they cost one complaint instead of one a line.</summary>
internal static class BinaryContent
{
    /// <summary>What the first bytes of a file show it to be, in words that complete "found …"; null for text.</summary>
    public static string? Describe(ReadOnlySpan<byte> head)
    {
        if (Signature(head) is { } name)
            return name;
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return null;

        var nuls = head.Count((byte)0);
        if (LooksLikeUtf16(head, nuls))
            return "UTF-16 text without a byte-order mark";
        var controls = 0;
        foreach (var b in head)
        {
            if (b is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B))
                controls++;
        }

        // Text with a damaged stretch has few of them; compressed or executable content has one in ten.
        return controls * 16 > head.Length && controls < head.Length ? "binary content" : controls > 0 && controls == head.Length ? "nothing but NUL or control bytes" : null;
    }

    private static string? Signature(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG image",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG image",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a GIF image",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF document",
        [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => "a ZIP archive or office document",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "a program",
        [(byte)'B', (byte)'Z', (byte)'h', ..] => "a bzip2 file",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "a Zstandard file",
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..] => "an xz file",
        [0x1F, 0x8B, ..] => "a gzip file inside a gzip file",
        _ when head.Length > 262 && head[257..262].SequenceEqual("ustar"u8) => "a tar archive",
        _ => null,
    };

    /// <summary>Latin text in UTF-16 has a NUL in every second place.</summary>
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> head, int nuls)
    {
        if (nuls * 3 < head.Length || nuls * 3 > head.Length * 2)
            return false;
        var odd = 0;
        for (var i = 1; i < head.Length; i += 2)
            odd += head[i] == 0 ? 1 : 0;
        return odd * 20 > nuls * 19 || odd * 20 < nuls;
    }
}
