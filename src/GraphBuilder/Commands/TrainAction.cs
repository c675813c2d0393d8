using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using GraphBuilder.Annotations;
using GraphBuilder.Lexicon;
using GraphBuilder.Extraction;
using GraphBuilder.Tagging.Training;
using GraphBuilder.Training;
using GraphConsole;
using Microsoft.Extensions.Options;

namespace GraphBuilder.Commands;

/// <param name="Gold">Files of annotations.</param>
/// <param name="Papers">Beside each of them, the file of the texts.</param>
/// <param name="Unlabelled">Texts for word statistics; null for those of the papers alone.</param>
internal sealed record TrainOptions(string[] Gold, string[] Papers, string? Unlabelled, string? Out, int Threads);

/// <summary><c>train</c>: annotated papers to a model for <c>--model</c>.</summary>
internal sealed class TrainAction(IOptions<TrainOptions> options, Terminal terminal) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var gold = AnnotatedFiles.GoldOption(settings, more: ": name last those nearest to your papers, they weigh most");
        var papers = AnnotatedFiles.PapersOption(settings);
        var unlabelled = settings.Option<string?>(["--unlabelled"], "FILE", "Texts without annotations for word statistics (JSON lines, may be .gz).", text => text, fallback: null);
        var output = settings.Option<string?>(["--out", "-o"], "MODEL", "The model's file.", text => text, fallback: null);
        var threads = new ExtractionSymbols(settings).Threads;
        return Verb.Of<TrainAction, TrainOptions>(
            new Command("train", "Learn to find terms from annotated papers; build and extract take the model with --model.") { gold, papers, unlabelled, output, threads },
            parsed => new TrainOptions(
                parsed.GetValue(gold)!,
                parsed.GetValue(papers)!,
                parsed.GetValue(unlabelled),
                parsed.GetValue(output),
                parsed.GetValue(threads)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var input = new AnnotatedFiles(options.Value.Gold, options.Value.Papers);
        input.Expect("train");
        if (options.Value.Out is not { } path)
            throw new CommandException(ExitCode.Usage, "train needs -o MODEL");
        input.ExpectAll(options.Value.Unlabelled);

        try
        {
            var files = input.Read();
            var annotated = files.SelectMany(file => file).ToList();
            var unlabelled = options.Value.Unlabelled is { } file ? UnlabelledReader.Read(file) : [];
            await terminal.Error.WriteLineAsync($"papers: {annotated.Count}, unlabelled: {unlabelled.Count}");
            var training = ModelTrainingOptions.Default;
            var trainer = new ModelTrainer(TermLexicon.Load([]), unlabelled, training, options.Value.Threads, terminal.Error.WriteLine);
            var model = trainer.Train(annotated, nearest: files.Count > 1 ? files[^1].Length : 0, found => Manifest(training, HeldOutFigures.Of(annotated, found)), cancel);
            using var output = OutputFile.Open(path, terminal);
            ExtractionModelFile.Write(model, output.Stream);
            output.Keep();
        }
        catch (InvalidDataException error)
        {
            throw new CommandException(ExitCode.Failed, error.Message);
        }

        return ExitCode.Done;
    }

    /// <summary>The data by file name and SHA-256, the options, and how well terms were found in papers held out.</summary>
    private string Manifest(ModelTrainingOptions training, HeldOutFigures figures)
    {
        var files = options.Value.Gold.Concat(options.Value.Papers).Concat(options.Value.Unlabelled is { } file ? [file] : []);
        var tagger = training.Tagger;
        return JsonSerializer.Serialize(new
        {
            data = files.Select(name => new { name = Path.GetFileName(name), sha256 = Hash(name) }),
            folds = training.Folds,
            emphasis = training.Emphasis,
            leastCount = training.Tagger.LeastCount,
            chain = new { tagger.Chain.Passes, tagger.Chain.Rate, tagger.Chain.L1, tagger.Chain.L2, tagger.Chain.Seed },
            trees = new { tagger.Trees.Rounds, tagger.Trees.Depth, tagger.Trees.Shrinkage, tagger.Trees.Smoothing, tagger.Trees.LeastWeight },
            network = new { tagger.Network.Passes, tagger.Network.Rate, tagger.Network.Decay, tagger.Network.Seed },
            heldOut = new { figures.Annotated, figures.Found, precision = Math.Round(figures.Precision, 3), recall = Math.Round(figures.Recall, 3), f1 = Math.Round(figures.F1, 3), typedF1 = Math.Round(figures.TypedF1, 3) },
        });
    }

    private static string Hash(string file)
    {
        using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
