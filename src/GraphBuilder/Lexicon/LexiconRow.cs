using System.Collections.Immutable;

namespace GraphBuilder.Lexicon;

/// <summary>An entry with what its file says beyond it.</summary>
/// <param name="Ambiguous">Those of its aliases that are marked with a question mark: they may mean something else, or another entry claims them too.</param>
/// <param name="File">The file's name, for messages.</param>
/// <param name="Line">From 1.</param>
/// <param name="IsUsers">From a user's file: its spellings go before those of the field's own lexicon.</param>
internal sealed record LexiconRow(LexiconEntry Entry, ImmutableArray<string> Ambiguous, string File, int Line, bool IsUsers);
