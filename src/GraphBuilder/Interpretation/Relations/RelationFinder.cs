using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Relations;

/// <summary>A relation between two entities, by their numbers.</summary>
internal readonly record struct FoundRelation(int Source, RelationType Type, int Target, double Confidence, ImmutableArray<TextSpan> Evidence);

/// <summary>
/// Finds what a paper says of how its entities are related: a log-linear model over <see cref="RelationFeatures"/> looks at each pair by itself; then boosted
/// trees over <see cref="RelationRows"/> judge the likely relations among all of the paper.
/// </summary>
internal sealed class RelationFinder(RelationModel model)
{
    public List<FoundRelation> Find(PaperText text, RelationContext paper, FeatureVector features, InterpretationTrace? trace = null)
    {
        List<JudgedRelation> judged = Judge(paper, RelationEstimates.Of(paper, model.Sieve, model.Own, model.Pairs, features));
        if (trace is not null)
            Tell(judged, trace);
        List<JudgedRelation> chosen = Choose(judged);
        return [.. chosen.Select(one => new FoundRelation(one.Source, one.Type, one.Target, Math.Round(one.Probability, 4), RelationEvidence.Of(text, paper, one.Source, one.Target)))];
    }

    private List<JudgedRelation> Judge(RelationContext paper, RelationEstimates estimates)
    {
        List<(int Source, RelationType Type, int Target)> likely = estimates.Likely();
        if (likely.Count == 0)
            return [];
        var rows = new RelationRows(paper, estimates);
        var values = new float[likely.Count * RelationRows.Columns];
        for (int i = 0; i < likely.Count; i++)
            rows.Fill(likely[i].Source, likely[i].Type, likely[i].Target, values.AsSpan(i * RelationRows.Columns, RelationRows.Columns));
        var probabilities = new float[likely.Count];
        model.Judge.PredictAll(values, RelationRows.Columns, probabilities);
        return [.. likely.Select((one, i) => new JudgedRelation(one.Source, one.Type, one.Target, probabilities[i]))];
    }

    /// <summary>At most one relation holds between two entities: the likeliest one, of those that are likely enough for their type; the first of equal ones.</summary>
    private List<JudgedRelation> Choose(List<JudgedRelation> judged)
    {
        var places = new Dictionary<(int, int), int>();
        var chosen = new List<JudgedRelation>();
        foreach (JudgedRelation one in judged)
        {
            if (one.Probability <= model.Least[(int)one.Type])
                continue;
            (int, int) pair = (Math.Min(one.Source, one.Target), Math.Max(one.Source, one.Target));
            if (places.TryAdd(pair, chosen.Count))
                chosen.Add(one);
            else if (one.Probability > chosen[places[pair]].Probability)
                chosen[places[pair]] = one;
        }

        return chosen;
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

    private readonly record struct JudgedRelation(int Source, RelationType Type, int Target, float Probability);
}
