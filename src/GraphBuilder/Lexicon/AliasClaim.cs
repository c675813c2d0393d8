namespace GraphBuilder.Lexicon;

/// <summary>An entry's claim that a spelling means it.</summary>
/// <param name="Alias">The entry's name or an alias, as the lexicon writes it.</param>
/// <param name="Ambiguous">Marked in the lexicon: the spelling may also mean something else.</param>
/// <param name="Derived">The spelling was made from the alias by parting or joining its words; a spelling that the lexicon states goes first.</param>
internal sealed record AliasClaim(LexiconEntry Entry, string Alias, AliasCase Case, bool Ambiguous, bool Derived) : IComparable<AliasClaim>
{
    /// <summary>First parts that are words of every sentence: an "in-domain" test is not what happens "in domains".</summary>
    private static readonly HashSet<string> FunctionWords = new(["in", "on", "off", "at", "by", "to", "up", "of", "as", "no", "one", "out"], StringComparer.OrdinalIgnoreCase);

    private readonly bool keepsHyphen = !Alias.Contains(' ') && Alias.IndexOf('-') is var hyphen and > 0 && FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Alias.AsSpan(0, hyphen));

    /// <summary>Whether the text may write the alias so.</summary>
    /// <param name="exact">Whether every letter has the alias's case.</param>
    public bool Fits(ReadOnlySpan<char> surface, out bool exact)
    {
        exact = false;
        return !(keepsHyphen && surface.Contains(' ')) && Case.Fits(Alias, surface, out exact);
    }

    /// <summary>The likelier claim first: stated, unambiguous, of the higher term-hood; then by name, so that the order of files does not matter.</summary>
    public int CompareTo(AliasClaim? other)
    {
        if (other is null)
            return -1;
        var order = Derived.CompareTo(other.Derived);
        if (order == 0)
            order = Ambiguous.CompareTo(other.Ambiguous);
        if (order == 0)
            order = other.Entry.TermHood.CompareTo(Entry.TermHood);
        if (order == 0)
            order = string.CompareOrdinal(Entry.Name, other.Entry.Name);
        return order != 0 ? order : string.CompareOrdinal(Alias, other.Alias);
    }
}
