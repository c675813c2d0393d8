using System.Collections.Immutable;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition.Judgement;

namespace GraphBuilder.Recognition.Tracing;

/// <summary>Everything that was weighed when the terms of a paper were found, for explaining it; nothing is kept when nobody asks.</summary>
internal sealed class RecognitionTrace
{
    private readonly List<TracedCandidate> candidates = [];
    private readonly List<TracedJoin> joins = [];
    private readonly List<TracedEntity> entities = [];

    /// <summary>What every recogniser said.</summary>
    public ImmutableArray<Mention> Mentions { get; private set; } = [];

    /// <summary>The places that mentions were joined into, with what was said of each.</summary>
    public PlacePool? Pool { get; private set; }

    /// <summary>What was judged as a whole, believed or not.</summary>
    public IReadOnlyList<TracedCandidate> Candidates => candidates;

    /// <summary>Which spellings were taken for one thing, and why.</summary>
    public IReadOnlyList<TracedJoin> Joins => joins;

    /// <summary>What was believed, in the order of the paper's entities.</summary>
    public IReadOnlyList<TracedEntity> Entities => entities;

    public void Pooled(IEnumerable<Mention> mentions, PlacePool pool) => (Mentions, Pool) = ([.. mentions], pool);

    /// <param name="probabilities">None, then the types.</param>
    /// <param name="least">The probability of any that makes it an entity.</param>
    public void Judged(EntityCandidate candidate, ReadOnlySpan<float> probabilities, double least) =>
        candidates.Add(new TracedCandidate([.. candidate.Places], 1 - probabilities[0], [.. probabilities], least));

    public void Joined(ulong key, ulong other, JoinRule rule) => joins.Add(new TracedJoin(key, other, rule));

    public void Believed(EntityCandidate candidate, TermType type) => entities.Add(new TracedEntity([.. candidate.Places], type));
}

/// <summary>Places that name one thing, as they were judged together.</summary>
/// <param name="Probability">That it is an entity.</param>
/// <param name="Classes">None, then the types.</param>
/// <param name="Least">What the probability has to reach.</param>
internal sealed record TracedCandidate(ImmutableArray<Place> Places, double Probability, ImmutableArray<float> Classes, double Least);

/// <param name="Key">The key of a spelling (<see cref="Place.Key"/>).</param>
internal sealed record TracedJoin(ulong Key, ulong Other, JoinRule Rule);

internal sealed record TracedEntity(ImmutableArray<Place> Places, TermType Type);

/// <summary>Why two spellings of a paper are one thing; those of one key need no reason.</summary>
internal enum JoinRule : byte
{
    /// <summary>The paper defines one as the abbreviation of the other.</summary>
    Abbreviation,

    /// <summary>Both are spellings of one entry of the lexicon.</summary>
    LexiconEntry,

    /// <summary>They differ in blanks and hyphens only.</summary>
    Spelling,

    /// <summary>One has a head more, which adds nothing.</summary>
    Head,
}
