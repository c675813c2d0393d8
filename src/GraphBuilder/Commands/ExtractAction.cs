using System.CommandLine;
using GraphBuilder.Reading;
using GraphConsole;
using GraphConsole.Progress;
using Microsoft.Extensions.Options;

namespace GraphBuilder.Commands;

/// <param name="From">The format of every file; null when the content tells.</param>
/// <param name="Out">A file; null for standard output.</param>
/// <param name="PerPaper">Each paper for itself, streaming.</param>
internal sealed record ExtractOptions(string[] Inputs, PaperFormat? From, string? Out, bool PerPaper, int Threads, string[] Lexicon, string? Model);

/// <summary><c>extract</c>: what papers say, a JSON line each.</summary>
internal sealed class ExtractAction(
    IOptions<ExtractOptions> options, Terminal terminal, ProgressView progress, DiagnosticReport report) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var input = new InputSymbols(settings);
        var extraction = new ExtractionSymbols(settings);
        var output = settings.Option<string?>(["--out", "-o"], "FILE", "Write here instead of to standard output.", text => text, fallback: null);
        var perPaper = settings.Flag(["--per-paper"], "Each paper for itself, as a stream; build takes such parts and joins their terms.");
        return Verb.Of<ExtractAction, ExtractOptions>(
            new Command("extract", "Print what is in each paper as JSON lines: terms, roles, relations, results, links, with offsets.")
            {
                input.Inputs, output, perPaper, input.From, extraction.Lexicon, extraction.Model, extraction.Threads,
            },
            parsed => new ExtractOptions(
                parsed.GetValue(input.Inputs)!,
                parsed.GetValue(input.From),
                parsed.GetValue(output),
                parsed.GetValue(perPaper),
                parsed.GetValue(extraction.Threads),
                parsed.GetValue(extraction.Lexicon)!,
                parsed.GetValue(extraction.Model)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var log = new DiagnosticLog();
        var loaded = ExtractorLoading.Load(options.Value.Lexicon, options.Value.Model);
        loaded.Complain(log);
        int count;
        using (var output = OutputFile.Open(options.Value.Out, terminal))
        {
            count = await progress.Show(steps => Task.FromResult(Extract(loaded, log, output.Stream, steps, cancel)));
            if (count > 0)
                output.Keep();
        }

        report.Write(log, DiagnosticReport.FewLines, rest: "graph-builder reading INPUT --verbose shows all");
        if (count == 0)
            throw InputReading.NothingUsable();
        report.Say($"{InputReading.Counted(count, "paper")}, {InputReading.Complaints(log)}");
        return log.Errors > 0 ? ExitCode.Incomplete : ExitCode.Done;
    }

    private int Extract(ExtractorLoading loaded, DiagnosticLog log, Stream output, IProgress<StepProgress> steps, CancellationToken cancel)
    {
        var reader = new CorpusReader(InputReading.Options(options.Value.From, terminal, options.Value.PerPaper ? null : steps));
        var building = new GraphBuilding(loaded.Extractor, loaded.Lexicon, new BuildingOptions { Threads = options.Value.Threads }, steps);
        if (options.Value.PerPaper)
            return building.ExtractPerPaper(reader.Records(options.Value.Inputs, log, cancel), output, cancel);
        using var corpus = reader.Open(options.Value.Inputs, log, cancel);
        return building.Extract(corpus, output, cancel);
    }
}
