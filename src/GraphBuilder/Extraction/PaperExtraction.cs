using System.Collections.Immutable;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace GraphBuilder.Extraction;

/// <summary>The part that a term plays in a paper, the strongest first.</summary>
public enum Role : byte
{
    Proposed,
    EvaluatedOn,
    Addressed,
    Compared,
    Used,
    Mentioned,
}

public enum RelationType : byte
{
    IsA,
    Extends,
    EvaluatedOn,
    ComparedWith,
    UsedFor,
    PartOf,
}

public enum LinkKind : byte
{
    Repository,
    Page,
}

/// <summary>All that was found in one paper. Entities are named by <see cref="ExtractedEntity.Id"/> within it.</summary>
public sealed record PaperExtraction(
    ImmutableArray<ExtractedEntity> Entities,
    ImmutableArray<ExtractedRelation> Relations,
    ImmutableArray<ExtractedResult> Results,
    ImmutableArray<ExtractedLink> Links);

/// <summary>A term of the paper.</summary>
/// <param name="Id"><c>term:</c> and a slug; unique within the paper, and over the corpus once resolved.</param>
/// <param name="Confidence">0 to 1, at most 4 decimals, so that it survives being written and read.</param>
/// <param name="Mentions">Sorted; every place where the text says it, never empty.</param>
public sealed record ExtractedEntity(string Id, string Name, TermType Type, Role Role, double Confidence, ImmutableArray<TextSpan> Mentions);

/// <param name="Source">The id of the subject's entity.</param>
/// <param name="Target">The id of the object's entity.</param>
/// <param name="Evidence">The clauses that state it, sorted, never empty.</param>
public sealed record ExtractedRelation(string Source, RelationType Type, string Target, double Confidence, ImmutableArray<TextSpan> Evidence);

/// <summary>A reported number; a part that the text does not state is null.</summary>
/// <param name="Value">As written: <c>82.9%</c>, <c>1.5x</c>.</param>
public sealed record ExtractedResult(string? Method, string? Dataset, string? Metric, string Value, ImmutableArray<TextSpan> Evidence);

/// <param name="Url">Cleaned: https, no trailing punctuation, slash or <c>.git</c>.</param>
public sealed record ExtractedLink(string Url, LinkKind Kind, ImmutableArray<TextSpan> Evidence);

/// <summary>A paper with what was found in it: what the spool keeps and <c>extract</c> prints, one JSON line each.</summary>
public sealed record ExtractedPaper(Reading.Paper Paper, PaperExtraction Extraction);
