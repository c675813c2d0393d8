namespace GraphBuilder.Lexicon;

/// <summary>An entry's claim that a spelling means it.</summary>
/// <param name="Alias">The entry's name or an alias, as the lexicon writes it.</param>
/// <param name="Ambiguous">Marked in the lexicon: the spelling may also mean something else.</param>
/// <param name="Derived">The spelling was made from the alias by parting or joining its words; a spelling that the lexicon states goes first.</param>
internal sealed record AliasClaim(LexiconEntry Entry, string Alias, AliasCase Case, bool Ambiguous, bool Derived) : IComparable<AliasClaim>
{
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
