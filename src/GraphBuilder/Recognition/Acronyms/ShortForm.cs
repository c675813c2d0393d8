namespace GraphBuilder.Recognition.Acronyms;

/// <summary>What an abbreviation looks like.</summary>
internal static class ShortForm
{
    private const int LongestAbbreviation = 20;
    private const int MostWords = 2;

    /// <summary>Whether a text between brackets could be an abbreviation: up to two words, a letter in it, not a plain sentence word.</summary>
    public static bool IsPlausible(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestAbbreviation || !char.IsLetterOrDigit(text[0]))
            return false;
        if (text.Length == 1)
            return char.IsUpper(text[0]);

        var letters = 0;
        var words = 1;
        var depth = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                letters++;
            else if (c == ' ' && (letters == 0 || ++words > MostWords))
                return false;
            else if (c is '(' or '[')
                depth++;
            else if (c is ')' or ']' && --depth < 0)
                return false;
            else if (c is '=' or '<' or '>' or '%' or '~' or '\\')
                return false;
        }

        return letters > 0 && depth == 0;
    }

    /// <summary>Whether the letters are written as abbreviations are: a capital or digit that no ordinary word has (<c>ICL</c>, <c>mAP</c>, <c>LoRA</c>, <c>2D</c>).</summary>
    public static bool LooksAbbreviated(ReadOnlySpan<char> text)
    {
        var letters = 0;
        var capitals = 0;
        var digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsUpper(text[i]))
                capitals += 1;
            else if (char.IsDigit(text[i]))
                digits++;
            if (char.IsLetter(text[i]))
                letters++;
        }

        return letters > 0 && (capitals >= 2 || (capitals == 1 && (digits > 0 || !char.IsUpper(text[0]) || letters == 1)) || (digits > 0 && letters <= 3));
    }

    /// <summary>How many letters and digits after the last hyphen only number a version: 1 in <c>PLS-2</c>, 0 when there is none.</summary>
    public static int VersionLength(ReadOnlySpan<char> text)
    {
        var hyphen = text.LastIndexOf('-');
        if (hyphen < 2)
            return 0;
        var version = text[(hyphen + 1)..];
        var isNumber = version.Length is 1 or 2 && !version.ContainsAnyExceptInRange('0', '9');
        return isNumber || (version.Length == 1 && char.IsUpper(version[0])) ? version.Length : 0;
    }
}
