using System.CommandLine;
using GraphConsole;
using GraphConsole.Output;
using GraphQueries.Names;
using GraphQueries.Reports;
using GraphStore.Model;
using Microsoft.Extensions.Options;

namespace GraphQueries.Commands;

/// <param name="Name">What a person calls the thing.</param>
/// <param name="Limit">How many lines a list has at most.</param>
internal sealed record ShowOptions(GraphOptions Graph, string Name, int Limit);

/// <summary><c>show NAME</c>: the card of a term or paper.</summary>
internal sealed class ShowAction(IOptions<ShowOptions> options, Terminal terminal) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var graph = new GraphOptions.Symbols(settings);
        var name = new Argument<string>("NAME") { Description = "A term's name, alias or acronym, a paper's title, or an id such as term:lora." };
        var limit = settings.Option(["--limit", "-n"], "N", "So many lines in each list.", Numbers.WholeFrom(1), fallback: 10);
        var command = new Command("show", "Show the card of a term or paper: what it is, who says so in which sentence, and what stands around it.") { name };
        graph.AddTo(command);
        command.Add(limit);
        return Verb.Of<ShowAction, ShowOptions>(
            command, parsed => new ShowOptions(graph.Read(parsed), parsed.GetValue(name)!, parsed.GetValue(limit)));
    }

    public Task<ExitCode> Run(CancellationToken cancel)
    {
        var (source, name, limit) = options.Value;
        var graph = GraphSource.LoadBySchema(source.Folder, terminal);
        var names = NameIndex.Of(graph);
        if (names.Find(name) is not [var found, ..])
            throw new CommandException(ExitCode.NoMatch, Suggestions.NothingCalled(names, name));

        var card = found switch
        {
            _ when found.HasLabel(GraphSchema.Term) => TermCard.Of(graph, found, names.Namesakes(found), limit),
            _ when found.HasLabel("Paper") => PaperCard.Of(graph, found, limit),
            _ => throw new CommandException(ExitCode.NoMatch, $"{found.Id} is a {found.Label}; show has cards of terms and papers"),
        };
        PageWriter.Write(terminal, source.Format, card.Page, card.Grids);
        return Task.FromResult(ExitCode.Done);
    }
}
