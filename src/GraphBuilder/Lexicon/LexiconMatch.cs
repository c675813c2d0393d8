using System.Collections.Immutable;
using GraphBuilder.Text;

namespace GraphBuilder.Lexicon;

/// <summary>A place where a text writes a known term.</summary>
/// <param name="Span">From the first word's first character to the last word's last, without a possessive ending.</param>
/// <param name="Entry">The term; of an ambiguous alias the likeliest one.</param>
/// <param name="Alias">The spelling of the lexicon that fits: the entry's name or one of its aliases.</param>
/// <param name="Exact">Whether the text writes every letter in the alias's case.</param>
/// <param name="Others">Other terms that the same spelling may stand for; empty unless the alias is ambiguous.</param>
internal readonly record struct LexiconMatch(TextSpan Span, LexiconEntry Entry, string Alias, bool Exact, ImmutableArray<LexiconEntry> Others);
