using System.Globalization;
using System.Text;

namespace GraphCypher.FullText;

/// <summary>
/// The words of a text, in lower case: letters, digits and marks that stand together (after Unicode's report 29, which is what Lucene's standard analyser cuts by). An apostrophe, a dot or an
/// underscore between two letters or two digits belongs to the word, as a colon does between letters and a comma between digits; ideographs stand alone.
/// </summary>
internal static class TextTokens
{
    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        Rune last = default;
        for (int at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int length) != System.Buffers.OperationStatus.Done)
                rune = Rune.ReplacementChar;
            bool joins = word.Length > 0 && IsJoint(rune, last, at + length < text.Length && Rune.TryGetRuneAt(text, at + length, out Rune next) ? next : default);
            if (IsIdeograph(rune))
            {
                if (word.Length > 0)
                    yield return Take(word);
                yield return rune.ToString();
            }
            else if (IsOfWord(rune) || joins)
            {
                word.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (word.Length > 0)
            {
                yield return Take(word);
            }

            last = rune;
            at += length;
        }

        if (word.Length > 0)
            yield return Take(word);
    }

    private static string Take(StringBuilder word)
    {
        string text = word.ToString();
        word.Clear();
        return text;
    }

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value == '_' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsJoint(Rune rune, Rune before, Rune behind) => rune.Value switch
    {
        '\'' or '’' or '.' => (Rune.IsLetter(before) && Rune.IsLetter(behind)) || (Rune.IsDigit(before) && Rune.IsDigit(behind)),
        ':' => Rune.IsLetter(before) && Rune.IsLetter(behind),
        ',' or ';' => Rune.IsDigit(before) && Rune.IsDigit(behind),
        _ => false,
    };

    private static bool IsIdeograph(Rune rune) => rune.Value is (>= 0x3040 and <= 0x309F) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
