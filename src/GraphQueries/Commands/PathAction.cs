using System.CommandLine;
using System.Globalization;
using GraphConsole;
using GraphConsole.Output;
using GraphQueries.Names;
using GraphQueries.Networks;
using GraphStore.Model;
using Microsoft.Extensions.Options;

namespace GraphQueries.Commands;

/// <param name="Via">The types of relationships that a way goes over.</param>
/// <param name="Svg">The file for a picture of the ways; null for none.</param>
internal sealed record PathOptions(GraphOptions Graph, string From, string To, int Count, string[] Via, string? Svg);

/// <summary><c>path A B</c>: how two things are connected.</summary>
internal sealed class PathAction(IOptions<PathOptions> options, Terminal terminal) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var graph = new GraphOptions.Symbols(settings);
        var from = new Argument<string>("A") { Description = "A term or paper: a name, alias, acronym, title or id." };
        var to = new Argument<string>("B") { Description = "Another." };
        var count = settings.Option(["--k"], "N", "So many ways, the shortest first; of two as short as each other the surer.", Numbers.WholeFrom(1), fallback: 1);
        var via = settings.Option(
            ["--via"], "TYPES", "Relationship types, parted by commas; what texts and lexicon state when not given.", Types, fallback: [.. PathFinder.Stated]);
        var svg = settings.Option<string?>(["--svg"], "FILE", "Draw the ways, too.", text => text, fallback: null);
        var command = new Command("path", "Show how two things are connected, step by step, with the sentence that supports each.") { from, to, count, via };
        graph.AddTo(command);
        command.Add(svg);
        return Verb.Of<PathAction, PathOptions>(
            command,
            parsed => new PathOptions(
                graph.Read(parsed), parsed.GetValue(from)!, parsed.GetValue(to)!, parsed.GetValue(count), parsed.GetValue(via)!, parsed.GetValue(svg)));
    }

    public Task<ExitCode> Run(CancellationToken cancel)
    {
        var asked = options.Value;
        var graph = GraphSource.Load(asked.Graph.Folder);
        var names = NameIndex.Of(graph);
        var from = NamedThing.Find(names, asked.From);
        var to = NamedThing.Find(names, asked.To);
        if (from == to)
            throw new CommandException(ExitCode.NoMatch, $"\"{asked.From}\" and \"{asked.To}\" are both {from.Id}");
        var finder = new PathFinder(graph, asked.Via);
        var paths = finder.Find(from, to, asked.Count, cancel);
        if (paths.Count == 0)
            throw new CommandException(ExitCode.NoMatch, Unconnected(finder, from, to));
        if (asked.Svg is { } file)
        {
            using var picture = File.Create(file);
            PathSvg.Write(paths, picture);
        }

        var card = PathPage.Of(graph, from, to, paths);
        PageWriter.Write(terminal, asked.Graph.Format, card.Page, card.Grids);
        return Task.FromResult(ExitCode.Done);
    }

    private static string Unconnected(PathFinder finder, StoredNode from, StoredNode to) => string.Create(
        CultureInfo.InvariantCulture,
        $"no way leads from {from.DisplayName()} to {to.DisplayName()}: {finder.ComponentSize(from):#,0} nodes hang together with the one, {finder.ComponentSize(to):#,0} with the other\n--via names other relationships, such as MENTIONS");

    private static string[] Types(string text)
    {
        string[] types = [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static type => type.ToUpperInvariant())];
        return types.Length > 0 && types.All(static type => GraphSchema.Relationship(type) is not null)
            ? types
            : throw new FormatException(string.Join(", ", GraphSchema.Relationships.Select(static type => type.Type)));
    }
}
