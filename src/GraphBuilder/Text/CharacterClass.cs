using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace GraphBuilder.Text;

/// <summary>What a character is to the tokenizer.</summary>
internal enum CharacterClass : byte
{
    Blank,
    Letter,

    /// <summary>A letter of a script that is written without blanks: Han, Kana, Hangul, Thai and the like.</summary>
    UnspacedLetter,
    Digit,

    /// <summary>Belongs to the character before it: combining marks, joiners, soft hyphens, variation selectors.</summary>
    Mark,
    Punctuation,
    Symbol,
}

/// <summary>Classifies characters; ASCII by table, the rest by Unicode category.</summary>
internal static class CharacterClasses
{
    private static readonly CharacterClass[] Ascii = [.. Enumerable.Range(0, 128).Select(static c => Classify(new Rune(c)))];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterClass Of(char c) => c < 128 ? Ascii[c] : OfNonAscii(c);

    /// <summary>The class of the character at an index, and its length in UTF-16 code units (2 for a surrogate pair).</summary>
    public static CharacterClass Of(ReadOnlySpan<char> text, int index, out int length)
    {
        length = 1;
        var c = text[index];
        if (c < 128)
            return Ascii[c];
        if (!char.IsSurrogate(c))
            return OfNonAscii(c);
        if (!char.IsHighSurrogate(c) || index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]))
            return CharacterClass.Symbol;
        length = 2;
        return Classify(new Rune(c, text[index + 1]));
    }

    public static bool IsWordPart(CharacterClass c) => c is CharacterClass.Letter or CharacterClass.UnspacedLetter or CharacterClass.Digit;

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    /// <summary>A hyphen as it joins the parts of a compound; the em dash, which parts clauses, is none.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\uFE63' or '\uFF0D';

    private static CharacterClass OfNonAscii(char c) => char.IsSurrogate(c) ? CharacterClass.Symbol : Classify(new Rune(c));

    private static CharacterClass Classify(Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
            return CharacterClass.Blank;
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.LetterNumber:
                return CharacterClass.Letter;
            case UnicodeCategory.OtherLetter:
                return IsUnspaced(rune.Value) ? CharacterClass.UnspacedLetter : CharacterClass.Letter;
            case UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber:
                return CharacterClass.Digit;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return CharacterClass.Mark;
            case UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OtherPunctuation:
                return CharacterClass.Punctuation;
            default:
                return CharacterClass.Symbol;
        }
    }

    private static bool IsUnspaced(int code) =>
        code is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1100 and <= 0x11FF) or (>= 0x2E80 and <= 0x9FFF)
            or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7FF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFFDC)
            or (>= 0x20000 and <= 0x3FFFF);
}
