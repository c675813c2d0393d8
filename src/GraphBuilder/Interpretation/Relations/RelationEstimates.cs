using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>How likely each pair of a paper's entities is related, and how, as a log-linear model sees it pair by pair.</summary>
internal sealed class RelationEstimates
{
    /// <summary>How many types of relations there are.</summary>
    public const int Types = 6;

    /// <summary>What is less likely than this is not judged again.</summary>
    public const float LeastJudged = 0.04f;

    private const int Classes = Types + 1;

    private readonly int _count;
    private readonly float[] _probabilities;

    private RelationEstimates(int count) => (_count, _probabilities) = (count, new float[count * count * Classes]);

    public static RelationEstimates Of(RelationContext paper, LogLinearModel cues, FeatureVector features)
    {
        var estimates = new RelationEstimates(paper.Considered);
        for (int source = 0; source < paper.Considered; source++)
        {
            for (int target = 0; target < paper.Considered; target++)
            {
                if (!paper.IsCandidate(source, target))
                    continue;
                features.Clear();
                RelationFeatures.Add(paper, source, target, features);
                cues.Predict(features.Keys, estimates._probabilities.AsSpan(((source * paper.Considered) + target) * Classes, Classes));
            }
        }

        return estimates;
    }

    public float this[int source, int type, int target] => _probabilities[(((source * _count) + target) * Classes) + type + 1];

    /// <summary>By type: the probabilities for a pair.</summary>
    public ReadOnlySpan<float> Of(int source, int target) => _probabilities.AsSpan((((source * _count) + target) * Classes) + 1, Types);

    /// <summary>The probability that some relation leads from the one to the other.</summary>
    public float Any(int source, int target)
    {
        float sum = 0;
        foreach (float probability in Of(source, target))
            sum += probability;
        return sum;
    }

    /// <summary>All relations that are worth another look.</summary>
    public List<(int Source, RelationType Type, int Target)> Likely()
    {
        var likely = new List<(int Source, RelationType Type, int Target)>();
        for (int source = 0; source < _count; source++)
        {
            for (int target = 0; target < _count; target++)
            {
                ReadOnlySpan<float> types = Of(source, target);
                for (int type = 0; type < Types; type++)
                {
                    if (types[type] > LeastJudged)
                        likely.Add((source, (RelationType)type, target));
                }
            }
        }

        return likely;
    }
}
