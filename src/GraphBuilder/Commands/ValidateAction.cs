using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using GraphConsole;
using GraphConsole.Output;
using GraphStore.Folder;
using Microsoft.Extensions.Options;

namespace GraphBuilder.Commands;

/// <param name="Graph">The store's folder.</param>
internal sealed record ValidateOptions(string Graph, OutputFormat Format);

/// <summary><c>validate</c>: the store against its manifest and the schema.</summary>
internal sealed class ValidateAction(IOptions<ValidateOptions> options, Terminal terminal) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var graph = new Argument<string>("GRAPH") { Description = "The folder of a graph." };
        var format = OutputFormats.Option(settings, "the findings");
        return Verb.Of<ValidateAction, ValidateOptions>(
            new Command("validate", "Check a graph: every byte against its manifest, every row against the schema.") { graph, format },
            parsed => new ValidateOptions(parsed.GetValue(graph)!, format.Read(parsed)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var findings = GraphValidator.Validate(options.Value.Graph, cancel);
        if (options.Value.Format != OutputFormat.Table)
            GridWriter.Write(terminal, options.Value.Format, Table(findings));
        else if (findings.Count == 0)
            await terminal.Out.WriteLineAsync("ok: " + Size(options.Value.Graph));
        else
            await WriteLines(findings);
        return findings.Count == 0 ? ExitCode.Done : ExitCode.Store;
    }

    private static string Size(string path)
    {
        using var store = GraphFolder.Open(path);
        var counts = store.Manifest.Counts;
        return string.Create(CultureInfo.InvariantCulture,
            $"{counts.Nodes.Values.Sum():#,0} nodes and {counts.Relationships.Values.Sum():#,0} relationships in {store.Manifest.Files.Count} files");
    }

    private static Grid Table(IReadOnlyList<Finding> findings) => new("findings", ["file", "line", "column", "code", "message"],
        [.. findings.Select(finding => ImmutableArray.Create<Cell>(finding.File, finding.Line, (long)finding.Column, finding.Code, finding.Message))]);

    private async Task WriteLines(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
            await terminal.Out.WriteLineAsync($"{Place(finding)}: {finding.Code}: {finding.Message}");
        await terminal.Out.WriteLineAsync(InputReading.Counted(findings.Count, "finding"));
    }

    private static string Place(Finding finding) => (finding.Line, finding.Column) switch
    {
        (0, _) => finding.File,
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{finding.File}:{finding.Line}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{finding.File}:{finding.Line}:{finding.Column}"),
    };
}
