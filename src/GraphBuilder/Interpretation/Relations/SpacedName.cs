namespace GraphBuilder.Interpretation.Relations;

/// <summary>A name made to be looked for in others.</summary>
/// <param name="Text">In lower case, blanks for hyphens, a blank at both ends, so that only whole words match.</param>
/// <param name="Letters">A bit for each of its letters, by their lowest six bits: a name that lacks one of them cannot hold it.</param>
internal readonly record struct SpacedName(string Text, ulong Letters)
{
    /// <summary>Without the blanks at both ends.</summary>
    public ReadOnlySpan<char> Unspaced => Text.AsSpan(1, Text.Length - 2);

    public static SpacedName Of(string name)
    {
        string text = string.Create(name.Length + 2, name, static (spaced, name) =>
        {
            spaced[0] = spaced[^1] = ' ';
            for (int i = 0; i < name.Length; i++)
                spaced[i + 1] = name[i] == '-' ? ' ' : char.ToLowerInvariant(name[i]);
        });
        ulong letters = 0;
        foreach (char letter in text)
            letters |= 1UL << (letter & 63);
        return new SpacedName(text, letters);
    }

    /// <summary>Whether the other's letters are all among this one's; when they are not, the other is no part of it.</summary>
    public bool MayContain(SpacedName other) => (other.Letters & ~Letters) == 0;
}
