using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using GraphBuilder.Analysis;
using GraphConsole;
using GraphConsole.Output;
using GraphStore.Folder;
using GraphStore.Model;
using Microsoft.Extensions.Options;

namespace GraphBuilder.Commands;

/// <param name="Graph">The store's folder.</param>
/// <param name="Out">Where the analysed graph goes; null: in the place of the other.</param>
internal sealed record AnalyseOptions(string Graph, string? Out, int Threads, OutputFormat Format);

/// <summary><c>analyse</c>: measures and communities for a graph that was built without them, or whose measures are to be made again.</summary>
internal sealed class AnalyseAction(IOptions<AnalyseOptions> options, Terminal terminal, TalkOptions talk, TimeProvider time) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var graph = new Argument<string>("GRAPH") { Description = "The folder of a graph." };
        var output = settings.Option<string?>(["--out", "-o"], "DIR", "Write the analysed graph there, and leave the other as it is.", text => text, fallback: null);
        var threads = ExtractionSymbols.ThreadsOption(settings, "Use N threads; the result is the same.");
        var format = OutputFormats.Option(settings, "the summary");
        return Verb.Of<AnalyseAction, AnalyseOptions>(
            new Command("analyse", "Measure how central terms and papers are, and find their communities. A build does so by itself.") { graph, output, threads, format },
            parsed => new AnalyseOptions(parsed.GetValue(graph)!, parsed.GetValue(output), parsed.GetValue(threads), format.Read(parsed)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        var (folder, target, threads, format) = options.Value;
        var (graph, build) = Load(folder);
        using var sink = new FolderSink(target ?? folder);
        sink.Reserve();
        var (analysed, report) = GraphAnalysis.Add(graph.ToContents(build), AnalysisInput.Of(graph), threads, cancel);
        await sink.Write(analysed, cancel);
        if (!talk.Quiet)
        {
            GridWriter.Write(terminal, format, Summary(report));
            if (format == OutputFormat.Table)
                await terminal.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{time.GetElapsedTime(began).TotalSeconds:0.0} s"));
        }

        return ExitCode.Done;
    }

    private static (PropertyGraph Graph, BuildRecord Build) Load(string folder)
    {
        using var store = GraphFolder.Open(folder);
        EditedGraphs.Refuse(store, folder, "analyse");
        return (store.Load(), new BuildRecord(store.Manifest.Inputs, store.Manifest.Options, store.ReadDiagnostics(), store.ReadChanges()));
    }

    private static Grid Summary(AnalysisReport report) => new(
        "analysis",
        ["nodes", "count", "communities", "modularity", "betweenness"],
        [Row("terms", report.Terms), Row("papers", report.Papers)]);

    private static ImmutableArray<Cell> Row(string kind, NodeMeasures measures) =>
        [kind, (long)measures.Degrees.Length, (long)measures.NamedCommunities, measures.Communities.Quality, GraphAnalysis.Bound(measures)];
}
