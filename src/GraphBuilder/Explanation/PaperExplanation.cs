using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Resolution;
using GraphBuilder.Text;

namespace GraphBuilder.Explanation;

/// <summary>Why a paper's terms are what they are, and what became of the others.</summary>
/// <param name="Paper">As found, before resolution.</param>
/// <param name="Lost">Places that were considered and are no term, in the order of the text.</param>
internal sealed record PaperExplanation(
    ExtractedPaper Paper, ImmutableArray<ExplainedEntity> Entities, ImmutableArray<ExplainedPlace> Lost, ImmutableArray<ExplainedRelation> Relations);

/// <summary>A term of the paper.</summary>
/// <param name="Probability">As judged over all its places; the term's confidence.</param>
/// <param name="Least">What the probability had to reach.</param>
/// <param name="Joined">Which spellings are one thing, and why; a sentence each.</param>
/// <param name="Types">The probability of each type, given that it is a term.</param>
/// <param name="Thing">What it is in the corpus.</param>
/// <param name="Linked">Why; a sentence each.</param>
/// <param name="Roles">The probability of each role; empty when another entity of the paper took it in.</param>
internal sealed record ExplainedEntity(
    ExtractedEntity Entity,
    ImmutableArray<ExplainedPlace> Places,
    double Probability,
    double Least,
    ImmutableArray<string> Joined,
    ImmutableArray<float> Types,
    ResolvedEntity Thing,
    ImmutableArray<string> Linked,
    ImmutableArray<float> Roles);

/// <summary>What became of a place.</summary>
internal enum PlaceFate : byte
{
    /// <summary>It is a mention of a term.</summary>
    Kept,

    /// <summary>What it names is not likely enough to be a term.</summary>
    Unlikely,

    /// <summary>A likelier term covers it or a part of it.</summary>
    Overlapped,

    /// <summary>Its words are no term by themselves, whatever speaks for them.</summary>
    Generic,
}

/// <summary>A stretch of text that may be a term.</summary>
/// <param name="ProposedBy">Who says so, in a few words each.</param>
/// <param name="Chain">What the trained chain gives it; null without a model.</param>
/// <param name="Probability">That what it names is a term; null when it was not judged.</param>
/// <param name="Because">Why it has its fate; empty when it was kept.</param>
internal sealed record ExplainedPlace(
    TextSpan Span, string Text, ImmutableArray<string> ProposedBy, double? Chain, double? Probability, PlaceFate Fate, string Because);

/// <summary>A pair of entities that was looked at.</summary>
/// <param name="Type">The likeliest.</param>
/// <param name="Least">What its probability had to exceed.</param>
/// <param name="Holds">Whether the paper is taken to state it.</param>
internal sealed record ExplainedRelation(string Source, RelationType Type, string Target, double Probability, double Least, bool Holds);
