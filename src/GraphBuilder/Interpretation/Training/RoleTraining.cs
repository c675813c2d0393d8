using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Tagging.Boosting;

namespace GraphBuilder.Interpretation.Training;

/// <summary>Learns to tell roles.</summary>
internal static class RoleTraining
{
    /// <summary>Chosen on the training papers, told out of fold; on plateaus.</summary>
    private static TrainingOptions Options => new(Rate: 0.1f, Sparsity: 3, Smoothness: 1, MinimalCount: 6, Passes: 5);

    private static BoostingOptions JudgeOptions => new(Rounds: 120, Depth: 4, Shrinkage: 0.1f, Smoothing: 2, LeastWeight: 4);

    private static readonly int RoleCount = Enum.GetValues<Role>().Length;

    /// <returns>The models by <see cref="Folds"/>, and for each paper what a model tells that has not learnt from it.</returns>
    public static (RoleModel[] Models, ImmutableArray<(ImmutableArray<RoleEstimate> Estimates, KeyRows Keys)> Told) Learn(ImmutableArray<ReadPaper> papers, int threads, CancellationToken cancel)
    {
        LogLinearModel[] cues = LearnCues(papers, threads, cancel);
        TreeRows rows = Rows(papers, cues);
        BoostedTrees[] judges = Folds.Learn(learnsFrom => rows.Learn(JudgeOptions, learnsFrom, cancel), threads, cancel);
        (float proposed, float evaluated) = Least(papers, rows, judges);
        RoleModel[] models = [.. cues.Zip(judges, (model, judge) => new RoleModel(model, judge, proposed, evaluated))];
        var told = ImmutableArray.CreateBuilder<(ImmutableArray<RoleEstimate> Estimates, KeyRows Keys)>(papers.Length);
        for (int i = 0; i < papers.Length; i++)
        {
            var classifier = new RoleClassifier(models[Folds.Of(papers[i].Number)]);
            var keys = new KeyRows();
            told.Add((classifier.Classify(papers[i].Paper.Entities, papers[i].Units, papers[i].Traits, new FeatureVector(), keys), keys));
        }

        return (models, told.MoveToImmutable());
    }

    private static LogLinearModel[] LearnCues(ImmutableArray<ReadPaper> papers, int threads, CancellationToken cancel)
    {
        var examples = new ExampleSet();
        var features = new FeatureVector();
        for (int i = 0; i < papers.Length; i++)
        {
            for (int entity = 0; entity < papers[i].Paper.Entities.Length; entity++)
            {
                features.Clear();
                RoleFeatures.Add(papers[i].Units, papers[i].Traits, entity, features);
                examples.Add(features.Keys, (int)papers[i].Paper.Roles[entity], papers[i].Number);
            }
        }

        return Folds.Learn(learnsFrom => LogLinearTrainer.Train(examples, RoleCount, Options, learnsFrom, cancel), threads, cancel);
    }

    private static TreeRows Rows(ImmutableArray<ReadPaper> papers, LogLinearModel[] cues)
    {
        var rows = new TreeRows(RoleRows.Columns, RoleClassifier.JudgeClasses);
        var features = new FeatureVector();
        var keys = new KeyRows();
        Span<float> row = stackalloc float[RoleRows.Columns];
        for (int i = 0; i < papers.Length; i++)
        {
            ReadPaper paper = papers[i];
            if (!paper.IsFound)
                continue;
            (float[] roles, Proposal[] proposals) = RoleClassifier.Estimate(cues[Folds.Of(paper.Number)], paper.Units, paper.Traits, features, keys);
            var judged = new RoleRows(paper.Paper.Entities, paper.Units, paper.Traits, proposals, roles);
            for (int entity = 0; entity < paper.Paper.Entities.Length; entity++)
            {
                if (!RoleClassifier.IsJudged(roles.AsSpan(entity * RoleCount, RoleCount)))
                    continue;
                judged.Fill(entity, row);
                rows.Add(row, paper.Paper.Roles[entity] switch { Role.Proposed => 0, Role.EvaluatedOn => 1, _ => 2 }, paper.Number);
            }
        }

        return rows;
    }

    private static (float Proposed, float EvaluatedOn) Least(ImmutableArray<ReadPaper> papers, TreeRows rows, BoostedTrees[] judges)
    {
        var judged = new float[RoleClassifier.JudgeClasses];
        var proposed = new List<(float, bool)>();
        var evaluated = new List<(float, bool)>();
        for (int row = 0; row < rows.Count; row++)
        {
            judges[Folds.Of(rows.Paper(row))].Predict(rows.Row(row), judged);
            proposed.Add((judged[0], rows.Label(row) == 0));
            evaluated.Add((judged[1], rows.Label(row) == 1));
        }

        return (Thresholds.HalfOfBest(proposed, Missed(papers, proposed, Role.Proposed)), Thresholds.HalfOfBest(evaluated, Missed(papers, evaluated, Role.EvaluatedOn)));
    }

    private static int Missed(ImmutableArray<ReadPaper> papers, List<(float Probability, bool Right)> judged, Role role) =>
        papers.Where(paper => paper.IsFound).Sum(paper => paper.Paper.Roles.Count(one => one == role) + (role == Role.Proposed ? paper.Paper.Missed.Proposed : paper.Paper.Missed.EvaluatedOn))
        - judged.Count(decision => decision.Right);
}
