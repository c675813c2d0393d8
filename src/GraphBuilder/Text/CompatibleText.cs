using System.Buffers;
using GraphStore.Unicode;

namespace GraphBuilder.Text;

/// <summary>Texts in Unicode compatibility form. The characters that papers mostly use have that form already and need no look at the Unicode tables.</summary>
internal static class CompatibleText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(PlainCharacters());

    public static string Of(string text) => IsPlain(text) ? text : UnicodeCompatibility.Normalize(text);

    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => IsPlain(text) ? text : UnicodeCompatibility.Normalize(text.ToString());

    private static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Plain);

    /// <summary>ASCII, accented Latin letters, Greek, dashes and quotes, without those that stand for others.</summary>
    private static string PlainCharacters()
    {
        var ascii = Enumerable.Range(0, 128);
        var latin = Enumerable.Range(0xC0, 0x180 - 0xC0).Except([0x132, 0x133, 0x13F, 0x140, 0x149, 0x17F]);
        var greek = Enumerable.Range(0x391, 0x3CA - 0x391).Except([0x3A2]);
        int[] signs = [0x2010, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2191, 0x2192, 0x221E, 0x2264, 0x2265];
        return string.Concat(ascii.Concat(latin).Concat(greek).Concat(signs).Select(static c => (char)c));
    }
}
