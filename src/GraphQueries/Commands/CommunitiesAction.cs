using System.Collections.Immutable;
using System.CommandLine;
using GraphConsole;
using GraphConsole.Databases;
using GraphConsole.Output;
using GraphQueries.Sources;
using GraphStore.Model;
using Microsoft.Extensions.Options;

namespace GraphQueries.Commands;

/// <param name="OfPapers">Whether communities of papers are asked for, and not of terms.</param>
/// <param name="Members">How many of each are named.</param>
internal sealed record CommunitiesOptions(NetworkOptions Graph, bool OfPapers, int Top, int Members);

/// <summary><c>communities</c>: the groups that analysis found, the largest first, with their most central members.</summary>
internal sealed class CommunitiesAction(IOptions<CommunitiesOptions> options, Terminal terminal, DatabaseConnection connection) : IVerbAction
{
    private const string InCommunity = "IN_COMMUNITY";

    public static Verb Define(Settings settings)
    {
        var graph = new NetworkOptions.Symbols(settings);
        var papers = settings.Flag(["--papers"], "Communities of papers; of terms when not given.");
        var top = settings.Option(["--top"], "N", "So many communities.", Numbers.WholeFrom(1), fallback: 20);
        var members = settings.Option(["--members"], "N", "So many members of each.", Numbers.WholeFrom(0), fallback: 5);
        var command = new Command("communities", "List the communities of terms or papers, with their most central members.") { papers, top, members };
        graph.AddTo(command);
        return Verb.Of<CommunitiesAction, CommunitiesOptions>(
            command, parsed => new CommunitiesOptions(graph.Read(parsed), parsed.GetValue(papers), parsed.GetValue(top), parsed.GetValue(members)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var (asked, ofPapers, top, members) = options.Value;
        await using var source = await asked.Source.Open(connection, terminal, cancel);
        var graph = await source.Part(
            new([GraphPart.Called("Community"), ofPapers ? GraphPart.Papers("pageRank") : GraphPart.Terms("pageRank")], [new(InCommunity, [])]), cancel);
        if (graph.NodesWith("Community").Count == 0)
            throw new CommandException(ExitCode.NoMatch, $"the graph has no communities; graph-builder analyse {asked.Source.Folder} finds them{(asked.Source.Database.Address is null ? "" : ", and graph-builder load brings them here")}");
        var communities = graph.NodesWith("Community")
            .Select(community => (Community: community, Members: Members(community)))
            .Where(found => found.Members is [var first, ..] && first.HasLabel("Paper") == ofPapers)
            .OrderByDescending(found => found.Members.Length)
            .ThenBy(found => found.Community.Id, StringComparer.Ordinal)
            .Take(top);
        GridWriter.Write(terminal, asked.Format, new Grid("communities", ["name", "size", "members", "id"],
            [.. communities.Select(found => ImmutableArray.Create<Cell>(
                found.Community.Text("name"), (long)found.Members.Length,
                Cell.List([.. found.Members.Take(members).Select(static member => member.DisplayName())]), found.Community.Id))]));
        return ExitCode.Done;
    }

    private static ImmutableArray<StoredNode> Members(StoredNode community) =>
    [
        .. community.Incoming(InCommunity).Select(static membership => membership.Start)
            .OrderByDescending(static member => member["pageRank"]?.AsFloat() ?? 0)
            .ThenBy(static member => member.Id, StringComparer.Ordinal),
    ];
}
