using System.Buffers;
using System.Text;
using GraphStore.Unicode;

namespace GraphBuilder.Text;

/// <summary>Texts in Unicode compatibility form. The characters that papers mostly use are dealt with here and need no look at the Unicode tables, which take time to read.</summary>
internal static class CompatibleText
{
    private const string Ascii = "\t\n\r !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    /// <summary>Common characters that stand for others. None of these combines with what is beside it.</summary>
    private static readonly (char Sign, string Compatible)[] Common =
    [
        ('\u00A0', " "), ('\u00B2', "2"), ('\u00B3', "3"), ('\u00B9', "1"), ('\u2026', "..."), ('\u2122', "TM"), ('\uFB00', "ff"), ('\uFB01', "fi"), ('\uFB02', "fl"), ('\uFB03', "ffi"), ('\uFB04', "ffl"),
    ];

    /// <summary>Characters that are in compatibility form and never become part of another.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(PlainCharacters());

    private static readonly SearchValues<char> PlainOrCommon = SearchValues.Create(PlainCharacters() + string.Concat(Common.Select(static c => c.Sign)));

    public static string Of(string text) => IsPlain(text) ? text : Normalize(text);

    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => IsPlain(text) ? text : Normalize(text.ToString());

    private static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Plain);

    private static string Normalize(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(PlainOrCommon))
            return UnicodeCompatibility.Normalize(text);
        var result = new StringBuilder(text);
        foreach (var (sign, compatible) in Common)
            result.Replace(sign.ToString(), compatible);
        return result.ToString();
    }

    /// <summary>ASCII, accented Latin letters, Greek, dashes, quotes and arrows, without those that stand for others.</summary>
    private static string PlainCharacters()
    {
        var latin = Enumerable.Range(0xC0, 0x180 - 0xC0).Except([0x132, 0x133, 0x13F, 0x140, 0x149, 0x17F]);
        var greek = Enumerable.Range(0x391, 0x3CA - 0x391).Except([0x3A2]);
        return string.Concat(latin.Concat(greek).Select(static c => (char)c)) + Ascii + "\u2010\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2192\u221E\u2264\u2265";
    }
}
