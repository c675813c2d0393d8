using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using GraphBuilder.Reading;
using GraphConsole;
using GraphConsole.Output;
using GraphConsole.Progress;
using GraphStore.Model;
using Microsoft.Extensions.Options;

namespace GraphBuilder.Commands;

/// <param name="From">The format of every file; null when the content tells.</param>
/// <param name="Out">The graph's folder.</param>
/// <param name="Analyse">Whether measures and communities are added.</param>
/// <param name="Previous">The folder of the graph whose ids are kept; null for none.</param>
/// <param name="Strict">Warnings and errors keep the graph from being written.</param>
internal sealed record BuildOptions(
    string[] Inputs, PaperFormat? From, string Out, int Threads, string[] Lexicon, string? Model, int MinPapers, bool Analyse, string? Previous, bool Strict, OutputFormat Format);

/// <summary><c>build</c>: papers to graph.</summary>
internal sealed class BuildAction(
    IOptions<BuildOptions> options,
    Terminal terminal,
    TalkOptions talk,
    ProgressView progress,
    DiagnosticReport report,
    Func<BuildOptions, IGraphSink> sinks,
    TimeProvider time) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var input = new InputSymbols(settings);
        var extraction = new ExtractionSymbols(settings);
        var output = settings.Option(["--out", "-o"], "DIR", "The graph's folder; a graph that is there is replaced when the new one is whole.", text => text, fallback: "graph");
        var minPapers = settings.Option(
            ["--min-papers"], "N", "Terms co-occur when N papers have both.", Numbers.WholeFrom(1), fallback: new BuildingOptions().MinPapers);
        var noAnalysis = settings.Flag(["--no-analysis"], "Leave out measures and communities; graph-builder analyse adds them later.");
        var previous = settings.Option<string?>(
            ["--previous"], "GRAPH", "Keep the ids of an earlier graph's terms that are still the same; changes.jsonl says what changed.", text => text, fallback: null);
        var strict = settings.Flag(["--strict"], "Any warning or error about the input ends the build with 3, and the graph stays as it was.");
        var format = OutputFormats.Option(settings, "the summary");
        return Verb.Of<BuildAction, BuildOptions>(
            new Command("build", "Turn papers into a graph.")
            {
                input.Inputs, output, input.From, extraction.Lexicon, extraction.Model, minPapers, noAnalysis, previous, strict, extraction.Threads, format,
            },
            parsed => new BuildOptions(
                parsed.GetValue(input.Inputs)!,
                parsed.GetValue(input.From),
                parsed.GetValue(output)!,
                parsed.GetValue(extraction.Threads),
                parsed.GetValue(extraction.Lexicon)!,
                parsed.GetValue(extraction.Model),
                parsed.GetValue(minPapers),
                !parsed.GetValue(noAnalysis),
                parsed.GetValue(previous),
                parsed.GetValue(strict),
                format.Read(parsed)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        var log = new DiagnosticLog();
        var previous = options.Value.Previous is { } folder ? PreviousGraph.Load(folder) : null;
        var target = sinks(options.Value);
        using var reserved = target as IDisposable;
        var sink = new ObservedSink(target);
        var (corpus, counts) = await progress.Show(steps => Build(previous, log, sink, steps, cancel));
        using (corpus)
        {
            report.Write(log, DiagnosticReport.FewLines, rest: $"{Path.Combine(options.Value.Out, "diagnostics.jsonl")} has all");
            if (!talk.Quiet)
                WriteSummary(corpus, log, counts, sink, time.GetElapsedTime(began));
            return log.Errors > 0 ? ExitCode.Incomplete : ExitCode.Done;
        }
    }

    private async Task<(Corpus Corpus, GraphCounts Counts)> Build(PreviousGraph? previous, DiagnosticLog log, IGraphSink sink, IProgress<StepProgress> steps, CancellationToken cancel)
    {
        // The lexicon takes as long as reading a small corpus does, and neither needs the other.
        var loading = Task.Run(() => ExtractorLoading.Load(options.Value.Lexicon, options.Value.Model), cancel);
        var reader = new CorpusReader(InputReading.Options(options.Value.From, terminal, steps));
        var corpus = reader.Open(options.Value.Inputs, log, cancel);
        try
        {
            InputReading.Outcome(corpus, log);
            return (corpus, await Building(loading, previous, log, steps).Build(corpus, log, sink, cancel));
        }
        catch
        {
            corpus.Dispose();
            throw;
        }
    }

    /// <summary>Waits for what extracts. Were it awaited where the graph is built, the stack would keep it, and with it the model, until the graph is written.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private GraphBuilding Building(Task<ExtractorLoading> loading, PreviousGraph? previous, DiagnosticLog log, IProgress<StepProgress> steps)
    {
        var loaded = loading.GetAwaiter().GetResult();
        loaded.Complain(log);
        RefuseWhenStrict(log);
        var building = new BuildingOptions
        {
            Threads = options.Value.Threads,
            MinPapers = options.Value.MinPapers,
            Analyse = options.Value.Analyse,
            Previous = previous?.Terms,
            Recorded = RecordedOptions.Of(options.Value, previous),
        };
        return new GraphBuilding(loaded.Extractor, loaded.Lexicon, building, steps);
    }

    private void RefuseWhenStrict(DiagnosticLog log)
    {
        if (!options.Value.Strict || log.Errors + log.Warnings == 0)
            return;
        report.Write(log, DiagnosticReport.FewLines, rest: "graph-builder reading INPUT --verbose shows all");
        throw new CommandException(ExitCode.NoMatch, $"--strict: {InputReading.Complaints(log)}; no graph was written");
    }

    private void WriteSummary(Corpus corpus, DiagnosticLog log, GraphCounts counts, ObservedSink sink, TimeSpan elapsed)
    {
        GridWriter.Write(terminal, options.Value.Format, BuildSummary.Of(corpus, log, counts, sink.Changes, elapsed));
        if (options.Value.Format != OutputFormat.Table)
            return;
        terminal.Out.WriteLine();
        if (sink.Changes is { } changes)
            terminal.Out.WriteLine(BuildSummary.Line(changes, options.Value.Out));
        terminal.Out.WriteLine("next: " + NextCommand.Show(sink.Favourite, options.Value.Out));
        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{InputReading.Summary(corpus, log)}, {elapsed.TotalSeconds:0.0} s"));
    }
}
