using FsCheck;
using FsCheck.Fluent;

namespace GraphStore.Tests;

/// <summary>Texts that are hard on whatever stores or compares them.</summary>
internal static class Texts
{
    private static readonly string[] Awkward =
    [
        "\"", "\"\"", ",", "'", "\\", "#", "+", "*", " ", "\t", "\u00a0", "\u2028", "é", "e\u0301", "ﬁ", "½", "İ", "ß", "日", "각", "\u1100\u1161", "🦙", "\u200d",
        "\u0327\u0301", "\u0b47\u0b3e", "𝒜", "\0", "\u0001", "\ufeff", "\ufffd", "{", "}", "$x^2$", "<b>", "&amp;", "-", "--", "NULL", "null", "true", "1e9",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Elements(Awkward),
        Gen.Choose(0x20, 0x7e).Select(c => ((char)c).ToString()),
        Gen.Choose(0xa0, 0x2fff).Select(c => ((char)c).ToString()),
        Gen.Choose(0x10000, 0x1ffff).Select(char.ConvertFromUtf32));

    /// <summary>Well-formed UTF-16 without line breaks, possibly empty.</summary>
    public static Gen<string> Any { get; } = Piece.ListOf().Select(pieces => string.Concat(pieces));
}
