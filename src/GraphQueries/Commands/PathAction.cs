using System.CommandLine;
using GraphConsole;
using GraphConsole.Databases;
using GraphConsole.Output;
using GraphQueries.Names;
using GraphQueries.Networks;
using GraphQueries.Reports;
using GraphStore.Model;
using Microsoft.Extensions.Options;

namespace GraphQueries.Commands;

/// <param name="Via">The types of relationships that a way goes over.</param>
internal sealed record PathOptions(GraphOrDatabase Source, PathFormat Format, string From, string To, int Count, string[] Via);

/// <summary><c>path A B</c>: how two things are connected.</summary>
internal sealed class PathAction(IOptions<PathOptions> options, Terminal terminal, DatabaseConnection connection) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var graph = new GraphOrDatabase.Symbols(settings);
        var from = new Argument<string>("A") { Description = "A term or paper: a name, alias, acronym, title or id." };
        var to = new Argument<string>("B") { Description = "Another." };
        var count = settings.Option(["--k"], "N", "So many ways, the shortest first; of two as short as each other the surer.", Numbers.WholeFrom(1), fallback: 1);
        var via = settings.Option(
            ["--via"], "TYPES", "Relationship types, parted by commas; what texts and lexicon state when not given.", Types, fallback: [.. PathFinder.Stated]);
        var format = PathFormat.Option(settings);
        var command = new Command("path", "Show how two things are connected, step by step, with the sentence that supports each.") { from, to, count, via };
        graph.AddTo(command);
        command.Add(format);
        return Verb.Of<PathAction, PathOptions>(
            command,
            parsed => new PathOptions(
                graph.Read(parsed), parsed.GetValue(format), parsed.GetValue(from)!, parsed.GetValue(to)!, parsed.GetValue(count), parsed.GetValue(via)!));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var asked = options.Value;
        await using var source = await asked.Source.Open(connection, terminal, cancel);
        var graph = await source.Part(PathFinder.PartOf(asked.Via), cancel);
        var names = NameIndex.Of(graph);
        var from = await NamedThing.Find(source, names, asked.From, cancel);
        var to = await NamedThing.Find(source, names, asked.To, cancel);
        if (from == to)
            throw new CommandException(ExitCode.NoMatch, $"\"{asked.From}\" and \"{asked.To}\" are both {from.Id}");
        var finder = new PathFinder(graph, asked.Via);
        var paths = finder.Find(from, to, asked.Count, cancel);
        if (paths.Count == 0)
            throw new CommandException(ExitCode.NoMatch, Unconnected(finder, from, to));
        var supported = await SupportedPaths.Of(source, paths, cancel);
        if (asked.Format.Text is { } text)
        {
            var card = PathPage.Of(supported);
            PageWriter.Write(terminal, text, card.Page, card.Grids);
        }
        else
        {
            PathSvg.Write(supported.Paths, terminal.Output);
        }

        return ExitCode.Done;
    }

    private static string Unconnected(PathFinder finder, StoredNode from, StoredNode to) =>
        $"no way leads from {from.DisplayName()} to {to.DisplayName()}: the one is in a component of {ReportWords.Counted(finder.ComponentSize(from), "node")}, the other in one of {ReportWords.Counted(finder.ComponentSize(to), "node")}\n--via names other relationships, such as MENTIONS";

    private static string[] Types(string text)
    {
        string[] types = [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static type => type.ToUpperInvariant())];
        return types.Length > 0 && types.All(static type => GraphSchema.Relationship(type) is not null)
            ? types
            : throw new FormatException(string.Join(", ", GraphSchema.Relationships.Select(static type => type.Type)));
    }
}
