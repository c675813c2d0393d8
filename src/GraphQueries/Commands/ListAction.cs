using System.Collections.Immutable;
using System.CommandLine;
using GraphConsole;
using GraphConsole.Output;
using GraphQueries.Catalogue;
using Microsoft.Extensions.Options;

namespace GraphQueries.Commands;

internal sealed record ListOptions(OutputFormat Format);

/// <summary><c>list</c>: the canned queries.</summary>
internal sealed class ListAction(IOptions<ListOptions> options, Terminal terminal) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var format = OutputFormats.Option(settings, "the list");
        return Verb.Of<ListAction, ListOptions>(
            new Command("list", "List the queries that run runs, with their parameters.") { format }, parsed => new ListOptions(format.Read(parsed)));
    }

    public Task<ExitCode> Run(CancellationToken cancel)
    {
        GridWriter.Write(terminal, options.Value.Format, new Grid("queries", ["name", "group", "answers", "parameters"],
            [.. QueryCatalogue.All.Select(query => ImmutableArray.Create<Cell>(
                query.Name, query.Group, query.Title, Cell.List([.. query.Parameters.Select(Parameter)])))]));
        return Task.FromResult(ExitCode.Done);
    }

    private static string Parameter(QueryParameter parameter) => parameter.Default is null ? parameter.Name : $"{parameter.Name}={parameter.Default}";
}
