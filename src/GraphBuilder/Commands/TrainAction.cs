using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json;
using GraphBuilder.Annotations;
using GraphBuilder.Lexicon;
using GraphBuilder.Recognition;
using GraphBuilder.Recognition.Trained.Training;
using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Training;
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
        var gold = settings.List(["--gold"], "FILE", "Annotations, a JSON line per paper (id, entities); may be given several times.");
        var papers = settings.List(["--papers"], "FILE", "The texts that they annotate, a JSON line per paper (id, title, abstract); one for each --gold, in their order.");
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
        var (gold, papers) = (options.Value.Gold, options.Value.Papers);
        if (gold.Length == 0 || gold.Length != papers.Length)
            throw new CommandException(ExitCode.Usage, "train needs --gold FILE and --papers FILE, as many of the one as of the other");
        if (options.Value.Out is not { } path)
            throw new CommandException(ExitCode.Usage, "train needs -o MODEL");
        if (gold.Concat(papers).Append(options.Value.Unlabelled).FirstOrDefault(file => file is not null && !File.Exists(file)) is { } missing)
            throw new CommandException(ExitCode.Usage, $"{missing}: no such file");

        try
        {
            var annotated = gold.Zip(papers).SelectMany(pair => GoldReader.Read(pair.First, pair.Second)).ToList();
            var unlabelled = options.Value.Unlabelled is { } file ? UnlabelledReader.Read(file) : [];
            await terminal.Error.WriteLineAsync($"papers: {annotated.Count}, unlabelled: {unlabelled.Count}");
            var training = TaggerTrainingOptions.Default;
            var trainer = new TaggerTrainer(EntityRecognizer.Recognizers(TermLexicon.Load([])), training, terminal.Error.WriteLine);
            var model = trainer.Train(annotated, unlabelled, Manifest(training), options.Value.Threads, cancel);
            using var output = OutputFile.Open(path, terminal);
            TaggerModelFile.Write(model, output.Stream);
            output.Keep();
        }
        catch (InvalidDataException error)
        {
            throw new CommandException(ExitCode.Failed, error.Message);
        }

        return ExitCode.Done;
    }

    /// <summary>The data by file name and SHA-256, and the options.</summary>
    private string Manifest(TaggerTrainingOptions training)
    {
        var files = options.Value.Gold.Concat(options.Value.Papers).Concat(options.Value.Unlabelled is { } file ? [file] : []);
        return JsonSerializer.Serialize(new
        {
            data = files.Select(name => new { name = Path.GetFileName(name), sha256 = Hash(name) }),
            folds = training.Folds,
            leastCount = training.LeastCount,
            chain = new { training.Chain.Passes, training.Chain.Rate, training.Chain.L1, training.Chain.L2, training.Chain.Seed },
            judge = new { training.Judge.Rounds, training.Judge.Depth, training.Judge.Shrinkage, training.Judge.Smoothing, training.Judge.LeastWeight },
        });
    }

    private static string Hash(string file)
    {
        using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
