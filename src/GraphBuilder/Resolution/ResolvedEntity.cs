using System.Collections.Immutable;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Resolution;

/// <summary>One thing that the corpus talks about, however its papers write it.</summary>
/// <param name="Id"><c>term:</c> and the slug of the name, with a content hash where two things would share it.</param>
/// <param name="Aliases">Other spellings seen, ordinal order; none differs from the name or another only by case, plural or hyphen, none contains a semicolon.</param>
/// <param name="Entry">The known term that it is.</param>
internal sealed record ResolvedEntity(string Id, string Name, TermType Type, ImmutableArray<string> Aliases, LexiconEntry? Entry);
