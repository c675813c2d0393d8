using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Boosting;
using GraphBuilder.Tagging.Networks;

namespace GraphBuilder.Interpretation.Training;

/// <summary>Learns to tell relations: which pairs are worth a look, what each entity is to the main proposal, what other pairs are to each other, and which of all that holds.</summary>
internal sealed class RelationTraining
{
    // On plateaus: rates of .05 to .15, sparsities of .6 to 4, 3 to 8 passes change F1 by less than .01.
    private static TrainingOptions PairOptions => new(Rate: 0.08f, Sparsity: 3, Smoothness: 1, MinimalCount: 6, Passes: 5);

    private static TrainingOptions OwnOptions => new(Rate: 0.08f, Sparsity: 3, Smoothness: 1, MinimalCount: 6, Passes: 5);

    private static TrainingOptions SieveOptions => new(Rate: 0.1f, Sparsity: 0.5f, Smoothness: 1, MinimalCount: 20, Passes: 2);

    private static BoostingOptions TreeOptions => new(Rounds: 300, Depth: 5, Shrinkage: 0.1f, Smoothing: 2, LeastWeight: 6, ShareOfRows: 0.7f, ShareOfColumns: 0.4f);

    private static NetworkOptions NetworkOptions => new(Passes: 5, Rate: 0.02f, Decay: 1e-3f, Seed: 1);

    private readonly ImmutableArray<RelationPaper> _papers;
    private readonly Dictionary<(int Source, int Target), RelationType>[] _annotated;
    private readonly WordStatistics _words;
    private readonly int _threads;
    private readonly CancellationToken _cancel;

    private RelationTraining(ImmutableArray<RelationPaper> papers, WordStatistics words, int threads, CancellationToken cancel)
    {
        (_papers, _words, _threads, _cancel) = (papers, words, threads, cancel);
        _annotated = new Dictionary<(int Source, int Target), RelationType>[papers.Length];
        for (int i = 0; i < papers.Length; i++)
        {
            _annotated[i] = [];
            foreach ((int source, RelationType type, int target) in papers[i].Paper.Relations)
                _annotated[i].TryAdd((source, target), type);
        }
    }

    public static RelationModel Learn(ImmutableArray<RelationPaper> papers, UnlabelledTexts unlabelled, WordStatistics words, int threads, CancellationToken cancel)
    {
        var training = new RelationTraining(papers, words, threads, cancel);
        PairSieve[] sieves = training.LearnSieve();
        LogLinearModel[] own = training.LearnOwn();
        LogLinearModel[] pairs = training.LearnPairs(sieves);
        Estimators[] estimators = [.. sieves.Select((sieve, fold) => new Estimators(sieve, own[fold], pairs[fold]))];
        RelationStatistics[] elsewhere = [.. sieves.Select(_ => RelationStatistics.Empty)];
        if (unlabelled.Any)
        {
            // What reads the unlabelled texts knows nothing of them yet.
            RelationModel[] readers = training.LearnJudges(estimators, elsewhere, training.Rows(estimators, elsewhere));
            elsewhere = unlabelled.Count(readers, words, threads, cancel);
        }

        NetworkRows[] rows = training.Rows(estimators, elsewhere);
        RelationModel[] models = training.LearnJudges(estimators, elsewhere, rows);
        return models[^1] with { Least = training.Least(rows, models) };
    }

    /// <summary>Models by <see cref="Folds"/>, without thresholds: the trees and the network of each learn from what estimators tell of papers that they have not learnt from.</summary>
    private RelationModel[] LearnJudges(Estimators[] estimators, RelationStatistics[] elsewhere, NetworkRows[] rows)
    {
        TreeRows found = Found(rows);
        BoostedTrees[] trees = Folds.Learn(learnsFrom => found.Learn(TreeOptions, learnsFrom, _cancel), _threads, _cancel);
        WordNetwork[] networks = Folds.Learn(learnsFrom => WordNetworkTrainer.Train([.. rows.Where((_, i) => learnsFrom(_papers[i].Number))], RelationJudge.Shape, _words, NetworkOptions, _cancel), _threads, _cancel);
        return [.. estimators.Select((own, fold) => new RelationModel(own.Sieve, own.Own, own.Pairs, elsewhere[fold], trees[fold], networks[fold], Least: []))];
    }

    private PairSieve[] LearnSieve()
    {
        var examples = new ExampleSet();
        var features = new FeatureVector();
        ForEachPair((i, source, target) =>
        {
            features.Clear();
            PairSieve.Add(_papers[i].Context, source, target, features);
            examples.Add(features.Keys, _annotated[i].ContainsKey((source, target)) ? 1 : 0, _papers[i].Number);
        });
        return Folds.Learn(learnsFrom => new PairSieve(LogLinearTrainer.Train(examples, 2, SieveOptions, learnsFrom, _cancel)), _threads, _cancel);
    }

    private LogLinearModel[] LearnOwn()
    {
        var examples = new ExampleSet();
        var features = new FeatureVector();
        for (int i = 0; i < _papers.Length; i++)
        {
            RelationContext context = _papers[i].Context;
            for (int entity = 0; entity < context.Considered; entity++)
            {
                if (!RelationEstimates.IsOwn(context, entity))
                    continue;
                features.Clear();
                OwnFeatures.Add(context, entity, features);
                int label = _annotated[i].TryGetValue((context.Main, entity), out RelationType type) ? OwnRelation.LabelOf(type, fromProposal: true) : 0;
                if (label == 0 && _annotated[i].TryGetValue((entity, context.Main), out type))
                    label = OwnRelation.LabelOf(type, fromProposal: false);
                examples.Add([.. context.RoleKeys[entity], .. features.Keys], label, _papers[i].Number);
            }
        }

        return Folds.Learn(learnsFrom => LogLinearTrainer.Train(examples, OwnRelation.Classes, OwnOptions, learnsFrom, _cancel), _threads, _cancel);
    }

    private LogLinearModel[] LearnPairs(PairSieve[] sieves)
    {
        var examples = new ExampleSet();
        var features = new FeatureVector();
        ForEachPair((i, source, target) =>
        {
            if (!sieves[Folds.Of(_papers[i].Number)].Passes(_papers[i].Context, source, target))
                return;
            features.Clear();
            RelationFeatures.Add(_papers[i].Context, source, target, features);
            examples.Add(features.Keys, _annotated[i].TryGetValue((source, target), out RelationType type) ? (int)type + 1 : 0, _papers[i].Number);
        });
        return Folds.Learn(learnsFrom => LogLinearTrainer.Train(examples, RelationEstimates.Types + 1, PairOptions, learnsFrom, _cancel), _threads, _cancel);
    }

    /// <summary>Every pair without the main proposal.</summary>
    private void ForEachPair(Action<int, int, int> use)
    {
        for (int i = 0; i < _papers.Length; i++)
        {
            RelationContext context = _papers[i].Context;
            for (int source = 0; source < context.Considered; source++)
            {
                for (int target = 0; target < context.Considered; target++)
                {
                    if (RelationEstimates.IsPair(context, source, target))
                        use(i, source, target);
                }
            }
        }
    }

    /// <summary>The likely relations of every paper, each judged by models that have not learnt from it.</summary>
    private NetworkRows[] Rows(Estimators[] models, RelationStatistics[] elsewhere)
    {
        var rows = new NetworkRows[_papers.Length];
        PairModel[] pairs = Array.ConvertAll(models, model => new PairModel(model.Pairs));
        var features = new FeatureVector();
        var table = new RelationTable();
        for (int i = 0; i < rows.Length; i++)
        {
            int fold = Folds.Of(_papers[i].Number);
            using RelationEstimates estimates = RelationEstimates.Of(_papers[i].Context, models[fold].Sieve, models[fold].Own, pairs[fold], features);
            List<(int Source, RelationType Type, int Target)> likely = estimates.Likely();
            var annotated = _papers[i].Paper.Relations.ToHashSet();
            table.Clear();
            table.Add(_papers[i].Context, _words, elsewhere[fold], estimates, likely);
            rows[i] = new NetworkRows(table.Values.ToArray(), Words(table), [.. likely.Select(one => (byte)(annotated.Contains(one) ? 1 : 0))]);
        }

        return rows;
    }

    private static WordPlaces Words(RelationTable table)
    {
        var words = new int[table.Count * RelationWords.Slots];
        for (int row = 0; row < table.Count; row++)
            table.FillWords(row, words.AsSpan(row * RelationWords.Slots, RelationWords.Slots));
        return new WordPlaces([.. Enumerable.Range(0, table.Count + 1).Select(row => row * RelationWords.Slots)], words);
    }

    /// <summary>The rows of the papers with found entities.</summary>
    private TreeRows Found(NetworkRows[] papers)
    {
        var rows = new TreeRows(RelationRows.Columns, 1);
        for (int i = 0; i < papers.Length; i++)
        {
            if (_papers[i].Read.IsFound)
                rows.Add(papers[i], _papers[i].Number);
        }

        return rows;
    }

    private ImmutableArray<float> Least(NetworkRows[] papers, RelationModel[] models)
    {
        var readers = Array.ConvertAll(models, model => RelationJudge.Reader(model.Network, _words));
        var probability = new float[1];
        var judged = new List<(float Probability, bool Right)>();
        for (int i = 0; i < papers.Length; i++)
        {
            int fold = Folds.Of(_papers[i].Number);
            for (int row = 0; row < papers[i].Classes.Length && _papers[i].Read.IsFound; row++)
            {
                ReadOnlySpan<float> values = papers[i][row];
                models[fold].Trees.Predict(values, probability);
                if (RelationJudge.IsOpen(probability[0]))
                {
                    readers[fold].Take(papers[i].Words[row]);
                    probability[0] = RelationJudge.Both(probability[0], readers[fold], values);
                }

                judged.Add((probability[0], papers[i].Classes[row] == 1));
            }
        }

        int all = _papers.Where(paper => paper.Read.IsFound).Sum(paper => paper.Paper.Relations.Length + paper.Paper.Missed.Relations);
        float least = Thresholds.HalfOfBest(judged, all - judged.Count(one => one.Right));
        return [.. Enumerable.Repeat(least, RelationEstimates.Types)];
    }

    /// <summary>What looks at each pair by itself.</summary>
    private sealed record Estimators(PairSieve Sieve, LogLinearModel Own, LogLinearModel Pairs);
}
