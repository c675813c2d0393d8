using System.CommandLine;
using GraphConsole;
using GraphConsole.Databases;
using GraphConsole.Output;
using GraphQueries.Catalogue;
using Microsoft.Extensions.Options;

namespace GraphQueries.Commands;

/// <param name="Parameters">Each <c>name=value</c>.</param>
internal sealed record RunOptions(string Name, string[] Parameters, StatementSource Source, bool Explain, OutputFormat Format);

/// <summary><c>run NAME</c>: one of the canned queries.</summary>
internal sealed class RunAction(IOptions<RunOptions> options, Terminal terminal, DatabaseConnection connection, TimeProvider clock) : IVerbAction
{
    private const int MostSuggestions = 5;

    public static Verb Define(Settings settings)
    {
        var name = new Argument<string>("NAME") { Description = "The name of a query; list lists them." };
        var parameters = StatementSymbols.Parameters();
        var explain = StatementSymbols.Explain(settings);
        var source = new StatementSource.Symbols(settings);
        var format = OutputFormats.Option(settings, "the rows");
        var command = new Command("run", "Run one of the queries that list lists.") { name, parameters };
        source.AddTo(command);
        command.Add(explain);
        command.Add(format);
        return Verb.Of<RunAction, RunOptions>(
            command,
            parsed => new RunOptions(parsed.GetValue(name)!, parsed.GetValue(parameters)!, source.Read(parsed), parsed.GetValue(explain), format.Read(parsed)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var (name, words, source, explain, format) = options.Value;
        var query = QueryCatalogue.Find(name) ?? throw NoSuchQuery(name);
        var given = ParameterReading.Split(words);
        await using var runner = await source.Open(connection, clock, cancel);
        var statement = await ParameterReading.Bind(query, given, new NameLookup(runner), cancel);
        await StatementOutput.Write(runner, statement, query.Name, isOwn: false, explain, format, terminal, cancel);
        return ExitCode.Done;
    }

    private static CommandException NoSuchQuery(string name)
    {
        string near = string.Join(", ", QueryCatalogue.Near(name, MostSuggestions));
        return new(ExitCode.NoMatch, $"there is no query called \"{name}\"{(near.Length == 0 ? "" : $"; did you mean {near}?")}\ngraph-queries list lists them");
    }
}
