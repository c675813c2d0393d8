using System.Runtime.CompilerServices;

namespace GraphBuilder.Text;

/// <summary>Finds where a word ends. Hyphens end words; apostrophes and LaTeX accents between letters do not, nor do the dots of <c>e.g.</c> and <c>Llama3.1</c>.</summary>
internal static class WordScanner
{
    /// <summary>The end of the word at <paramref name="start"/>; <paramref name="unspaced"/> says that its letters are of a script without blanks.</summary>
    public static int End(ReadOnlySpan<char> text, int start, bool unspaced)
    {
        var i = start;
        var part = start; // where the letters since the last inner dot begin
        var dotted = false;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (unspaced && char.IsAsciiLetter(c))
                    return i;
                i++;
                continue;
            }

            switch (c)
            {
                case '.':
                    if (IsInnerDot(text, part, i))
                    {
                        dotted |= !char.IsAsciiDigit(text[i - 1]);
                        part = ++i;
                        continue;
                    }

                    // The last dot of "e.g." is the abbreviation's own.
                    return dotted && i - part == 1 ? i + 1 : i;
                case '\'' or '\u2019' or '\u02BC':
                    if (!IsLetterAt(text, i + 1) || i == start || !IsLetterAt(text, i - 1))
                        return i;
                    i++;
                    continue;
                case '\\':
                    var accent = unspaced ? -1 : LatexScanner.AccentEnd(text, i);
                    if (accent < 0)
                        return i;
                    i = accent;
                    continue;
            }

            if (c < 128)
                return i;
            switch (CharacterClasses.Of(text, i, out var length))
            {
                case CharacterClass.Letter when !unspaced:
                case CharacterClass.UnspacedLetter when unspaced:
                case CharacterClass.Digit or CharacterClass.Mark:
                    i += length;
                    continue;
                default:
                    return i;
            }
        }

        return i;
    }

    /// <summary>A dot between digits (<c>v1.5</c>), or after a single letter and before another (<c>i.e</c>).</summary>
    private static bool IsInnerDot(ReadOnlySpan<char> text, int part, int dot)
    {
        if (dot == part || dot + 1 >= text.Length)
            return false;
        if (char.IsAsciiDigit(text[dot - 1]))
            return char.IsAsciiDigit(text[dot + 1]);
        return dot - part == 1 && IsLetterAt(text, dot + 1) && !IsWordPartAt(text, dot + 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLetterAt(ReadOnlySpan<char> text, int index) =>
        (uint)index < (uint)text.Length && CharacterClasses.Of(text[index]) == CharacterClass.Letter;

    private static bool IsWordPartAt(ReadOnlySpan<char> text, int index) =>
        (uint)index < (uint)text.Length && CharacterClasses.IsWordPart(CharacterClasses.Of(text[index]));
}
