using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Boosting;
using GraphBuilder.Tagging.Networks;
using GraphBuilder.Tagging.Training;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Trained.Training;

/// <param name="LeastCount">Features that fewer tokens have are left out.</param>
internal sealed record TaggerTrainingOptions(int LeastCount, CrfOptions Chain, BoostingOptions Trees, NetworkOptions Network)
{
    public static readonly TaggerTrainingOptions Default = new(LeastCount: 3, CrfOptions.Default, BoostingOptions.Default, NetworkOptions.Default);
}

/// <summary>
/// Trains the tagger's stages: the chain with its tables, then the judge of candidates. The judge must learn from papers that the chain of their candidates was not trained on.
/// The number of threads changes how long it takes, not what comes out.
/// </summary>
/// <param name="recognizers">The other ways by which candidates are found.</param>
/// <param name="words">Of the unlabelled texts.</param>
/// <param name="unlabelled">Texts that the trained chain reads to learn more of phrases.</param>
internal sealed class TaggerTrainer(
    IReadOnlyList<IMentionRecognizer> recognizers, WordStatistics words, IReadOnlyList<PaperText> unlabelled, TaggerTrainingOptions options, int threads)
{
    /// <summary>Of the unlabelled texts.</summary>
    public WordStatistics Words => words;

    private ParallelOptions Parallelism(CancellationToken cancel) => new() { MaxDegreeOfParallelism = threads, CancellationToken = cancel };

    /// <summary>A first stage for each list of papers.</summary>
    /// <param name="learnt">Told after each.</param>
    public TaggerModel[] Stages(IReadOnlyList<IReadOnlyList<AnnotatedText>> lists, Action<int> learnt, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(learnt);
        var stages = new TaggerModel[lists.Count];
        Parallel.For(0, lists.Count, Parallelism(cancel), at =>
        {
            var surfaces = AnnotatedText.Surfaces(lists[at]);
            var chain = CrfTrainer.Train(TrainingSet.Make(lists[at], words, surfaces, options.LeastCount), options.Chain, progress: null, cancel);
            stages[at] = new(chain, words, surfaces, PhraseStatistics.Empty);
        });
        for (var at = 0; at < stages.Length; at++)
        {
            var stage = stages[at];
            stages[at] = stage with { Phrases = PhraseStatisticsTraining.Of(unlabelled, stage.Reader, text => TaggerInput.Abbreviations(text), threads, cancel) };
            learnt(at);
        }

        return stages;
    }

    /// <summary>The candidates of papers that the stage did not learn from.</summary>
    public CandidateRows[] Rows(TaggerModel stage, IReadOnlyList<AnnotatedText> heldOut, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(heldOut);
        var rows = new CandidateRows[heldOut.Count];
        Parallel.For(0, rows.Length, Parallelism(cancel), () => (Chain: stage.Reader(), Features: new CandidateFeatures(stage.Surfaces, stage.Phrases)), (at, _, work) =>
        {
            rows[at] = CandidateRows.Of(heldOut[at], recognizers, work.Chain, work.Features);
            return work;
        }, _ => { });
        return rows;
    }

    /// <summary>The judges of candidates.</summary>
    public CandidateModel Judge(IReadOnlyList<CandidateRows> papers, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(papers);
        var network = Task.Run(() => WordNetworkTrainer.Train(papers, new(CandidateFeatures.Count, CandidateWords.Slots, CandidateScorer.Classes), words, options.Network, cancel), cancel);
        var values = papers.SelectMany(paper => paper.Values).ToArray();
        var classes = papers.SelectMany(paper => paper.Classes).ToArray();
        var weights = new float[classes.Length];
        Array.Fill(weights, 1);
        var trees = BoostedTreesTrainer.Train(values, CandidateFeatures.Count, classes, weights, CandidateScorer.Classes, options.Trees, threads, cancel);
        return new(TreesSection.Quantize(trees), network.GetAwaiter().GetResult());
    }
}
