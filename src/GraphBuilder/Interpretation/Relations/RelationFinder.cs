using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>A relation between two entities, by their numbers.</summary>
internal readonly record struct FoundRelation(int Source, RelationType Type, int Target, double Confidence, ImmutableArray<TextSpan> Evidence);

/// <summary>Finds what a paper says of how its entities are related, by a log-linear model over <see cref="RelationFeatures"/>.</summary>
internal sealed class RelationFinder(LogLinearModel model)
{
    /// <summary>The shipped table of weights.</summary>
    public const string Table = "Relations/relation-weights.tsv";

    /// <summary>From which probability on a relation holds, by type: F1 is flat around these, and the upper end of the plateau is surer.</summary>
    private static readonly float[] Thresholds = [0.24f, 0.3f, 0.36f, 0.22f, 0.22f, 0.22f];

    public static RelationFinder Load() => new(LogLinearModel.Load(Table));

    public List<FoundRelation> Find(PaperText text, RelationContext paper, FeatureVector features, InterpretationTrace? trace = null)
    {
        var likely = new List<(int Source, int Type, int Target, float Probability)>();
        Span<float> probabilities = stackalloc float[model.Classes.Count];
        int count = paper.Considered;
        for (int source = 0; source < count; source++)
        {
            for (int target = 0; target < count; target++)
            {
                if (!paper.IsCandidate(source, target))
                    continue;
                features.Clear();
                RelationFeatures.Add(paper, source, target, features);
                model.Predict(features.Keys, probabilities);
                int best = 1;
                for (int type = 2; type < probabilities.Length; type++)
                {
                    if (probabilities[type] > probabilities[best])
                        best = type;
                }

                trace?.AddRelation(source, target, probabilities, Thresholds[best - 1]);
                if (probabilities[best] > Thresholds[best - 1])
                    AddUnlessReversed(likely, (source, best, target, probabilities[best]));
            }
        }

        return
        [
            .. likely.Select(one => new FoundRelation(
                one.Source, (RelationType)(one.Type - 1), one.Target, Math.Round(one.Probability, 4), RelationEvidence.Of(text, paper, one.Source, one.Target))),
        ];
    }

    /// <summary>Of the two directions between two entities the likelier one holds; the first looked at where both are equal.</summary>
    private static void AddUnlessReversed(List<(int Source, int Type, int Target, float Probability)> likely, (int Source, int Type, int Target, float Probability) one)
    {
        int reversed = likely.FindIndex(other => other.Source == one.Target && other.Target == one.Source);
        if (reversed < 0)
            likely.Add(one);
        else if (one.Probability > likely[reversed].Probability)
            likely[reversed] = one;
    }
}
