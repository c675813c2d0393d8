using System.CommandLine;
using GraphBuilder.Explanation;
using GraphBuilder.Extraction;
using GraphBuilder.Reading;
using GraphConsole;
using GraphConsole.Output;
using GraphConsole.Progress;
using GraphStore.Model;
using Microsoft.Extensions.Options;

namespace GraphBuilder.Commands;

/// <param name="Inputs">The papers among which names are resolved.</param>
/// <param name="Paper">The title or id of the one to be explained.</param>
/// <param name="Text">A text to be explained instead.</param>
internal sealed record ExplainOptions(
    string[] Inputs, PaperFormat? From, string? Paper, string? Text, string? Model, string[] Lexicon, int Threads, OutputFormat Format);

/// <summary><c>explain</c>: why the terms of a paper are what they are.</summary>
internal sealed class ExplainAction(
    IOptions<ExplainOptions> options, Terminal terminal, ProgressView progress, DiagnosticReport report) : IVerbAction
{
    private const int MostSuggestions = 5;

    public static Verb Define(Settings settings)
    {
        var input = new InputSymbols(settings);
        input.Inputs.Arity = ArgumentArity.ZeroOrMore;
        var extraction = new ExtractionSymbols(settings);
        var paper = settings.Option<string?>(["--paper"], "TITLE", "The title, or the id, of the paper.", text => text, fallback: null);
        var text = settings.Option<string?>(["--text"], "TEXT", "A text instead of a paper of the input; a first line of several is its title.", words => words, fallback: null);
        var format = OutputFormats.Option(settings, "the explanation");
        return Verb.Of<ExplainAction, ExplainOptions>(
            new Command("explain", "Show, mention by mention, who proposed it, how it was judged, and why it was kept, joined, typed, linked, or dropped.")
            {
                input.Inputs, paper, text, input.From, extraction.Model, extraction.Lexicon, extraction.Threads, format,
            },
            parsed => new ExplainOptions(
                parsed.GetValue(input.Inputs)!,
                parsed.GetValue(input.From),
                parsed.GetValue(paper),
                parsed.GetValue(text),
                parsed.GetValue(extraction.Model),
                parsed.GetValue(extraction.Lexicon)!,
                parsed.GetValue(extraction.Threads),
                format.Read(parsed)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var (inputs, _, title, text, _, _, _, _) = options.Value;
        if (title is null == text is null)
            throw new CommandException(ExitCode.Usage, "explain needs either --paper TITLE or --text TEXT");
        if (title is not null && inputs.Length == 0)
            throw new CommandException(ExitCode.Usage, "explain --paper needs the INPUT that has the paper");

        var log = new DiagnosticLog();
        var loaded = ExtractorLoading.Load(options.Value.Lexicon, options.Value.Model);
        loaded.Complain(log);
        var explanation = await progress.Show(steps => Task.FromResult(Explain(loaded, log, steps, cancel)));
        PageWriter.Write(terminal, options.Value.Format, ExplanationPage.Of(explanation), ExplanationGrids.Of(explanation));
        report.Write(log, DiagnosticReport.FewLines, rest: "graph-builder reading INPUT --verbose shows all");
        return log.Errors > 0 ? ExitCode.Incomplete : ExitCode.Done;
    }

    private PaperExplanation Explain(ExtractorLoading loaded, DiagnosticLog log, IProgress<StepProgress> steps, CancellationToken cancel)
    {
        var explainer = new Explainer(loaded.Lexicon, loaded.Recognizer, loaded.Interpreter);
        if (options.Value.Inputs.Length == 0)
            return explainer.Explain(OfText(options.Value.Text!), []);

        var reader = new CorpusReader(InputReading.Options(options.Value.From, terminal, steps));
        using var corpus = reader.Open(options.Value.Inputs, log, cancel);
        InputReading.Outcome(corpus, log);
        var meant = options.Value.Text is { } text ? OfText(text) : Find(corpus, options.Value.Paper!, cancel);
        var others = corpus.Papers(cancel).Where(paper => paper.Id != meant.Id);
        var extracted = ExtractionPipeline.Run(others, loaded.Extractor.Extract, options.Value.Threads, cancel);
        return explainer.Explain(meant, new StepReports(steps, cancel).Count(extracted, "extracting", "papers", corpus.PaperCount));
    }

    /// <exception cref="CommandException">No paper has the title; the message suggests near ones.</exception>
    private static Paper Find(Corpus corpus, string title, CancellationToken cancel)
    {
        var titles = new NearTitles(title, MostSuggestions);
        foreach (var paper in corpus.Papers(cancel))
        {
            if (titles.IsMeant(paper.Id, paper.Title))
                return paper;
        }

        var nothing = $"no paper of the input is called \"{title}\"";
        throw new CommandException(
            ExitCode.NoMatch,
            titles.Suggestions.IsEmpty ? nothing + "; graph-builder extract INPUT lists them" : nothing + "; did you mean\n  " + string.Join("\n  ", titles.Suggestions));
    }

    private static Paper OfText(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', 2, StringSplitOptions.TrimEntries);
        var (title, @abstract) = lines.Length == 2 ? (lines[0], lines[1].Replace('\n', ' ')) : ("", lines[0]);
        return new Paper
        {
            Id = GraphIds.Of("paper", title.Length > 0 ? title : "the text"),
            Title = title,
            Abstract = @abstract,
            Listings = [new Listing("--text", "", 1)],
        };
    }
}
