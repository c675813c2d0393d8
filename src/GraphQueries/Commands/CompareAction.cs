using System.CommandLine;
using GraphConsole;
using GraphConsole.Output;
using GraphQueries.Names;
using GraphQueries.Networks;
using Microsoft.Extensions.Options;

namespace GraphQueries.Commands;

/// <param name="Limit">How many lines a list has at most.</param>
internal sealed record CompareOptions(GraphOptions Graph, string First, string Second, int Limit);

/// <summary><c>compare A B</c>: two terms, or two papers, side by side.</summary>
internal sealed class CompareAction(IOptions<CompareOptions> options, Terminal terminal) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var graph = new GraphOptions.Symbols(settings);
        var first = new Argument<string>("A") { Description = "A term or paper: a name, alias, acronym, title or id." };
        var second = new Argument<string>("B") { Description = "Another of the same kind." };
        var limit = settings.Option(["--limit", "-n"], "N", "So many lines in each list.", Numbers.WholeFrom(1), fallback: 10);
        var command = new Command("compare", "Put two terms, or two papers, side by side: how central they are, and what stands around both or one.") { first, second };
        graph.AddTo(command);
        command.Add(limit);
        return Verb.Of<CompareAction, CompareOptions>(
            command, parsed => new CompareOptions(graph.Read(parsed), parsed.GetValue(first)!, parsed.GetValue(second)!, parsed.GetValue(limit)));
    }

    public Task<ExitCode> Run(CancellationToken cancel)
    {
        var asked = options.Value;
        var graph = GraphSource.Load(asked.Graph.Folder);
        var names = NameIndex.Of(graph);
        var first = NamedThing.Find(names, asked.First);
        var second = NamedThing.Find(names, asked.Second);
        if (first.HasLabel("Paper") != second.HasLabel("Paper"))
            throw new CommandException(ExitCode.Usage, $"{first.Id} and {second.Id} are of two kinds; compare takes two terms or two papers");
        var card = Comparison.Of(first, second, asked.Limit);
        PageWriter.Write(terminal, asked.Graph.Format, card.Page, card.Grids);
        return Task.FromResult(ExitCode.Done);
    }
}
