using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Tagging;

namespace GraphBuilder.Interpretation.Roles;

/// <summary>
/// Gives each entity of a paper its role, the strongest that holds: a log-linear model over <see cref="RoleFeatures"/> looks at each entity by itself; then
/// a <see cref="RoleJudge"/> looks at all of them together and decides what is proposed and evaluated on.
/// </summary>
internal sealed class RoleClassifier(RoleModel model, WordStatistics words)
{
    /// <summary>The first of the roles: proposed, evaluated on.</summary>
    private const int Judged = 2;

    /// <summary>The paper's main proposal must be at least this likely one.</summary>
    private const float MainThreshold = 0.15f;

    /// <summary>Entities that are less likely than this proposed or evaluated on are not judged again.</summary>
    private const float LeastJudged = 0.02f;

    private static readonly int RoleCount = Enum.GetValues<Role>().Length;

    private readonly RoleJudge _judge = new(model.Trees, model.Network, words);

    /// <param name="keys">Takes the features that the estimates were told by, in place of what it holds.</param>
    public ImmutableArray<RoleEstimate> Classify(
        ImmutableArray<PaperEntity> entities, PaperUnits units, ImmutableArray<EntityTraits> traits, FeatureVector features, KeyRows keys, InterpretationTrace? trace = null)
    {
        (float[] roles, Proposal[] proposals) = Estimate(model.Cues, units, traits, features, keys);
        float[] judgements = Judge(new RoleRows(entities, units, traits, proposals, roles), units, traits, roles);
        var estimates = ImmutableArray.CreateBuilder<RoleEstimate>(entities.Length);
        for (int i = 0; i < entities.Length; i++)
        {
            ReadOnlySpan<float> own = roles.AsSpan(i * RoleCount, RoleCount), judged = judgements.AsSpan(i * Judged, Judged);
            trace?.AddRole([judged[0], judged[1], .. own[2..]]);
            estimates.Add(Decide(model, traits[i].Type, own, judged));
        }

        return estimates.MoveToImmutable();
    }

    /// <summary>For each entity the probabilities of being proposed and evaluated on: by the judge where it has a say, else by the first model.</summary>
    private float[] Judge(RoleRows rows, PaperUnits units, ImmutableArray<EntityTraits> traits, float[] roles)
    {
        var judgements = new float[traits.Length * Judged];
        var judged = new List<int>(traits.Length);
        for (int i = 0; i < traits.Length; i++)
        {
            ReadOnlySpan<float> own = roles.AsSpan(i * RoleCount, RoleCount);
            if (IsJudged(own))
                judged.Add(i);
            else
                own[..Judged].CopyTo(judgements.AsSpan(i * Judged));
        }

        float[] probabilities = _judge.Judge(judged, rows, () => new RoleWords(units, traits, words));
        for (int i = 0; i < judged.Count; i++)
            probabilities.AsSpan(i * RoleJudge.Classes, Judged).CopyTo(judgements.AsSpan(judged[i] * Judged));
        return judgements;
    }

    /// <summary>The first model's probability of each role, entity after entity, and how each is said to be proposed.</summary>
    /// <param name="keys">Takes each entity's features, in place of what it holds.</param>
    public static (float[] Roles, Proposal[] Proposals) Estimate(LogLinearModel cues, PaperUnits units, ImmutableArray<EntityTraits> traits, FeatureVector features, KeyRows keys)
    {
        var roles = new float[traits.Length * RoleCount];
        var proposals = new Proposal[traits.Length];
        keys.Clear();
        for (int i = 0; i < traits.Length; i++)
        {
            features.Clear(cues);
            proposals[i] = RoleFeatures.Add(units, traits, i, features);
            cues.Predict(features.Keys, roles.AsSpan(i * RoleCount, RoleCount));
            keys.Add(features.Keys);
        }

        return (roles, proposals);
    }

    /// <summary>Whether the judge has a say on an entity.</summary>
    /// <param name="roles">Its probabilities by the first model.</param>
    public static bool IsJudged(ReadOnlySpan<float> roles) => roles[(int)Role.Proposed] + roles[(int)Role.EvaluatedOn] > LeastJudged;

    /// <summary>The entity that is most likely proposed, or -1: what "our method" stands for.</summary>
    public static int MainOf(ImmutableArray<RoleEstimate> estimates)
    {
        int main = -1;
        for (int i = 0; i < estimates.Length; i++)
        {
            if (estimates[i].Proposed > MainThreshold && (main < 0 || estimates[i].Proposed > estimates[main].Proposed))
                main = i;
        }

        return main;
    }

    /// <param name="roles">Probabilities by the first model.</param>
    /// <param name="judged">Probabilities by the judge: proposed, evaluated on.</param>
    internal static RoleEstimate Decide(RoleModel model, TermType type, ReadOnlySpan<float> roles, ReadOnlySpan<float> judged)
    {
        Role role;
        if (judged[0] > model.LeastProposed)
        {
            role = Role.Proposed;
        }
        else if (judged[1] > model.LeastEvaluatedOn && type == TermType.Dataset)
        {
            role = Role.EvaluatedOn;
        }
        else
        {
            int best = (int)Role.Addressed;
            for (int other = best + 1; other < roles.Length; other++)
            {
                if (roles[other] > roles[best])
                    best = other;
            }

            role = (Role)best;
        }

        return new RoleEstimate(role, judged[0], judged[1], roles[(int)Role.Addressed], roles[(int)Role.Compared], roles[(int)Role.Used]);
    }
}
