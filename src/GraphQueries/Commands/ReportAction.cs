using System.CommandLine;
using GraphConsole;
using GraphQueries.Names;
using GraphQueries.Reports;
using GraphQueries.Reports.Gathering;
using GraphQueries.Reports.Sources;
using GraphStore.Model;
using Microsoft.Extensions.Options;

namespace GraphQueries.Commands;

/// <param name="Name">What a person calls the thing.</param>
/// <param name="Hops">How far the picture goes.</param>
/// <param name="Out">The file to write; null for standard output.</param>
internal sealed record ReportOptions(string Name, string Folder, int Hops, ReportFormat Format, string? Out);

/// <summary><c>report NAME</c>: all that the graph says about a term or paper, on a page to be shown to others.</summary>
internal sealed class ReportAction(IOptions<ReportOptions> options, Terminal terminal) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var name = new Argument<string>("NAME") { Description = "A term's name, alias or acronym, a paper's title, or an id such as term:lora." };
        var graph = settings.Option(["--graph", "-g"], "DIR", "The graph to ask: a folder that graph-builder build made.", text => text, fallback: "graph");
        var hops = settings.Option(["--hops"], "N", "How many steps around it the picture goes: 1 or 2.", Hops, fallback: 1);
        var format = settings.Option(["--format"], "FORMAT", "How to write it: markdown (when not given) or json.", ReportFormats.Parse, fallback: ReportFormat.Markdown);
        var output = settings.Option<string?>(["--out", "-o"], "FILE", "The file to write; standard output when not given.", text => text, fallback: null);
        var command = new Command("report", "Write a report on a term or paper: what it is, what stands around it, who says so in which sentence, and what is missing or unsure.") { name, graph, hops, format, output };
        return Verb.Of<ReportAction, ReportOptions>(command, parsed => new ReportOptions(
            parsed.GetValue(name)!, parsed.GetValue(graph)!, parsed.GetValue(hops), parsed.GetValue(format), parsed.GetValue(output)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var (name, folder, hops, format, file) = options.Value;
        var gatherer = new ReportGatherer(new FolderSource(GraphSource.Load(folder)));
        var names = await gatherer.Names(cancel);
        var found = names.Find(name) is [var first, ..] ? first : throw new CommandException(ExitCode.NoMatch, Suggestions.NothingCalled(names, name));
        if (!found.HasLabel(GraphSchema.Term) && !found.HasLabel("Paper"))
            throw new CommandException(ExitCode.NoMatch, $"{found.Id} is a {found.Label}; there are reports on terms and papers");
        byte[] text = format.Write(await gatherer.Of(found.Id, hops, cancel));
        if (file is null)
            await terminal.Output.WriteAsync(text, cancel);
        else
            await File.WriteAllBytesAsync(file, text, cancel);
        return ExitCode.Done;
    }

    private static int Hops(string text) => text is "1" or "2" ? text[0] - '0' : throw new FormatException("1 or 2");
}
