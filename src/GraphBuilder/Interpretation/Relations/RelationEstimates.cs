using System.Buffers;
using System.Runtime.Intrinsics;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>How likely each pair of a paper's entities is related, and how, as a log-linear model sees it pair by pair.</summary>
internal sealed class RelationEstimates : IDisposable
{
    /// <summary>How many types of relations there are.</summary>
    public const int Types = 6;

    /// <summary>What is less likely than this is not judged again.</summary>
    public const float LeastJudged = 0.02f;

    private const int Classes = Types + 1;

    private readonly int _count;
    private readonly float[] _probabilities;
    private readonly float[] _own;

    private RelationEstimates(int count) => (_count, _probabilities, _own) = (count, Zeros(count * count * Classes), Zeros(count * OwnRelation.Classes));

    public static RelationEstimates Of(RelationContext paper, PairSieve sieve, LogLinearModel own, PairModel pairs, FeatureVector features)
    {
        var estimates = new RelationEstimates(paper.Considered);
        Span<Vector128<short>> ofTargets = stackalloc Vector128<short>[paper.Considered];
        Span<bool> isKnown = stackalloc bool[paper.Considered];
        isKnown.Clear();
        for (int source = 0; source < paper.Considered; source++)
        {
            if (IsOwn(paper, source))
                estimates.AddOwn(paper, own, source, features);
            Vector128<short>? ofSource = null;
            for (int target = 0; target < paper.Considered; target++)
            {
                if (!IsPair(paper, source, target) || !sieve.Passes(paper, source, target))
                    continue;
                ofSource ??= pairs.OfEnd(paper, source, PairPart.Source, features);
                if (!isKnown[target])
                    (ofTargets[target], isKnown[target]) = (pairs.OfEnd(paper, target, PairPart.Target, features), true);
                pairs.Predict(paper, source, target, ofSource.Value, ofTargets[target], features, estimates._probabilities.AsSpan(((source * paper.Considered) + target) * Classes, Classes));
            }
        }

        return estimates;
    }

    /// <summary>Whether an entity may be related to the main proposal.</summary>
    public static bool IsOwn(RelationContext paper, int entity) => paper.Main >= 0 && paper.Main < paper.Considered && paper.IsCandidate(paper.Main, entity);

    /// <summary>Whether a pair is looked at by itself: not with the main proposal.</summary>
    public static bool IsPair(RelationContext paper, int source, int target) => source != paper.Main && target != paper.Main && paper.IsCandidate(source, target);

    /// <summary>Gives the memory back: nobody may ask afterwards.</summary>
    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_probabilities);
        ArrayPool<float>.Shared.Return(_own);
    }

    private static float[] Zeros(int count)
    {
        float[] numbers = ArrayPool<float>.Shared.Rent(count);
        numbers.AsSpan(0, count).Clear();
        return numbers;
    }

    private void AddOwn(RelationContext paper, LogLinearModel own, int entity, FeatureVector features)
    {
        foreach (ulong key in paper.RoleKeys[entity])
            own.Fetch(key);
        features.Clear(own);
        OwnFeatures.Add(paper, entity, features);
        Span<float> probabilities = _own.AsSpan(entity * OwnRelation.Classes, OwnRelation.Classes);
        own.Predict(paper.RoleKeys[entity], features.Keys, probabilities);
        for (int label = 1; label < OwnRelation.Classes; label++)
        {
            (RelationType type, bool fromProposal) = OwnRelation.Of(label);
            (int source, int target) = fromProposal ? (paper.Main, entity) : (entity, paper.Main);
            _probabilities[(((source * _count) + target) * Classes) + (int)type + 1] = probabilities[label];
        }
    }

    /// <summary>By <see cref="OwnRelation"/>: how an entity is related to the main proposal; all 0 where there is none.</summary>
    public ReadOnlySpan<float> Own(int entity) => _own.AsSpan(entity * OwnRelation.Classes, OwnRelation.Classes);

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
