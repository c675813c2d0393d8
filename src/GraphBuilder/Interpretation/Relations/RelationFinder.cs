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
    /// <summary>Used again for the next papers.</summary>
    [ThreadStatic]
    private static RelationTable? t_table;

    private readonly PairModel _pairs = new(model.Pairs);
    private readonly RelationJudge _judge = new(model.Trees, model.Network, words);

    /// <summary>The relations of each of several papers.</summary>
    public List<FoundRelation>[] Find(PaperText[] texts, RelationContext[] papers, FeatureVector features, InterpretationTrace? trace = null)
    {
        var found = new List<FoundRelation>[papers.Length];
        List<JudgedRelation>[] judged = Judge(papers, features);
        for (int i = 0; i < papers.Length; i++)
        {
            if (trace is not null)
                Tell(judged[i], trace);
            (PaperText text, RelationContext paper) = (texts[i], papers[i]);
            List<JudgedRelation> chosen = Choose(judged[i], model.Least);
            found[i] = [.. chosen.Select(one => new FoundRelation(one.Source, one.Type, one.Target, Math.Round(one.Probability, 4), RelationEvidence.Of(text, paper, one.Source, one.Target)))];
        }

        return found;
    }

    /// <summary>The likely relations of each paper, all judged together.</summary>
    private List<JudgedRelation>[] Judge(RelationContext[] papers, FeatureVector features)
    {
        RelationTable table = t_table ??= new RelationTable();
        table.Clear();
        var likely = new List<(int Source, RelationType Type, int Target)>[papers.Length];
        for (int i = 0; i < papers.Length; i++)
        {
            using RelationEstimates estimates = RelationEstimates.Of(papers[i], model.Sieve, model.Own, _pairs, features);
            likely[i] = estimates.Likely();
            table.Add(papers[i], words, model.Elsewhere, estimates, likely[i]);
        }

        float[] probabilities = _judge.Judge(table);
        table.Clear(); // keeps no paper alive
        int next = 0;
        return Array.ConvertAll(likely, own => own.ConvertAll(one => new JudgedRelation(one.Source, one.Type, one.Target, probabilities[next++])));
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
