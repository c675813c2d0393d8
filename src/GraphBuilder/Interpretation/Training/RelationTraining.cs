using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Tagging.Boosting;

namespace GraphBuilder.Interpretation.Training;

/// <summary>Learns to tell relations.</summary>
internal static class RelationTraining
{
    public static TrainingOptions Options => new(0.08f, 0.6f, 1f, 4, 5);

    public static BoostingOptions JudgeOptions => new(Rounds: 120, Depth: 5, Shrinkage: 0.1f, Smoothing: 2f, LeastWeight: 4f);

    public static RelationModel Learn(ImmutableArray<RelationPaper> papers, int threads, CancellationToken cancel)
    {
        LogLinearModel[] cues = LearnCues(papers, threads, cancel);
        var types = new List<RelationType>();
        TreeRows rows = Rows(papers, cues, types);
        BoostedTrees[] judges = Folds.Learn(learnsFrom => rows.Learn(JudgeOptions, learnsFrom, cancel), threads, cancel);
        return new RelationModel(cues[^1], judges[^1], Least(papers, rows, types, judges));
    }

    private static LogLinearModel[] LearnCues(ImmutableArray<RelationPaper> papers, int threads, CancellationToken cancel)
    {
        var examples = new ExampleSet();
        var features = new FeatureVector();
        for (int i = 0; i < papers.Length; i++)
        {
            (AnnotatedPaper paper, RelationContext context) = papers[i];
            var annotated = new Dictionary<(int Source, int Target), RelationType>();
            foreach ((int source, RelationType type, int target) in paper.Relations)
                annotated.TryAdd((source, target), type);
            for (int source = 0; source < context.Considered; source++)
            {
                for (int target = 0; target < context.Considered; target++)
                {
                    if (!context.IsCandidate(source, target))
                        continue;
                    features.Clear();
                    RelationFeatures.Add(context, source, target, features);
                    examples.Add(features.Keys, annotated.TryGetValue((source, target), out RelationType type) ? (int)type + 1 : 0, i);
                }
            }
        }

        return Folds.Learn(learnsFrom => LogLinearTrainer.Train(examples, RelationEstimates.Types + 1, Options, learnsFrom, cancel), threads, cancel);
    }

    private static TreeRows Rows(ImmutableArray<RelationPaper> papers, LogLinearModel[] cues, List<RelationType> types)
    {
        var rows = new TreeRows(RelationRows.Columns, 1);
        var features = new FeatureVector();
        Span<float> row = stackalloc float[RelationRows.Columns];
        for (int i = 0; i < papers.Length; i++)
        {
            (AnnotatedPaper paper, RelationContext context) = papers[i];
            RelationEstimates estimates = RelationEstimates.Of(context, cues[Folds.Of(i)], features);
            var judged = new RelationRows(context, estimates);
            var annotated = paper.Relations.ToHashSet();
            foreach ((int source, RelationType type, int target) in estimates.Likely())
            {
                judged.Fill(source, type, target, row);
                rows.Add(row, annotated.Contains((source, type, target)) ? 1 : 0, i);
                types.Add(type);
            }
        }

        return rows;
    }

    private static ImmutableArray<float> Least(ImmutableArray<RelationPaper> papers, TreeRows rows, List<RelationType> types, BoostedTrees[] judges)
    {
        var probability = new float[1];
        var judged = new List<(float Probability, bool Right)>();
        for (int row = 0; row < rows.Count; row++)
        {
            judges[Folds.Of(rows.Paper(row))].Predict(rows.Row(row), probability);
            judged.Add((probability[0], rows.Label(row) == 1));
        }

        int all = papers.Sum(paper => paper.Paper.Relations.Length + paper.Paper.Missed.Relations);
        float least = Thresholds.Best(judged, all - judged.Count(one => one.Right));
        return [.. Enumerable.Repeat(least, RelationEstimates.Types)];
    }
}
