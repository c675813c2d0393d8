namespace GraphBuilder.Recognition.Phrases;

/// <summary>Reads the shape of a word.</summary>
internal static class UnitShapes
{
    /// <summary>Whether any of the flags is set.</summary>
    public static bool HasAny(this UnitShape shape, UnitShape flags) => (shape & flags) != UnitShape.Lower;

    public static UnitShape Of(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        var smalls = 0;
        var digits = 0;
        var innerCapital = false;
        var capitalParts = 0;
        var parts = 0;
        var shape = UnitShape.Lower;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var startsPart = i == 0 || word[i - 1] == '-';
            if (startsPart && c != '-')
                parts++;
            if (char.IsLower(c))
            {
                smalls++;
            }
            else if (char.IsUpper(c))
            {
                capitals++;
                if (startsPart)
                    capitalParts++;
                innerCapital |= i > 0 && char.IsLower(word[i - 1]);
            }
            else if (char.IsDigit(c))
            {
                digits++;
            }
            else if (c is '$' or '\\')
            {
                shape |= UnitShape.Latex;
            }
        }

        if (char.IsUpper(word[0]))
            shape |= UnitShape.Capitalised;
        if (digits > 0)
            shape |= capitals + smalls > 0 ? UnitShape.HasDigit : UnitShape.Number;
        if (char.IsDigit(word[0]))
            shape |= UnitShape.Number;
        var pluralS = smalls == 1 && word[^1] == 's' && word.Length > 2;
        if (capitals >= 2 && (smalls == 0 || pluralS))
            shape |= UnitShape.AllCapitals;
        else if (innerCapital || (capitals > capitalParts && smalls > 0))
            shape |= UnitShape.MixedCase;
        if (parts > 1 && capitalParts == parts)
            shape |= UnitShape.CapitalisedParts;
        return shape;
    }
}
