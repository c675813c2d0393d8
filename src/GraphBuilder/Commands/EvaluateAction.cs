using System.CommandLine;
using System.Security.Cryptography;
using GraphBuilder.Annotations;
using GraphBuilder.Evaluation;
using GraphBuilder.Reading;
using GraphBuilder.Tagging.Training;
using GraphBuilder.Training;
using GraphConsole;
using GraphConsole.Output;
using GraphConsole.Progress;
using Microsoft.Extensions.Options;

namespace GraphBuilder.Commands;

/// <param name="Gold">Files of annotations.</param>
/// <param name="Papers">Beside each of them, the file of the texts.</param>
/// <param name="System">What extract printed; null when the papers are extracted first.</param>
/// <param name="Folds">Parts of the papers, each extracted by a model that learnt from the others; 0 to extract with a model that is there.</param>
/// <param name="Train">Annotations and texts, by turns, that every such model learns from too.</param>
/// <param name="Unlabelled">Texts without annotations that they learn from; null for none.</param>
/// <param name="Errors">How many of the most frequent errors of each kind are shown.</param>
/// <param name="Predictions">Where the extracted lines are kept; null for nowhere.</param>
internal sealed record EvaluateOptions(
    string[] Gold, string[] Papers, string? System, string? Model, int Folds, string[] Train, string? Unlabelled, string[] Lexicon, int Threads, int Errors, string? Predictions, OutputFormat Format);

/// <summary><c>evaluate</c>: how well extraction does on annotated papers.</summary>
internal sealed class EvaluateAction(
    IOptions<EvaluateOptions> options, Terminal terminal, ProgressView progress, DiagnosticReport report) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var gold = AnnotatedFiles.GoldOption(settings, more: "");
        var papers = AnnotatedFiles.PapersOption(settings);
        var system = settings.Option<string?>(["--system"], "FILE", "Score these lines of an earlier extract instead of extracting the papers.", text => text, fallback: null);
        var folds = settings.Option(["--folds"], "N", "Train N models, each without one part of the papers, and extract every part with the one that has not seen it.", Numbers.WholeFrom(0), fallback: 0);
        var train = settings.List(["--train"], "FILE", "With --folds: annotations and their texts that every model learns from as well, as --train GOLD PAPERS.");
        train.AllowMultipleArgumentsPerToken = true;
        var unlabelled = settings.Option<string?>(["--unlabelled"], "FILE", "With --folds: texts without annotations (JSON lines, may be .gz).", text => text, fallback: null);
        var errors = settings.Option(["--errors"], "N", "Show the N most frequent errors of each kind.", Numbers.WholeFrom(0), fallback: 0);
        var predictions = settings.Option<string?>(["--predictions"], "FILE", "Keep the extracted lines here.", text => text, fallback: null);
        var extraction = new ExtractionSymbols(settings);
        var format = OutputFormats.Option(settings, "the tables");
        return Verb.Of<EvaluateAction, EvaluateOptions>(
            new Command("evaluate", "Compare what is extracted with annotated papers: precision, recall, F1 with intervals, and where errors come from.")
            {
                gold, papers, system, extraction.Model, folds, train, unlabelled, extraction.Lexicon, errors, predictions, extraction.Threads, format,
            },
            parsed => new EvaluateOptions(
                parsed.GetValue(gold)!,
                parsed.GetValue(papers)!,
                parsed.GetValue(system),
                parsed.GetValue(extraction.Model),
                parsed.GetValue(folds),
                parsed.GetValue(train)!,
                parsed.GetValue(unlabelled),
                parsed.GetValue(extraction.Lexicon)!,
                parsed.GetValue(extraction.Threads),
                parsed.GetValue(errors),
                parsed.GetValue(predictions),
                format.Read(parsed)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var input = new AnnotatedFiles(options.Value.Gold, options.Value.Papers);
        input.Expect("evaluate");
        if (options.Value is { System: not null, Predictions: not null } or { System: not null, Model: not null })
            throw new CommandException(ExitCode.Usage, "--system scores lines that are there; --model and --predictions go with extracting");
        if (options.Value is { Folds: 1 } or { Folds: > 0, System: not null } or { Folds: > 0, Model: not null })
            throw new CommandException(ExitCode.Usage, "--folds trains models of its own, at least 2; it goes neither with --model nor with --system");
        if (options.Value.Train.Length % 2 != 0 || (options.Value.Folds == 0 && (options.Value.Train.Length > 0 || options.Value.Unlabelled is not null)))
            throw new CommandException(ExitCode.Usage, "--train GOLD PAPERS and --unlabelled FILE go with --folds; --train takes annotations and their texts by turns");
        input.ExpectAll([.. options.Value.Train, options.Value.Unlabelled, options.Value.System]);

        var log = new DiagnosticLog();
        try
        {
            var annotated = input.Read().SelectMany(static file => file).ToList();
            var lines = options.Value.System is { } file
                ? await File.ReadAllBytesAsync(file, cancel)
                : await progress.Show(steps => Task.FromResult(Extract(log, steps, cancel)));
            var evaluation = Evaluator.Evaluate(annotated, SystemLines.Read(lines, options.Value.System ?? "the extracted lines"), cancel);
            GridWriter.Write(terminal, options.Value.Format, EvaluationTables.Of(evaluation, options.Value.Errors));
            report.Write(log, DiagnosticReport.FewLines, rest: "graph-builder reading INPUT --verbose shows all");
            report.Say($"{InputReading.Counted(evaluation.Papers, "annotated paper")}, {evaluation.Missing} missing; predictions sha256 {Convert.ToHexStringLower(SHA256.HashData(lines))}");
        }
        catch (InvalidDataException error)
        {
            throw new CommandException(ExitCode.Failed, error.Message);
        }

        return log.Errors > 0 ? ExitCode.Incomplete : ExitCode.Done;
    }

    /// <summary>The lines that <c>extract</c> prints for the papers, resolved over all of them.</summary>
    private byte[] Extract(DiagnosticLog log, IProgress<StepProgress> steps, CancellationToken cancel)
    {
        var lines = options.Value.Folds > 0 ? CrossValidate(log, cancel) : ExtractAll(log, steps, cancel);
        if (options.Value.Predictions is { } path)
        {
            using var output = OutputFile.Open(path, terminal, "--predictions");
            output.Stream.Write(lines);
            output.Keep();
        }

        return lines;
    }

    private byte[] ExtractAll(DiagnosticLog log, IProgress<StepProgress> steps, CancellationToken cancel)
    {
        var loaded = ExtractorLoading.Load(options.Value.Lexicon, options.Value.Model);
        loaded.Complain(log);
        var reader = new CorpusReader(InputReading.Options(from: null, terminal, steps));
        using var corpus = reader.Open(options.Value.Papers, log, cancel);
        InputReading.Outcome(corpus, log);
        var building = new GraphBuilding(loaded.Extractor, loaded.Lexicon, new BuildingOptions { Threads = options.Value.Threads }, steps);
        using var lines = new MemoryStream();
        building.Extract(corpus, lines, cancel);
        return lines.ToArray();
    }

    /// <summary>Extracts each annotated paper with what was learnt without it.</summary>
    private byte[] CrossValidate(DiagnosticLog log, CancellationToken cancel)
    {
        var lexicon = ExtractorLoading.Lexicons(options.Value.Lexicon);
        ExtractorLoading.Complain(lexicon, log);
        var test = new AnnotatedFiles(options.Value.Gold, options.Value.Papers).Read().SelectMany(static file => file).ToList();
        var train = options.Value.Train.Chunk(2).SelectMany(static pair => GoldReader.Read(pair[0], pair[1])).ToList();
        var unlabelled = options.Value.Unlabelled is { } file ? UnlabelledReader.Read(file) : [];
        var training = ModelTrainingOptions.Default with { Folds = options.Value.Folds };
        var trainer = new ModelTrainer(lexicon, unlabelled, training, options.Value.Threads, report.Say);
        return PooledPapers.Lines(test, trainer.CrossValidate(test, train, cancel), lexicon);
    }
}
