using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;

namespace GraphBuilder.Interpretation.Roles;

/// <summary>
/// Gives each entity of a paper its role, the strongest that holds: a log-linear model over <see cref="RoleFeatures"/> looks at each entity by itself; then
/// boosted trees over <see cref="RoleRows"/> look at all of them together and decide what is proposed and evaluated on.
/// </summary>
internal sealed class RoleClassifier(RoleModel model)
{
    /// <summary>Classes of the trees: proposed, evaluated on, neither.</summary>
    public const int JudgeClasses = 3;

    /// <summary>The paper's main proposal must be at least this likely one.</summary>
    private const float MainThreshold = 0.15f;

    /// <summary>Entities that are less likely than this proposed or evaluated on are not judged again.</summary>
    private const float LeastJudged = 0.02f;

    private static readonly int RoleCount = Enum.GetValues<Role>().Length;

    /// <param name="keys">Takes the features that the estimates were told by, in place of what it holds.</param>
    public ImmutableArray<RoleEstimate> Classify(
        ImmutableArray<PaperEntity> entities, PaperUnits units, ImmutableArray<EntityTraits> traits, FeatureVector features, KeyRows keys, InterpretationTrace? trace = null)
    {
        (float[] roles, Proposal[] proposals) = Estimate(model.Cues, units, traits, features, keys);
        float[] judgements = Judge(new RoleRows(entities, units, traits, proposals, roles), roles, entities.Length);
        var estimates = ImmutableArray.CreateBuilder<RoleEstimate>(entities.Length);
        for (int i = 0; i < entities.Length; i++)
        {
            ReadOnlySpan<float> own = roles.AsSpan(i * RoleCount, RoleCount), judged = judgements.AsSpan(i * JudgeClasses, 2);
            trace?.AddRole([judged[0], judged[1], .. own[2..]]);
            estimates.Add(Decide(model, traits[i].Type, own, judged));
        }

        return estimates.MoveToImmutable();
    }

    /// <summary>For each entity the probabilities of being proposed and evaluated on: by the trees where they have a say, else by the first model.</summary>
    private float[] Judge(RoleRows rows, float[] roles, int entities)
    {
        var judgements = new float[entities * JudgeClasses];
        var judged = new List<int>(entities);
        for (int i = 0; i < entities; i++)
        {
            ReadOnlySpan<float> own = roles.AsSpan(i * RoleCount, RoleCount);
            if (IsJudged(own))
                judged.Add(i);
            else
                (judgements[i * JudgeClasses], judgements[(i * JudgeClasses) + 1]) = (own[(int)Role.Proposed], own[(int)Role.EvaluatedOn]);
        }

        var values = new float[judged.Count * RoleRows.Columns];
        for (int i = 0; i < judged.Count; i++)
            rows.Fill(judged[i], values.AsSpan(i * RoleRows.Columns, RoleRows.Columns));
        var probabilities = new float[judged.Count * JudgeClasses];
        model.Judge.PredictAll(values, RoleRows.Columns, probabilities);
        for (int i = 0; i < judged.Count; i++)
            probabilities.AsSpan(i * JudgeClasses, JudgeClasses).CopyTo(judgements.AsSpan(judged[i] * JudgeClasses));
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

    /// <summary>Whether the trees have a say on an entity.</summary>
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
    /// <param name="judged">Probabilities by the trees: proposed, evaluated on.</param>
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
