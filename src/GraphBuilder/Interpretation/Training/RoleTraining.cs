using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Boosting;
using GraphBuilder.Tagging.Networks;

namespace GraphBuilder.Interpretation.Training;

/// <summary>Learns to tell roles.</summary>
internal sealed class RoleTraining
{
    /// <summary>Chosen on the training papers, told out of fold; on plateaus.</summary>
    private static TrainingOptions Options => new(Rate: 0.1f, Sparsity: 3, Smoothness: 1, MinimalCount: 6, Passes: 5);

    private static BoostingOptions TreeOptions => new(Rounds: 120, Depth: 4, Shrinkage: 0.1f, Smoothing: 2, LeastWeight: 4);

    private static NetworkOptions NetworkOptions => new(Passes: 8, Rate: 0.03f, Decay: 3e-3f, Seed: 1);

    private static readonly int RoleCount = Enum.GetValues<Role>().Length;

    private readonly ImmutableArray<ReadPaper> _papers;
    private readonly WordStatistics _words;
    private readonly int _threads;
    private readonly CancellationToken _cancel;

    private RoleTraining(ImmutableArray<ReadPaper> papers, WordStatistics words, int threads, CancellationToken cancel) =>
        (_papers, _words, _threads, _cancel) = (papers, words, threads, cancel);

    /// <returns>The models by <see cref="Folds"/>, and for each paper what a model tells that has not learnt from it.</returns>
    public static (RoleModel[] Models, ImmutableArray<(ImmutableArray<RoleEstimate> Estimates, KeyRows Keys)> Told) Learn(
        ImmutableArray<ReadPaper> papers, WordStatistics words, int threads, CancellationToken cancel)
    {
        var training = new RoleTraining(papers, words, threads, cancel);
        RoleModel[] models = training.Learn();
        var told = ImmutableArray.CreateBuilder<(ImmutableArray<RoleEstimate> Estimates, KeyRows Keys)>(papers.Length);
        foreach (ReadPaper paper in papers)
        {
            var classifier = new RoleClassifier(models[Folds.Of(paper.Number)], words);
            var keys = new KeyRows();
            told.Add((classifier.Classify(paper.Paper.Entities, paper.Units, paper.Traits, new FeatureVector(), keys), keys));
        }

        return (models, told.MoveToImmutable());
    }

    private RoleModel[] Learn()
    {
        LogLinearModel[] cues = LearnCues();
        NetworkRows[] rows = Rows(cues);
        TreeRows found = Found(rows);
        BoostedTrees[] trees = Folds.Learn(learnsFrom => found.Learn(TreeOptions, learnsFrom, _cancel), _threads, _cancel);
        WordNetwork[] networks = Folds.Learn(learnsFrom => WordNetworkTrainer.Train([.. rows.Where((_, i) => learnsFrom(_papers[i].Number))], RoleJudge.Shape, _words, NetworkOptions, _cancel), _threads, _cancel);
        (float proposed, float evaluated) = Least(rows, trees, networks);
        return [.. cues.Select((own, fold) => new RoleModel(own, trees[fold], networks[fold], proposed, evaluated))];
    }

    private LogLinearModel[] LearnCues()
    {
        var examples = new ExampleSet();
        var features = new FeatureVector();
        foreach (ReadPaper paper in _papers)
        {
            for (int entity = 0; entity < paper.Paper.Entities.Length; entity++)
            {
                features.Clear();
                RoleFeatures.Add(paper.Units, paper.Traits, entity, features);
                examples.Add(features.Keys, (int)paper.Paper.Roles[entity], paper.Number);
            }
        }

        return Folds.Learn(learnsFrom => LogLinearTrainer.Train(examples, RoleCount, Options, learnsFrom, _cancel), _threads, _cancel);
    }

    /// <summary>What is judged of every paper, by estimates of models that have not learnt from it.</summary>
    private NetworkRows[] Rows(LogLinearModel[] cues)
    {
        var rows = new NetworkRows[_papers.Length];
        var features = new FeatureVector();
        var keys = new KeyRows();
        Span<float> row = stackalloc float[RoleRows.Columns];
        for (int i = 0; i < rows.Length; i++)
        {
            ReadPaper paper = _papers[i];
            (float[] roles, Proposal[] proposals) = RoleClassifier.Estimate(cues[Folds.Of(paper.Number)], paper.Units, paper.Traits, features, keys);
            var judged = new RoleRows(paper.Paper.Entities, paper.Units, paper.Traits, proposals, roles);
            var words = new RoleWords(paper.Units, paper.Traits, _words);
            (List<float> values, List<int> starts, List<int> places, List<byte> classes) = ([], [0], [], []);
            for (int entity = 0; entity < paper.Paper.Entities.Length; entity++)
            {
                if (!RoleClassifier.IsJudged(roles.AsSpan(entity * RoleCount, RoleCount)))
                    continue;
                judged.Fill(entity, row);
                values.AddRange(row);
                words.Add(entity, places);
                starts.Add(places.Count);
                classes.Add((byte)(paper.Paper.Roles[entity] switch { Role.Proposed => 0, Role.EvaluatedOn => 1, _ => 2 }));
            }

            rows[i] = new NetworkRows([.. values], new WordPlaces([.. starts], [.. places]), [.. classes]);
        }

        return rows;
    }

    /// <summary>The rows of the papers with found entities.</summary>
    private TreeRows Found(NetworkRows[] papers)
    {
        var rows = new TreeRows(RoleRows.Columns, RoleJudge.Classes);
        for (int i = 0; i < papers.Length; i++)
        {
            if (_papers[i].IsFound)
                rows.Add(papers[i], _papers[i].Number);
        }

        return rows;
    }

    private (float Proposed, float EvaluatedOn) Least(NetworkRows[] papers, BoostedTrees[] trees, WordNetwork[] networks)
    {
        WordNetwork.Reader[] readers = Array.ConvertAll(networks, network => RoleJudge.Reader(network, _words));
        var judged = new float[RoleJudge.Classes];
        var proposed = new List<(float, bool)>();
        var evaluated = new List<(float, bool)>();
        for (int i = 0; i < papers.Length; i++)
        {
            int fold = Folds.Of(_papers[i].Number);
            for (int row = 0; row < papers[i].Classes.Length && _papers[i].IsFound; row++)
            {
                trees[fold].Predict(papers[i][row], judged);
                if (RoleJudge.IsOpen(judged))
                {
                    readers[fold].Take(papers[i].Words[row]);
                    readers[fold].Join(papers[i][row], judged);
                }

                proposed.Add((judged[0], papers[i].Classes[row] == 0));
                evaluated.Add((judged[1], papers[i].Classes[row] == 1));
            }
        }

        return (Thresholds.HalfOfBest(proposed, Missed(proposed, Role.Proposed)), Thresholds.HalfOfBest(evaluated, Missed(evaluated, Role.EvaluatedOn)));
    }

    private int Missed(List<(float Probability, bool Right)> judged, Role role) =>
        _papers.Where(paper => paper.IsFound).Sum(paper => paper.Paper.Roles.Count(one => one == role) + (role == Role.Proposed ? paper.Paper.Missed.Proposed : paper.Paper.Missed.EvaluatedOn))
        - judged.Count(decision => decision.Right);
}
