using System.Collections.Immutable;
using GraphBuilder.Annotations;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation;
using GraphBuilder.Interpretation.Training;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Recognition.Trained;
using GraphBuilder.Recognition.Trained.Training;
using GraphBuilder.Tagging.Training;
using GraphBuilder.Text;

namespace GraphBuilder.Training;

/// <param name="Emphasis">How often the judges see each of the papers that are nearest to those to come: annotators and topics differ a little, and what is a term is decided there.</param>
/// <param name="Folds">Parts of the papers, at least 2: each is tagged by what was learnt from the others, and later steps learn from that.</param>
internal sealed record ModelTrainingOptions(int Folds, int Emphasis, TaggerTrainingOptions Tagger)
{
    public static readonly ModelTrainingOptions Default = new(Folds: 5, Emphasis: 3, TaggerTrainingOptions.Default);
}

/// <summary>
/// Trains models, and judges them on papers held out. Each step learns from what the steps before it say of papers that they have not learnt from.
/// The same papers in the same order give the same model for any number of threads.
/// </summary>
/// <param name="unlabelled">Texts for statistics of words and phrases; may be empty, then those of words come from the annotated papers.</param>
/// <param name="progress">Told what was done.</param>
internal sealed class ModelTrainer(TermLexicon lexicon, IReadOnlyList<PaperText> unlabelled, ModelTrainingOptions options, int threads, Action<string> progress)
{
    /// <summary>A model of all papers.</summary>
    /// <param name="nearest">So many of the last papers are nearest to those to come; 0 when none are.</param>
    /// <param name="manifest">Makes the manifest from what was found in the papers, each by a model that had not learnt from it.</param>
    public ExtractionModel Train(IReadOnlyList<GoldPaper> papers, int nearest, Func<IReadOnlyList<ImmutableArray<PaperEntity>>, string> manifest, CancellationToken cancel)
    {
        var texts = Annotate(papers);
        var tagger = Tagger(texts, cancel);
        var held = HoldOut(tagger, texts, [], cancel);
        var found = Find(held, Judges(tagger, held, IsNearest, [], cancel), cancel);
        var stage = tagger.Stages([texts], _ => progress("learnt from all papers"), cancel)[0];
        var terms = new TermModel(stage, tagger.Judge(Emphasised(held, IsNearest), cancel));
        var recognized = Recognized(terms, cancel);
        progress("learning roles, relations and results");
        var interpretation = InterpretationTrainer.Train([.. texts.Select((text, at) => AnnotatedPaper.Of(text.Paper, text.Text, found[at]))], recognized, tagger.Words, threads, cancel);
        return new(manifest(found), terms, interpretation);

        bool IsNearest(int at) => at >= papers.Count - nearest;
    }

    /// <summary>
    /// What is found in each of the test papers by a model that learnt from the training papers and from the other parts of the test papers.
    /// </summary>
    /// <returns>In the order of <paramref name="test"/>.</returns>
    public IReadOnlyList<PaperExtraction> CrossValidate(IReadOnlyList<GoldPaper> test, IReadOnlyList<GoldPaper> train, CancellationToken cancel)
    {
        var all = Annotate([.. test, .. train]);
        var (testTexts, trainTexts) = (all.Take(test.Count).ToList(), all.Skip(test.Count).ToList());
        var tagger = Tagger(all, cancel);
        var trainHeld = trainTexts.Count > 0 ? HoldOut(tagger, trainTexts, [], cancel) : [];
        var testHeld = HoldOut(tagger, testTexts, trainTexts, cancel);
        var trainRows = trainHeld.SelectMany(part => part.Rows).ToList();
        var trainFound = Find(trainHeld, Judges(tagger, trainHeld, _ => false, [], cancel), cancel);
        var testJudges = Judges(tagger, testHeld, _ => true, trainRows, cancel);
        var testFound = Find(testHeld, testJudges, cancel);
        var annotated = trainTexts.Select((text, at) => AnnotatedPaper.Of(text.Paper, text.Text, trainFound[at]))
            .Concat(testTexts.Select((text, at) => AnnotatedPaper.Of(text.Paper, text.Text, testFound[at]))).ToList();
        var extractions = new PaperExtraction[test.Count];
        for (var part = 0; part < options.Folds; part++)
        {
            var learnsFrom = annotated.Where((_, at) => at < trainTexts.Count || (at - trainTexts.Count) % options.Folds != part).ToList();
            var recognized = Recognized(new TermModel(testHeld[part].Stage, testJudges[part]), cancel);
            var interpreter = Interpreter.Create(InterpretationTrainer.Train(learnsFrom, recognized, tagger.Words, threads, cancel), tagger.Words);
            for (var at = part; at < test.Count; at += options.Folds)
                extractions[at] = interpreter.Interpret(testTexts[at].Text, testFound[at]);
            progress($"roles, relations and results of part {part + 1} of {options.Folds}");
        }

        return extractions;
    }

    /// <summary>The candidates of all parts but one, those of the nearest papers several times.</summary>
    private List<CandidateRows> Emphasised(HeldOutPapers[] held, Func<int, bool> isNearest, int without = -1)
    {
        var rows = new List<CandidateRows>();
        for (var part = 0; part < held.Length; part++)
        {
            for (var at = 0; part != without && at < held[part].Rows.Length; at++)
                rows.AddRange(Enumerable.Repeat(held[part].Rows[at], isNearest(at * held.Length + part) ? options.Emphasis : 1));
        }

        return rows;
    }

    private static IReadOnlyList<AnnotatedText> Annotate(IReadOnlyList<GoldPaper> papers) => AnnotatedText.Of(papers, text => TaggerInput.Abbreviations(text));

    private TaggerTrainer Tagger(IReadOnlyList<AnnotatedText> texts, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var words = WordStatisticsTraining.Of(unlabelled.Count > 0 ? unlabelled : [.. texts.Select(paper => paper.Text)]);
        progress($"words: {words.Count}");
        return new(EntityRecognizer.Recognizers(lexicon), words, unlabelled, options.Tagger, threads);
    }

    /// <summary>The parts of the papers, each with a first stage that learnt from the other parts and from <paramref name="always"/>.</summary>
    private HeldOutPapers[] HoldOut(TaggerTrainer tagger, IReadOnlyList<AnnotatedText> papers, IReadOnlyList<AnnotatedText> always, CancellationToken cancel)
    {
        IReadOnlyList<AnnotatedText> Part(int part, bool inside) => [.. papers.Where((_, at) => at % options.Folds == part == inside)];
        var stages = tagger.Stages(
            [.. Enumerable.Range(0, options.Folds).Select(part => (IReadOnlyList<AnnotatedText>)[.. always, .. Part(part, inside: false)])],
            part => progress($"learnt without part {part + 1} of {options.Folds}"),
            cancel);
        return [.. stages.Select((stage, part) => new HeldOutPapers(Part(part, inside: true), stage, tagger.Rows(stage, Part(part, inside: true), cancel)))];
    }

    /// <summary>For each part the judges that learnt from the other parts and from <paramref name="always"/>.</summary>
    private CandidateModel[] Judges(TaggerTrainer tagger, HeldOutPapers[] held, Func<int, bool> isNearest, IReadOnlyList<CandidateRows> always, CancellationToken cancel)
    {
        var judges = new CandidateModel[held.Length];
        for (var part = 0; part < held.Length; part++)
        {
            judges[part] = tagger.Judge([.. always, .. Emphasised(held, isNearest, without: part)], cancel);
            progress($"judges without part {part + 1} of {held.Length}");
        }

        return judges;
    }

    /// <summary>The terms of every held-out paper, in the order of the papers.</summary>
    /// <param name="judges">Of each part.</param>
    private ImmutableArray<PaperEntity>[] Find(HeldOutPapers[] held, CandidateModel[] judges, CancellationToken cancel)
    {
        var found = new ImmutableArray<PaperEntity>[held.Sum(part => part.Papers.Count)];
        for (var part = 0; part < held.Length; part++)
        {
            var entities = held[part].Find(lexicon, judges[part], threads, cancel);
            for (var at = 0; at < entities.Length; at++)
                found[at * held.Length + part] = entities[at];
        }

        return found;
    }

    /// <summary>The unlabelled texts with their terms.</summary>
    private RecognizedText[] Recognized(TermModel terms, CancellationToken cancel)
    {
        var found = HeldOutPapers.Find(lexicon, terms, unlabelled, threads, cancel);
        progress($"terms of {unlabelled.Count} unlabelled texts");
        return [.. unlabelled.Select((text, at) => new RecognizedText(text, found[at]))];
    }
}
