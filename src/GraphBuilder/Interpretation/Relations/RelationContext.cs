using System.Collections.Immutable;
using System.Runtime.InteropServices;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>The units of the nearest mentions of two entities in one sentence, the first of equally near ones; -1 where no sentence has both.</summary>
/// <param name="InTitle">Whether a sentence of the title has both.</param>
internal readonly record struct NearestMentions(int Source, int Target, bool InTitle)
{
    public static NearestMentions None => new(-1, -1, false);
}

/// <summary>What the relations of a paper are read from: its sentences, and each entity's traits and role.</summary>
internal sealed class RelationContext
{
    /// <summary>No abstract has more entities; in a text that has, only the first so many are related.</summary>
    private const int MostEntities = 100;

    private readonly int _count;
    private readonly byte[] _together;
    private readonly NameLikeness[] _likeness;

    public RelationContext(ImmutableArray<PaperEntity> entities, PaperUnits units, ImmutableArray<EntityTraits> traits, ImmutableArray<RoleEstimate> estimates, KeyRows roleKeys)
    {
        Entities = entities;
        Units = units;
        Traits = traits;
        Estimates = estimates;
        RoleKeys = roleKeys;
        Roles = [.. estimates.Select(estimate => estimate.Role)];
        Main = RoleClassifier.MainOf(estimates);
        _count = Math.Min(entities.Length, MostEntities);
        _together = new byte[_count * _count];
        _likeness = new NameLikeness[_count * _count];
        Lists = ListsOf(units);
        CountTogether();
        CompareNames();
    }

    public ImmutableArray<PaperEntity> Entities { get; }

    /// <summary>How many of the entities, from the first on, are looked at.</summary>
    public int Considered => _count;

    public PaperUnits Units { get; }

    /// <summary>For each unit that is a mention, the list in which it stands.</summary>
    public ImmutableArray<Coordination> Lists { get; }

    public ImmutableArray<EntityTraits> Traits { get; }

    public ImmutableArray<RoleEstimate> Estimates { get; }

    /// <summary>The features of each entity's role.</summary>
    public KeyRows RoleKeys { get; }

    public ImmutableArray<Role> Roles { get; }

    /// <summary>The entity that is the paper's main proposal; -1 when it has none.</summary>
    public int Main { get; }

    /// <summary>In how many sentences both stand, at most 255.</summary>
    public int Together(int left, int right) => _together[(left * _count) + right];

    /// <summary>
    /// Whether a relation is worth a look. Measures have next to none.
    /// </summary>
    public bool IsCandidate(int source, int target) => source != target && Traits[source].Type != TermType.Metric && Traits[target].Type != TermType.Metric;

    public NameLikeness LikenessOf(int source, int target) => _likeness[(source * _count) + target];

    public NearestMentions Nearest(int source, int target)
    {
        if (Together(source, target) == 0)
            return NearestMentions.None;
        (int from, int to, bool inTitle) = (-1, -1, false);
        foreach (int one in Units.UnitsOf[source])
        {
            foreach (int other in Units.UnitsOf[target])
            {
                if (Units.SentenceOf[one] != Units.SentenceOf[other])
                    continue;
                inTitle |= Units.Units[one].Span.Field == Text.Field.Title;
                if (from < 0 || Math.Abs(one - other) < Math.Abs(from - to))
                    (from, to) = (one, other);
            }
        }

        return new NearestMentions(from, to, inTitle);
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

    private static ImmutableArray<Coordination> ListsOf(PaperUnits units)
    {
        var lists = new Coordination[units.Units.Length];
        for (int unit = 0; unit < lists.Length; unit++)
        {
            if (units.Units[unit].IsEntity)
                lists[unit] = Coordination.Of(units, units.Sentences[units.SentenceOf[unit]], unit);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(lists);
    }

    private void CompareNames()
    {
        var names = new SpacedName[_count];
        for (int i = 0; i < _count; i++)
            names[i] = SpacedName.Of(Entities[i].Name);
        for (int source = 0; source < _count; source++)
        {
            for (int target = 0; target < _count; target++)
            {
                if (source != target)
                    _likeness[(source * _count) + target] = NameLikenesses.Of(names[source], names[target], Traits[source].Head == Traits[target].Head);
            }
        }
    }

    private void CountTogether()
    {
        Span<int> inside = stackalloc int[64];
        foreach (SentenceUnits sentence in Units.Sentences)
        {
            int found = 0;
            for (int i = sentence.First; i < sentence.End && found < inside.Length; i++)
            {
                int entity = Units.Units[i].Entity;
                if (entity >= 0 && entity < _count && !inside[..found].Contains(entity))
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
