using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Interpretation.Roles;

/// <summary>Gives each entity of a paper its role, the strongest that holds, by a log-linear model over <see cref="RoleFeatures"/>.</summary>
internal sealed class RoleClassifier(LogLinearModel model)
{
    /// <summary>The shipped table of weights.</summary>
    public const string Table = "Roles/role-weights.tsv";

    /// <summary>The paper's main proposal must be at least this likely one.</summary>
    private const float MainThreshold = 0.3f;

    public static RoleClassifier Load() => new(LogLinearModel.Load(Table));

    public ImmutableArray<RoleEstimate> Classify(PaperUnits units, ImmutableArray<EntityTraits> traits, FeatureVector features, InterpretationTrace? trace = null)
    {
        Span<float> probabilities = stackalloc float[model.Classes.Count];
        var estimates = ImmutableArray.CreateBuilder<RoleEstimate>(traits.Length);
        for (int i = 0; i < traits.Length; i++)
        {
            features.Clear();
            RoleFeatures.Add(units, traits, i, features);
            model.Predict(features.Keys, probabilities);
            trace?.AddRole(probabilities);
            estimates.Add(Decide(traits[i].Type, probabilities));
        }

        return estimates.MoveToImmutable();
    }

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

    /// <summary>Proposals are rare, so a probability below one half may already speak for one; else the likeliest role holds.</summary>
    internal static RoleEstimate Decide(TermType type, ReadOnlySpan<float> probabilities)
    {
        float proposed = probabilities[(int)Role.Proposed];
        float threshold = type == TermType.Concept ? 0.3f : 0.4f;
        if (proposed > threshold)
            return new RoleEstimate(Role.Proposed, proposed);
        int best = (int)Role.EvaluatedOn;
        for (int role = best + 1; role < probabilities.Length; role++)
        {
            if (probabilities[role] > probabilities[best])
                best = role;
        }

        // Only a dataset is what a paper evaluates on.
        return best == (int)Role.EvaluatedOn && type != TermType.Dataset ? new RoleEstimate(Role.Used, proposed) : new RoleEstimate((Role)best, proposed);
    }
}
