using System.Collections.Immutable;

namespace GraphBuilder.Lexicon;

/// <summary>A known term of the field.</summary>
/// <param name="Name">The canonical name: lower-case singular and spelled out for general terms, as the field writes it for proper names.</param>
/// <param name="Aliases">Other ways to write it, acronyms included; inflection, case and hyphens need no alias.</param>
/// <param name="Broader">The name of the entry of which this is a kind.</param>
/// <param name="Definition">One line in our own words.</param>
/// <param name="TermHood">How often the words are this term where they occur, 0 to 1; not by hand but estimated from annotated text; 1 for a user's own entry.</param>
public sealed record LexiconEntry(
    string Name,
    TermType Type,
    ImmutableArray<string> Aliases,
    string? Broader,
    string? Definition,
    double TermHood);
