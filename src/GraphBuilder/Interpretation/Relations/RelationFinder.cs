using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Tagging;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>A relation between two entities, by their numbers.</summary>
internal readonly record struct FoundRelation(int Source, RelationType Type, int Target, double Confidence, ImmutableArray<TextSpan> Evidence);

/// <summary>
/// Finds what a paper says of how its entities are related: a log-linear model over <see cref="RelationFeatures"/> looks at each pair by itself; then a
/// <see cref="RelationJudge"/> judges the likely relations among all of the paper.
/// </summary>
internal sealed class RelationFinder(RelationModel model, WordStatistics words)
{
    private readonly RelationJudge _judge = new(model.Trees, model.Network, words);

    public List<FoundRelation> Find(PaperText text, RelationContext paper, FeatureVector features, InterpretationTrace? trace = null)
    {
        List<JudgedRelation> judged = Judge(paper, RelationEstimates.Of(paper, model.Sieve, model.Own, model.Pairs, features));
        if (trace is not null)
            Tell(judged, trace);
        List<JudgedRelation> chosen = Choose(judged, model.Least);
        return [.. chosen.Select(one => new FoundRelation(one.Source, one.Type, one.Target, Math.Round(one.Probability, 4), RelationEvidence.Of(text, paper, one.Source, one.Target)))];
    }

    private List<JudgedRelation> Judge(RelationContext paper, RelationEstimates estimates)
    {
        List<(int Source, RelationType Type, int Target)> likely = estimates.Likely();
        float[] probabilities = _judge.Judge(paper, estimates, likely);
        return [.. likely.Select((one, i) => new JudgedRelation(one.Source, one.Type, one.Target, probabilities[i]))];
    }

    /// <summary>
    /// Of the relations that are likely enough those that lead the way of the likeliest one between the two, or of the first of equal ones: what extends a method is often compared with it too.
    /// </summary>
    internal static List<JudgedRelation> Choose(List<JudgedRelation> judged, ImmutableArray<float> least)
    {
        var likeliest = new Dictionary<(int, int), JudgedRelation>();
        foreach (JudgedRelation one in judged)
        {
            if (IsLikely(one) && (!likeliest.TryGetValue(PairOf(one), out JudgedRelation other) || one.Probability > other.Probability))
                likeliest[PairOf(one)] = one;
        }

        return [.. judged.Where(one => IsLikely(one) && likeliest[PairOf(one)].Source == one.Source)];

        bool IsLikely(JudgedRelation one) => one.Probability > least[(int)one.Type];
        static (int, int) PairOf(JudgedRelation one) => (Math.Min(one.Source, one.Target), Math.Max(one.Source, one.Target));
    }

    private void Tell(List<JudgedRelation> judged, InterpretationTrace trace)
    {
        foreach (IGrouping<(int Source, int Target), JudgedRelation> pair in judged.GroupBy(one => (one.Source, one.Target)))
        {
            var probabilities = new float[1 + RelationEstimates.Types];
            foreach (JudgedRelation one in pair)
                probabilities[1 + (int)one.Type] = one.Probability;
            JudgedRelation best = pair.MaxBy(one => one.Probability);
            probabilities[0] = 1 - best.Probability;
            trace.AddRelation(pair.Key.Source, pair.Key.Target, probabilities, model.Least[(int)best.Type]);
        }
    }

    internal readonly record struct JudgedRelation(int Source, RelationType Type, int Target, float Probability);
}
