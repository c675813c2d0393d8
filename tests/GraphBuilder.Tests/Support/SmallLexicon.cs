using System.Collections.Immutable;
using GraphBuilder.Lexicon;
using GraphStore.Model;

namespace GraphBuilder.Tests.Support;

/// <summary>A lexicon of a few entries.</summary>
internal static class SmallLexicon
{
    public static TermLexicon Empty { get; } = Of();

    public static TermLexicon Of(params LexiconEntry[] entries) => TermLexiconBuilder.Build(
        [.. entries.Select((entry, at) => new LexiconRow(entry, [], "small.tsv", at + 2, IsUsers: false))],
        ImmutableArray.CreateBuilder<Diagnostic>());
}
