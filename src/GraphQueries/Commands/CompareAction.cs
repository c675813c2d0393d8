using System.CommandLine;
using GraphConsole;
using GraphConsole.Databases;
using GraphConsole.Output;
using GraphQueries.Names;
using GraphQueries.Networks;
using GraphQueries.Sources;
using Microsoft.Extensions.Options;

namespace GraphQueries.Commands;

/// <param name="Limit">How many lines a list has at most.</param>
internal sealed record CompareOptions(NetworkOptions Graph, string First, string Second, int Limit);

/// <summary><c>compare A B</c>: two terms, or two papers, side by side.</summary>
internal sealed class CompareAction(IOptions<CompareOptions> options, Terminal terminal, DatabaseConnection connection) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var graph = new NetworkOptions.Symbols(settings);
        var first = new Argument<string>("A") { Description = "A term or paper: a name, alias, acronym, title or id." };
        var second = new Argument<string>("B") { Description = "Another of the same kind." };
        var limit = settings.Option(["--limit", "-n"], "N", "So many lines in each list.", Numbers.WholeFrom(1), fallback: 10);
        var command = new Command("compare", "Put two terms, or two papers, side by side: how central they are, and what stands around both or one.") { first, second };
        graph.AddTo(command);
        command.Add(limit);
        return Verb.Of<CompareAction, CompareOptions>(
            command, parsed => new CompareOptions(graph.Read(parsed), parsed.GetValue(first)!, parsed.GetValue(second)!, parsed.GetValue(limit)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var asked = options.Value;
        await using var source = await asked.Graph.Source.Open(connection, terminal, cancel);
        var names = NameIndex.Of(await source.Part(GraphPart.Names, cancel));
        var first = await NamedThing.Find(source, names, asked.First, cancel);
        var second = await NamedThing.Find(source, names, asked.Second, cancel);
        if (first.HasLabel("Paper") != second.HasLabel("Paper"))
            throw new CommandException(ExitCode.Usage, $"{first.Id} and {second.Id} are of two kinds; compare takes two terms or two papers");
        var around = await Surroundings.Of(source, [first.Id, second.Id], isOfPapers: first.HasLabel("Paper"), cancel);
        var card = Comparison.Of(around.FindNode(first.Id)!.Value, around.FindNode(second.Id)!.Value, asked.Limit);
        PageWriter.Write(terminal, asked.Graph.Format, card.Page, card.Grids);
        return ExitCode.Done;
    }
}
