namespace GraphBuilder.Text;

/// <summary>
/// The key of one word: lower case, American, singular, without accents, possessive and inner dots. Applied to its own result it changes nothing.
/// </summary>
internal static class WordFold
{
    /// <summary>A run of capitals of this length or less that ends in S is taken for an acronym, not a plural: MAPS is not a MAP.</summary>
    private const int LongestAcronym = 6;

    /// <summary>Room that <see cref="Fold"/> needs for a word.</summary>
    public static int Room(int length) => (length * 2) + 16;

    /// <summary>Folds a word that is in Unicode compatibility form. Returns the key's length; 0 for a lone possessive <c>'s</c>.</summary>
    /// <param name="buffer">At least <see cref="Room"/> of the word's length.</param>
    public static int Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        word = WithoutPossessive(word);
        if (word.IsEmpty)
            return 0;

        // 3D, 4x4 and 7B have no plural.
        var counted = !char.IsAsciiDigit(word[0]);
        if (counted && word.Length > 2 && word[^1] == 's' && char.IsAsciiLetterUpper(word[^2]))
            word = word[..^1];
        var keepsS = word.Length > 2 && word[^1] == 'S' && !(word.Length > LongestAcronym && IsCapitals(word));
        var length = Lower(word, buffer);
        if (length == 0 || !counted || !Normalize(buffer, length, keepsS, out var normalized))
            return length;
        return normalized;
    }

    /// <summary>Spelling and number; false when the word is to stay as it is, save for the capital S that marks an acronym.</summary>
    private static bool Normalize(Span<char> buffer, int length, bool keepsS, out int normalized)
    {
        normalized = length;
        if (length > 64)
            return false;
        Span<char> before = stackalloc char[96];
        if (keepsS)
        {
            buffer[..length].CopyTo(before);
            if (EnglishPlural.Singularize(before, length) != length || before[length - 1] != 's')
                buffer[length - 1] = 'S';
            return false;
        }

        // Each step shortens the word or brings it closer to American spelling, so the loop ends; it mostly runs once.
        for (var round = 0; round < 8; round++)
        {
            var old = normalized;
            buffer[..old].CopyTo(before);
            normalized = EnglishPlural.Singularize(buffer, normalized);
            normalized = AmericanSpelling.Convert(buffer, normalized);
            if (before[..old].SequenceEqual(buffer[..normalized]))
                break;
        }

        return true;
    }

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length >= 2 && word[^1] is 's' or 'S' && CharacterClasses.IsApostrophe(word[^2]) ? word[..^2] : word;

    /// <summary>Lower case without accents, apostrophes, joiners and the dots of abbreviations.</summary>
    private static int Lower(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (char.IsAsciiLetterUpper(c))
                buffer[length++] = (char)(c | 0x20);
            else if (char.IsAsciiLetterOrDigit(c))
                buffer[length++] = c;
            else if (c == '.')
                length = Dot(word, i, buffer, length);
            else if (c == '\\')
                i += AccentSigns(word, i, buffer, ref length);
            else if (c >= 128 && !CharacterClasses.IsApostrophe(c))
                length = LowerOther(c, word, i, buffer, length);
        }

        return length;
    }

    private static int Dot(ReadOnlySpan<char> word, int i, Span<char> buffer, int length)
    {
        if (i > 0 && i + 1 < word.Length && char.IsAsciiDigit(word[i - 1]) && char.IsAsciiDigit(word[i + 1]))
            buffer[length++] = '.';
        return length;
    }

    /// <summary>Writes the letter of a LaTeX accent; returns how many characters after the backslash are used up.</summary>
    private static int AccentSigns(ReadOnlySpan<char> word, int backslash, Span<char> buffer, ref int length)
    {
        var end = LatexScanner.AccentEnd(word, backslash);
        if (end < 0)
            return 0;
        var letter = word[end - 1] == '}' ? word[end - 2] : word[end - 1];
        buffer[length++] = char.ToLowerInvariant(letter);
        return end - backslash - 1;
    }

    private static int LowerOther(char c, ReadOnlySpan<char> word, int i, Span<char> buffer, int length)
    {
        var latin = LatinLetters.Of(c);
        if (!latin.IsEmpty)
        {
            foreach (var letter in latin)
                buffer[length++] = char.ToLowerInvariant(letter);
            return length;
        }

        if (LatinLetters.IsCombiningMark(c))
        {
            if (length == 0 || buffer[length - 1] < 128)
                return length;
        }
        else if (CharacterClasses.Of(word, i, out _) == CharacterClass.Mark && char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format)
        {
            return length;
        }

        buffer[length++] = char.ToLowerInvariant(c);
        return length;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word) => !word.ContainsAnyInRange('a', 'z');
}
