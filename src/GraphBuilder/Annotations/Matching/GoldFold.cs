using System.Globalization;
using System.Text;

namespace GraphBuilder.Annotations.Matching;

/// <summary>
/// How spellings are made alike before annotated and found terms are compared: what <c>fold</c> does in the scorer that comes with the annotations, character by
/// character. It is coarser than <see cref="Text.TermFold"/> in some respects and finer in others; figures can be compared only if both fold alike.
/// </summary>
internal static class GoldFold
{
    private const string Trimmed = " .,;:()[]'\"";

    /// <summary>How many letters a word needs before its plural's ending.</summary>
    private const int Stem = 3;

    /// <summary>Lower case; runs of blanks, hyphens, dashes, underscores and slashes are one blank; without marks at both ends, plural endings and possessives.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blank = Blanked(Lower(text)).Trim(Trimmed.ToCharArray());
        var folded = new StringBuilder(blank.Length);
        foreach (var word in blank.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (folded.Length > 0)
                folded.Append(' ');
            AppendSingular(word, folded);
        }

        return folded.Replace("’s", "").Replace("'s", "").ToString();
    }

    /// <summary>What titles are joined by: letters, digits and underscores in lower case.</summary>
    public static string TitleKey(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var key = new StringBuilder(title.Length);
        foreach (var rune in Lower(title).EnumerateRunes())
        {
            if (rune.Value == '_' || IsLetterOrNumber(Rune.GetUnicodeCategory(rune)))
                key.Append(rune);
        }

        return key.ToString();
    }

    /// <summary>A value without blanks and backslashes.</summary>
    public static string Value(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return string.Concat(value.Where(static c => c != '\\' && !IsBlank(c)));
    }

    private static bool IsLetterOrNumber(UnicodeCategory category) =>
        category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>Lower case as Unicode has it, not one character at a time: İ becomes two, Σ at a word's end ς.</summary>
    private static string Lower(string text)
    {
        var lower = text.ToLowerInvariant();
        if (System.Text.Ascii.IsValid(text) || text.AsSpan().IndexOfAny('Σ', 'İ') < 0)
            return lower;
        var whole = new StringBuilder(text.Length + 4);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case 'İ':
                    whole.Append("i\u0307");
                    break;
                case 'Σ':
                    whole.Append(IsFinal(text, at) ? 'ς' : 'σ');
                    break;
                default:
                    whole.Append(lower[at]);
                    break;
            }
        }

        return whole.ToString();
    }

    /// <summary>A letter before it in the word, none behind it.</summary>
    private static bool IsFinal(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && IsCaseIgnorable(text[before]))
            before--;
        var behind = at + 1;
        while (behind < text.Length && IsCaseIgnorable(text[behind]))
            behind++;
        return before >= 0 && IsCased(text[before]) && !(behind < text.Length && IsCased(text[behind]));
    }

    private static bool IsCased(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    private static bool IsCaseIgnorable(char c) =>
        c is '\'' or '.' or ':' or '·' or '’' or '^' or '`' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;

    private static string Blanked(string text)
    {
        var blanked = new StringBuilder(text.Length);
        var inRun = false;
        foreach (var c in text)
        {
            var parts = IsBlank(c) || c is '-' or '_' or '/' or >= '‐' and <= '―';
            if (!parts)
                blanked.Append(c);
            else if (!inRun)
                blanked.Append(' ');
            inRun = parts;
        }

        return blanked.ToString();
    }

    /// <summary>White space, the separators of ASCII among it.</summary>
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';

    /// <summary>Policies: policy; networks: network; loss, bus and gas stay.</summary>
    private static void AppendSingular(string word, StringBuilder folded)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            var stem = word.AsSpan(0, word.Length - 3);
            var isPlural = stem.Length >= Stem && !stem[^Stem..].ContainsAnyExceptInRange('a', 'z');
            folded.Append(stem).Append(isPlural ? "y" : "ies");
        }
        else if (word.EndsWith('s') && HasStem(word.AsSpan(0, word.Length - 1)))
        {
            folded.Append(word, 0, word.Length - 1);
        }
        else
        {
            folded.Append(word);
        }
    }

    /// <summary>Whether it ends in characters none of which is an s: whole ones, of which some take two code units.</summary>
    private static bool HasStem(ReadOnlySpan<char> before)
    {
        for (var count = 0; count < Stem; count++)
        {
            if (before.IsEmpty || before[^1] == 's')
                return false;
            Rune.DecodeLastFromUtf16(before, out _, out var units);
            before = before[..^units];
        }

        return true;
    }
}
