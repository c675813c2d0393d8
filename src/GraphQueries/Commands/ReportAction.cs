using System.Collections.Frozen;
using System.Collections.Immutable;
using GraphConsole;
using GraphConsole.Databases;
using GraphQueries.Networks;
using GraphQueries.Reports;
using GraphQueries.Reports.Gathering;
using GraphQueries.Reports.Model;
using GraphQueries.Sources;
using Microsoft.Extensions.Options;

namespace GraphQueries.Commands;

/// <summary><c>report NAME</c>: all that the graph says about a term or paper, on a page to be shown to others; or one for every term.</summary>
internal sealed class ReportAction(IOptions<ReportOptions> options, Terminal terminal, DatabaseConnection connection) : IVerbAction
{
    /// <summary>With fewer papers there is too little to say.</summary>
    private const int FewestPapers = 3;

    public static Verb Define(Settings settings)
    {
        var symbols = new ReportOptions.Symbols(settings);
        return Verb.Of<ReportAction, ReportOptions>(symbols.Command, symbols.Read);
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var asked = options.Value;
        if (asked.Name is null == asked.All is null)
            throw new CommandException(ExitCode.Usage, "report: expected a NAME, or --all with -o DIR");
        await using var source = await asked.Source.Open(connection, terminal, cancel);
        var gatherer = new ReportGatherer(source);
        return asked.Name is { } name ? await One(asked, source, gatherer, name, cancel) : await Every(asked, gatherer, asked.All!, cancel);
    }

    private async Task<ExitCode> One(ReportOptions asked, IGraphSource source, ReportGatherer gatherer, string name, CancellationToken cancel)
    {
        var found = await NamedThing.Find(source, await gatherer.Names(cancel), name, cancel);
        byte[] text = asked.Format.Write(await gatherer.Of(found.Id, asked.Hops, cancel));
        if (asked.Out is null)
            await terminal.Output.WriteAsync(text, cancel);
        else
            await File.WriteAllBytesAsync(asked.Out, text, cancel);
        return ExitCode.Done;
    }

    private async Task<ExitCode> Every(ReportOptions asked, ReportGatherer gatherer, string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var files = ImmutableArray.CreateBuilder<ReportFile>();
        Corpus? corpus = null;
        var ids = (await gatherer.Names(cancel)).TermsInPapers(FewestPapers);
        var neighbours = ids.ToFrozenDictionary(id => id, id => ReportFiles.NameOf(id, asked.Format), StringComparer.Ordinal);
        foreach (string id in ids)
        {
            cancel.ThrowIfCancellationRequested();
            var report = await gatherer.Of(id, asked.Hops, cancel);
            var file = new ReportFile(report.Subject.Thing, report.Subject.Definition, neighbours[id]);
            await File.WriteAllBytesAsync(Path.Combine(folder, file.File), asked.Format.Write(report, neighbours), cancel);
            files.Add(file);
            corpus = report.Corpus;
        }

        string index = "index" + asked.Format.Ending();
        await File.WriteAllBytesAsync(Path.Combine(folder, index), ReportFiles.Index(asked.Format, corpus ?? new(0, IsAnalysed: false), files.ToImmutable()), cancel);
        terminal.Note($"{ReportWords.Counted(files.Count, "report")} in {folder}; {index} lists them");
        return ExitCode.Done;
    }
}
