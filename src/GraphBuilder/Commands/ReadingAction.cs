using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using GraphBuilder.Reading;
using GraphConsole;
using GraphConsole.Output;
using GraphConsole.Progress;
using GraphStore.Model;
using Microsoft.Extensions.Options;

namespace GraphBuilder.Commands;

/// <param name="Inputs">What to read.</param>
/// <param name="From">The format of every file; null when the content tells.</param>
internal sealed record ReadingVerbOptions(string[] Inputs, PaperFormat? From, OutputFormat Format);

/// <summary><c>reading</c>: what was read, with diagnostics, without building.</summary>
internal sealed class ReadingAction(
    IOptions<ReadingVerbOptions> options, Terminal terminal, TalkOptions talk, ProgressView progress, DiagnosticReport report) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var input = new InputSymbols(settings);
        var format = OutputFormats.Option(settings, "the table");
        return Verb.Of<ReadingAction, ReadingVerbOptions>(
            new Command("reading", "Read papers and tell what was read, without building.") { input.Inputs, input.From, format },
            parsed => new ReadingVerbOptions(parsed.GetValue(input.Inputs)!, parsed.GetValue(input.From), format.Read(parsed)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var log = new DiagnosticLog();
        using var corpus = await progress.Show(steps =>
        {
            var reader = new CorpusReader(InputReading.Options(options.Value.From, terminal, steps));
            return Task.FromResult(reader.Open(options.Value.Inputs, log, cancel));
        });

        GridWriter.Write(terminal, options.Value.Format, Files(corpus, log));
        report.Write(log, talk.Verbose ? int.MaxValue : DiagnosticReport.FewLines, rest: "--verbose shows all");
        if (options.Value.Format == OutputFormat.Table)
            await terminal.Out.WriteLineAsync(InputReading.Summary(corpus, log));
        return InputReading.Outcome(corpus, log);
    }

    private static Grid Files(Corpus corpus, DiagnosticLog log)
    {
        var diagnostics = log.Diagnostics.CountBy(diagnostic => (diagnostic.File, diagnostic.Severity)).ToDictionary();
        var notes = log.Notes.CountBy(note => note.File).ToDictionary();
        return new Grid("files", ["file", "format", "records", "papers", "notes", "warnings", "errors"],
            [.. corpus.Files.Select(file => ImmutableArray.Create<Cell>(
                file.Name,
                file.Format is { } format ? InputSymbols.NameOf(format) : "",
                (long)file.Records,
                (long)file.Papers,
                (long)notes.GetValueOrDefault(file.Name),
                (long)diagnostics.GetValueOrDefault((file.Name, DiagnosticSeverity.Warning)),
                (long)diagnostics.GetValueOrDefault((file.Name, DiagnosticSeverity.Error))))]);
    }
}
