using GraphBuilder.Annotations;
using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Boosting;
using GraphBuilder.Tagging.Training;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Trained.Training;

/// <param name="Folds">Parts of the papers: the second stage learns from what chains say of papers that they were not trained on.</param>
/// <param name="LeastCount">Features that fewer tokens have are left out.</param>
internal sealed record TaggerTrainingOptions(int Folds, int LeastCount, CrfOptions Chain, BoostingOptions Judge)
{
    public static readonly TaggerTrainingOptions Default = new(Folds: 5, LeastCount: 3, CrfOptions.Default, BoostingOptions.Default);
}

/// <summary>Trains the tagger: word statistics, a chain per fold for the second stage to learn from, the second stage, and the chain over all papers.</summary>
/// <param name="recognizers">The other ways by which candidates are found.</param>
/// <param name="progress">Told what was done.</param>
internal sealed class TaggerTrainer(IReadOnlyList<IMentionRecognizer> recognizers, TaggerTrainingOptions options, Action<string> progress)
{
    /// <param name="papers">Annotated papers; their order matters for nothing but which fold a paper is in.</param>
    /// <param name="unlabelled">Texts for word statistics.</param>
    /// <param name="threads">Changes how long it takes, not what comes out.</param>
    public TaggerModel Train(IReadOnlyList<GoldPaper> papers, IReadOnlyList<PaperText> unlabelled, string manifest, int threads, CancellationToken cancel)
    {
        var texts = AnnotatedText.Of(papers, text => TaggerInput.Abbreviations(text));
        var words = WordStatisticsTraining.Of(unlabelled.Count > 0 ? unlabelled : [.. texts.Select(paper => paper.Text)]);
        progress($"words: {words.Count}");

        var rows = new CandidateRows[texts.Count];
        var (whole, surfaces) = (default(CrfModel), default(SurfaceTable));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        Parallel.For(0, options.Folds + 1, parallel, fold =>
        {
            if (fold == options.Folds)
                (whole, surfaces) = TrainChain(texts, words, cancel);
            else
                JudgeFold(fold, texts, words, rows, cancel);
            progress(fold == options.Folds ? "chain over all papers" : $"fold {fold + 1} of {options.Folds}");
        });

        var values = rows.SelectMany(row => row.Values).ToArray();
        var classes = rows.SelectMany(row => row.Classes).ToArray();
        var weights = new float[classes.Length];
        Array.Fill(weights, 1);
        progress($"candidates: {classes.Length}, terms among them: {classes.Count(label => label > 0)}");
        var judge = BoostedTreesTrainer.Train(values, CandidateFeatures.Count, classes, weights, CandidateJudge.Classes, options.Judge, cancel);
        return new(manifest, whole!, words, surfaces!, judge);
    }

    private (CrfModel Chain, SurfaceTable Surfaces) TrainChain(IReadOnlyList<AnnotatedText> texts, WordStatistics words, CancellationToken cancel)
    {
        var surfaces = AnnotatedText.Surfaces(texts);
        return (CrfTrainer.Train(TrainingSet.Make(texts, words, surfaces, options.LeastCount), options.Chain, progress: null, cancel), surfaces);
    }

    private void JudgeFold(int fold, IReadOnlyList<AnnotatedText> texts, WordStatistics words, CandidateRows[] rows, CancellationToken cancel)
    {
        var (model, surfaces) = TrainChain([.. texts.Where((_, at) => at % options.Folds != fold)], words, cancel);
        var chain = new ChainReader(model, words, surfaces);
        var features = new CandidateFeatures(words, surfaces);
        for (var at = fold; at < texts.Count; at += options.Folds)
            rows[at] = CandidateRows.Of(texts[at], recognizers, chain, features);
    }
}
