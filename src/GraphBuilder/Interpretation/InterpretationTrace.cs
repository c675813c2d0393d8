using System.Collections.Immutable;
using GraphBuilder.Recognition;

namespace GraphBuilder.Interpretation;

/// <summary>The probabilities by which a paper was interpreted, for explaining it; nothing is kept when nobody asks.</summary>
internal sealed class InterpretationTrace
{
    private List<ImmutableArray<float>> roles = [];
    private List<TracedRelation> relations = [];
    private readonly List<TracedVariant> variants = [];

    /// <summary>For each entity, in order, the probability of each role.</summary>
    public IReadOnlyList<ImmutableArray<float>> Roles => roles;

    /// <summary>Every pair between which a relation was likely enough to be judged.</summary>
    public IReadOnlyList<TracedRelation> Relations => relations;

    /// <summary>Entities that were joined as one thing under two names.</summary>
    public IReadOnlyList<TracedVariant> Variants => variants;

    /// <param name="probability">That both name one thing.</param>
    public void AddVariant(PaperEntity first, PaperEntity second, float probability) => variants.Add(new(first, second, probability));

    /// <summary>The next entity's roles.</summary>
    public void AddRole(ReadOnlySpan<float> probabilities) => roles.Add([.. probabilities]);

    /// <summary>Leaves out what was told of other entities than these.</summary>
    /// <param name="told">By their numbers until now, in order; afterwards they are numbered anew.</param>
    public void Keep(ImmutableArray<int> told)
    {
        roles = [.. told.Select(entity => roles[entity])];
        relations = [.. relations.Where(one => told.Contains(one.Source) && told.Contains(one.Target)).Select(one => one with { Source = told.IndexOf(one.Source), Target = told.IndexOf(one.Target) })];
    }

    /// <param name="probabilities">No relation, then each of the types; 0 for one that was not judged.</param>
    /// <param name="least">What the likeliest type had to exceed.</param>
    public void AddRelation(int source, int target, ReadOnlySpan<float> probabilities, float least) => relations.Add(new(source, target, [.. probabilities], least));
}

/// <param name="Source">The number of an entity.</param>
/// <param name="Probabilities">No relation, then each of the types.</param>
/// <param name="Least">What the likeliest type had to exceed.</param>
internal sealed record TracedRelation(int Source, int Target, ImmutableArray<float> Probabilities, float Least);

/// <summary>Two entities as recognised, joined.</summary>
/// <param name="Probability">That both name one thing.</param>
internal sealed record TracedVariant(PaperEntity First, PaperEntity Second, float Probability);
