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

    /// <summary>From which probability on a relation holds, by type: where precision and recall meet best on annotated papers.</summary>
    private static readonly float[] Thresholds = [0.2f, 0.3f, 0.3f, 0.25f, 0.2f, 0.2f];

    public static RelationFinder Load() => new(LogLinearModel.Load(Table));

    public List<FoundRelation> Find(PaperText text, RelationContext paper, FeatureVector features)
    {
        var found = new List<FoundRelation>();
        Span<float> probabilities = stackalloc float[model.Classes.Count];
        int count = paper.Traits.Length;
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

                if (probabilities[best] > Thresholds[best - 1])
                    found.Add(new FoundRelation(source, (RelationType)(best - 1), target, Math.Round(probabilities[best], 4), RelationEvidence.Of(text, paper, source, target)));
            }
        }

        return found;
    }
}
