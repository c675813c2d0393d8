using System.CommandLine;
using GraphConsole;
using GraphConsole.Databases;
using GraphConsole.Output;
using GraphQueries.Catalogue;
using GraphStore.Model.Cypher;
using Microsoft.Extensions.Options;

namespace GraphQueries.Commands;

/// <param name="Parameters">Each <c>name=value</c>.</param>
/// <param name="Write">Whether the statement may change the database.</param>
internal sealed record CypherOptions(string Statement, string[] Parameters, DatabaseOptions Database, bool Write, bool Explain, OutputFormat Format);

/// <summary><c>cypher STATEMENT</c>: a query of one's own.</summary>
internal sealed class CypherAction(IOptions<CypherOptions> options, Terminal terminal, DatabaseConnection connection) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var statement = new Argument<string>("STATEMENT") { Description = "A Cypher statement, such as 'MATCH (t:Term {name: $name}) RETURN t.papers'." };
        var parameters = StatementSymbols.Parameters();
        var write = settings.Flag(["--write"], "Let the statement change the database; else it is refused if it would.");
        var explain = StatementSymbols.Explain(settings);
        var database = new DatabaseOptions.Symbols(settings);
        var format = OutputFormats.Option(settings, "the rows");
        var command = new Command("cypher", "Run a Cypher statement of your own.") { statement, parameters };
        database.AddTo(command);
        command.Add(write);
        command.Add(explain);
        command.Add(format);
        return Verb.Of<CypherAction, CypherOptions>(
            command,
            parsed => new CypherOptions(
                parsed.GetValue(statement)!, parsed.GetValue(parameters)!, database.Read(parsed), parsed.GetValue(write), parsed.GetValue(explain), format.Read(parsed)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var (text, words, database, write, explain, format) = options.Value;
        var values = ParameterReading.Split(words).ToDictionary(pair => pair.Key, pair => ParameterReading.Guess(pair.Value), StringComparer.Ordinal);
        await using var runner = await connection.Open(database, cancel);
        var statement = new CypherStatement(text, values, write ? CypherAccess.Write : CypherAccess.Read);
        await StatementOutput.Write(runner, statement, "rows", isOwn: true, explain, format, terminal, cancel);
        return ExitCode.Done;
    }
}
