using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Recognition;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>What the relations of a paper are read from: its sentences, and each entity's traits and role.</summary>
internal sealed class RelationContext
{
    private readonly int _count;
    private readonly byte[] _together;
    private readonly string[] _names;

    /// <param name="main">The entity that is the paper's main proposal; -1 when it has none.</param>
    public RelationContext(ImmutableArray<PaperEntity> entities, PaperUnits units, ImmutableArray<EntityTraits> traits, ImmutableArray<Role> roles, int main)
    {
        Entities = entities;
        Units = units;
        Traits = traits;
        Roles = roles;
        Main = main;
        _count = entities.Length;
        _together = new byte[_count * _count];
        _names = [.. entities.Select(entity => Spaced(entity.Name))];
        CountTogether();
    }

    public ImmutableArray<PaperEntity> Entities { get; }

    public PaperUnits Units { get; }

    public ImmutableArray<EntityTraits> Traits { get; }

    public ImmutableArray<Role> Roles { get; }

    public int Main { get; }

    /// <summary>In how many sentences both stand, at most 255.</summary>
    public int Together(int left, int right) => _together[(left * _count) + right];

    /// <summary>Whether a relation is worth a look: both stand in one sentence, one is the paper's own, or one name is part of the other.</summary>
    public bool IsCandidate(int source, int target) =>
        source != target
        && (Together(source, target) > 0 || Roles[source] == Role.Proposed || Roles[target] == Role.Proposed || source == Main || target == Main
            || LikenessOf(source, target) is not (NameLikeness.None or NameLikeness.SameHead));

    public NameLikeness LikenessOf(int source, int target)
    {
        string from = _names[source], to = _names[target];
        if (from.EndsWith(to, StringComparison.Ordinal))
            return NameLikeness.SourceEndsWithTarget;
        if (to.EndsWith(from, StringComparison.Ordinal))
            return NameLikeness.TargetEndsWithSource;
        if (from.StartsWith(to, StringComparison.Ordinal))
            return NameLikeness.SourceStartsWithTarget;
        if (to.StartsWith(from, StringComparison.Ordinal))
            return NameLikeness.TargetStartsWithSource;
        if (from.AsSpan().Contains(to.AsSpan().Trim(), StringComparison.Ordinal))
            return NameLikeness.SourceContainsTarget;
        if (to.AsSpan().Contains(from.AsSpan().Trim(), StringComparison.Ordinal))
            return NameLikeness.TargetContainsSource;
        return Traits[source].Head == Traits[target].Head ? NameLikeness.SameHead : NameLikeness.None;
    }

    /// <summary>0 before the sentence that proposes, 1 in it, 2 behind it, 3 where nothing is proposed, 4 in the title only.</summary>
    public int StageOf(int entity)
    {
        int sentence = Traits[entity].FirstSentence;
        if (sentence >= Units.Sentences.Length)
            return 4;
        if (Units.ProposingSentence >= Units.Sentences.Length)
            return 3;
        return sentence < Units.ProposingSentence ? 0 : sentence == Units.ProposingSentence ? 1 : 2;
    }

    /// <summary>Lower case, blanks for hyphens, a blank at both ends, so that only whole words match.</summary>
    private static string Spaced(string name) => string.Concat(" ", name.ToLowerInvariant().Replace('-', ' '), " ");

    private void CountTogether()
    {
        Span<int> inside = stackalloc int[64];
        foreach (SentenceUnits sentence in Units.Sentences)
        {
            int found = 0;
            for (int i = sentence.First; i < sentence.End && found < inside.Length; i++)
            {
                int entity = Units.Units[i].Entity;
                if (entity >= 0 && !inside[..found].Contains(entity))
                    inside[found++] = entity;
            }

            for (int i = 0; i < found; i++)
            {
                for (int j = 0; j < found; j++)
                {
                    ref byte count = ref _together[(inside[i] * _count) + inside[j]];
                    if (i != j && count < byte.MaxValue)
                        count++;
                }
            }
        }
    }
}
