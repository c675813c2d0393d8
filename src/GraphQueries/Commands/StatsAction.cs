using System.CommandLine;
using GraphConsole;
using GraphConsole.Output;
using GraphQueries.Reports;
using Microsoft.Extensions.Options;

namespace GraphQueries.Commands;

/// <param name="Top">How many terms of each type.</param>
internal sealed record StatsOptions(GraphOptions Graph, int Top);

/// <summary><c>stats</c>: how much of everything there is, and what is mentioned most.</summary>
internal sealed class StatsAction(IOptions<StatsOptions> options, Terminal terminal) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var graph = new GraphOptions.Symbols(settings);
        var top = settings.Option(["--top"], "N", "So many terms of each type.", Numbers.WholeFrom(0), fallback: 10);
        var command = new Command("stats", "Count nodes and relationships, and list the terms that most papers mention.");
        graph.AddTo(command);
        command.Add(top);
        return Verb.Of<StatsAction, StatsOptions>(command, parsed => new StatsOptions(graph.Read(parsed), parsed.GetValue(top)));
    }

    public Task<ExitCode> Run(CancellationToken cancel)
    {
        var stats = GraphStats.Of(GraphSource.LoadBySchema(options.Value.Graph.Folder, terminal), options.Value.Top);
        var format = options.Value.Graph.Format;
        GridWriter.Write(terminal, format, format is OutputFormat.Table or OutputFormat.Markdown ? stats.ForReading() : stats.ForPrograms());
        return Task.FromResult(ExitCode.Done);
    }
}
