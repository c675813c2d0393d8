using System.Collections.Immutable;

namespace GraphQueries.Reports.Model;

/// <summary>What the report is about.</summary>
/// <param name="Aliases">Other spellings.</param>
/// <param name="Namesakes">Other things that go by one of its names.</param>
/// <param name="Confidence">Of a term, how sure the graph is that it is one, from 0 to 1.</param>
/// <param name="Standing">Null where the graph was not analysed.</param>
/// <param name="First">Papers that propose it, or, where none does and years are known, the earliest.</param>
/// <param name="Central">The most central of the papers that mention it: by <c>pageRank</c>, or, where the graph was not analysed, those that are most about it.</param>
/// <param name="Publication">Only of a paper.</param>
internal sealed record Subject(
    Named Thing,
    ImmutableArray<string> Aliases,
    ImmutableArray<Named> Namesakes,
    string? Definition,
    double? Confidence,
    Standing? Standing,
    ImmutableArray<PaperLine> First,
    ImmutableArray<PaperLine> Central,
    Publication? Publication);

/// <summary>Where it stands among all terms, or all papers.</summary>
/// <param name="Community">The name of the group that analysis put it in; null when in none.</param>
/// <param name="Rank">Its place by <paramref name="PageRank"/> among those of its type, from 1; equals share the first of their places.</param>
/// <param name="Among">How many there are of its type.</param>
internal sealed record Standing(long Degree, double PageRank, long Rank, long Among, double Betweenness, string? Community);

/// <param name="Abstract">With every term marked that the graph knows in it.</param>
internal sealed record Publication(
    long? Year, ImmutableArray<string> Authors, ImmutableArray<string> Categories, string? ArxivId, string? Doi, MarkedText Abstract, ImmutableArray<string> ListedIn);
