using System.Collections.Immutable;

namespace GraphCypher.FullText;

/// <summary>What is searched for. The field is a number of the index, -1 for all of them.</summary>
internal abstract record SearchQuery;

internal sealed record WordQuery(int Field, string Word) : SearchQuery;

/// <summary>Words that stand one behind the other.</summary>
internal sealed record PhraseQuery(int Field, ImmutableArray<string> Words) : SearchQuery;

/// <summary>Words that begin like this; every word when it is empty.</summary>
internal sealed record PrefixQuery(int Field, string Prefix) : SearchQuery;

/// <summary>Several, each with how much depends on it.</summary>
internal sealed record GroupQuery(ImmutableArray<(Occurrence Occurrence, SearchQuery Query)> Parts) : SearchQuery;

internal enum Occurrence
{
    /// <summary>Adds to the score; where nothing is a must, one of these is needed.</summary>
    Should,
    Must,
    MustNot,
}
