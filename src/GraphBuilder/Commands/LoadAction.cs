using System.CommandLine;
using GraphConsole;
using GraphConsole.Databases;
using GraphConsole.Output;
using GraphConsole.Progress;
using GraphStore.Folder;
using GraphStore.Neo4j.Loading;
using Microsoft.Extensions.Options;

namespace GraphBuilder.Commands;

/// <param name="Graph">The store's folder.</param>
internal sealed record LoadVerbOptions(string Graph, DatabaseOptions Database, LoadOptions Load, OutputFormat Format);

/// <summary><c>load</c>: a graph into a Neo4j database.</summary>
internal sealed class LoadAction(
    IOptions<LoadVerbOptions> options, Terminal terminal, TalkOptions talk, ProgressView progress, DatabaseConnection connection) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var graph = new Argument<string>("GRAPH") { Description = "The folder of a graph." };
        var database = new DatabaseOptions.Symbols(settings);
        var plan = settings.Flag(["--plan"], "Say what would be added, changed and removed, and write nothing.");
        var verify = settings.Flag(["--verify"], "Read everything in the database and compare every value, instead of trusting its record of the last load.");
        var keepStale = settings.Flag(["--keep-stale"], "Leave in the database what the graph no longer has.");
        var batch = settings.Option(["--batch"], "N", "So many nodes or relationships in a transaction.", Numbers.WholeFrom(1), fallback: Batching.DefaultRows);
        var format = OutputFormats.Option(settings, "the summary");
        var command = new Command("load", "Bring a Neo4j database to a graph: write what differs and nothing else. What you added there stays.") { graph };
        database.AddTo(command);
        command.Add(plan);
        command.Add(verify);
        command.Add(keepStale);
        command.Add(batch);
        command.Add(format);
        return Verb.Of<LoadAction, LoadVerbOptions>(
            command,
            parsed => new LoadVerbOptions(
                parsed.GetValue(graph)!,
                database.Read(parsed),
                new LoadOptions(parsed.GetValue(plan), parsed.GetValue(verify), parsed.GetValue(keepStale), parsed.GetValue(batch)),
                format.Read(parsed)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        using var store = GraphFolder.Open(options.Value.Graph);
        EditedGraphs.Refuse(store, options.Value.Graph, "load");
        var reading = Task.Run(store.Load, cancel);
        LoadReport report;
        try
        {
            // While the graph is read.
            await using var runner = await connection.Open(options.Value.Database, cancel);
            var graph = await reading;
            report = await progress.Show(steps => new GraphLoad(runner, graph, options.Value.Load, new Steps(steps)).Run(cancel));
        }
        finally
        {
            // Nobody closes the store under its reader.
            await reading.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        if (!talk.Quiet)
        {
            GridWriter.Write(terminal, options.Value.Format, LoadSummary.Grids(report, options.Value.Load));
            if (options.Value.Format == OutputFormat.Table)
                await terminal.Out.WriteLineAsync(LoadSummary.LastLine(report, options.Value.Load));
        }

        foreach (string id in report.Released)
            terminal.Note($"warning: {id} is no longer in the graph; it stays without labels and properties of ours, because somebody added to it");
        return options.Value.Load.Verify && report.Unrecorded > 0 ? ExitCode.NoMatch : ExitCode.Done;
    }

    private sealed class Steps(IProgress<StepProgress> steps) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => steps.Report(new(value.Step, value.Done, value.Total, value.Unit));
    }
}
