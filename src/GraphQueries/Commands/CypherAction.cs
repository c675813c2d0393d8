using System.CommandLine;
using System.Text;
using GraphConsole;
using GraphConsole.Databases;
using GraphConsole.Output;
using GraphQueries.Catalogue;
using GraphQueries.Prompts;
using GraphCypher;
using GraphStore.Model.Cypher;
using Microsoft.Extensions.Options;

namespace GraphQueries.Commands;

/// <param name="Parameters">Each <c>name=value</c>.</param>
/// <param name="Statement">Null to ask for statements, or to answer the lines of the protocol.</param>
/// <param name="Save">The folder for the changed graph; null to forget it.</param>
/// <param name="Write">Whether the statement may change the graph in memory or the database.</param>
internal sealed record CypherOptions(string? Statement, string[] Parameters, StatementSource Source, bool Write, string? Save, bool Explain, bool Lines, OutputFormat Format);

/// <summary><c>cypher STATEMENT</c>: a query of one's own.</summary>
internal sealed class CypherAction(IOptions<CypherOptions> options, Terminal terminal, DatabaseConnection connection, Interrupts interrupts, TimeProvider clock) : IVerbAction
{
    public static Verb Define(Settings settings)
    {
        var statement = new Argument<string?>("STATEMENT") { Arity = ArgumentArity.ZeroOrOne, Description = "A Cypher statement, such as 'MATCH (t:Term {name: $name}) RETURN t.papers'. Without one there is a prompt, or standard input is read: statements that end with a semicolon." };
        var parameters = StatementSymbols.Parameters();
        var write = settings.Flag(["--write"], "Let the statement change the database, or the graph in memory (the folder stays as it is, see --save); else it is refused if it would.");
        var save = settings.Option<string?>(["--save"], "DIR", "Write the changed graph into a folder, marked as edited; for --write without --neo4j. A graph that is there is replaced, anything else is refused.", text => text, fallback: null);
        var explain = StatementSymbols.Explain(settings);
        var empty = settings.Flag(["--empty"], "Ask a graph without nodes instead of the folder.");
        var lines = settings.Option<string?>(["--protocol"], "jsonl", "Read a statement a line as JSON, and answer each with a line.", ReadProtocol, fallback: null);
        var source = new StatementSource.Symbols(settings);
        var format = OutputFormats.Option(settings, "the rows");
        var command = new Command("cypher", "Run a Cypher statement of your own; without one, a prompt, or the statements that come from standard input.") { statement, parameters };
        source.AddTo(command);
        command.Add(empty);
        command.Add(lines);
        command.Add(write);
        command.Add(save);
        command.Add(explain);
        command.Add(format);
        return Verb.Of<CypherAction, CypherOptions>(
            command,
            parsed => new CypherOptions(
                parsed.GetValue(statement),
                parsed.GetValue(parameters)!,
                source.Read(parsed, parsed.GetValue(empty), parsed.GetValue(write)),
                parsed.GetValue(write),
                parsed.GetValue(save),
                parsed.GetValue(explain),
                parsed.GetValue(lines) is not null,
                format.Read(parsed)));
    }

    public async Task<ExitCode> Run(CancellationToken cancel)
    {
        var (text, words, source, write, save, explain, lines, format) = options.Value;
        if (save is not null && (!write || !source.IsInMemory || explain))
            throw new CommandException(ExitCode.Usage, "--save writes the graph that statements have changed in memory: add --write, and leave --neo4j and --explain out");
        using var saved = save is null ? null : SavedGraph.Begin(save, source.IsEmpty ? null : source.Folder);
        if (lines)
            return await Serve(source, saved, cancel);
        var values = ParameterReading.Split(words).ToDictionary(pair => pair.Key, pair => ParameterReading.Guess(pair.Value), StringComparer.Ordinal);
        await using var runner = await source.Open(connection, clock, cancel);
        if (text is null)
        {
            await Ask(runner, values, write ? CypherAccess.Write : CypherAccess.Read, format, cancel);
            if (saved is not null)
                await saved.Write((EmbeddedGraph)runner, terminal, cancel);
            return ExitCode.Done;
        }

        var statement = new CypherStatement(text, values, write ? CypherAccess.Write : CypherAccess.Read);
        await StatementOutput.Write(runner, statement, "rows", isOwn: true, explain, format, terminal, cancel);
        if (saved is not null)
            await saved.Write((EmbeddedGraph)runner, terminal, cancel);
        return ExitCode.Done;
    }

    private async Task Ask(ICypherRunner runner, Dictionary<string, object?> values, CypherAccess access, OutputFormat format, CancellationToken cancel)
    {
        var prompt = new StatementPrompt(runner, values, access, format, terminal, interrupts, clock);
        if (terminal.Keyboard is not null)
        {
            await prompt.Talk(PromptHistory.Open(terminal.Variables), cancel);
            return;
        }

        using var input = new StreamReader(terminal.Input, Encoding.UTF8);
        if (await prompt.Read(input, cancel) == 0)
            throw new CommandException(ExitCode.Usage, "a statement is missing, such as 'MATCH (t:Term) RETURN t.name LIMIT 5'; without one, statements are read from standard input, each up to a ;");
    }

    private async Task<ExitCode> Serve(StatementSource source, SavedGraph? saved, CancellationToken cancel)
    {
        await using var runner = await source.Open(connection, clock, cancel);
        if (runner is not EmbeddedGraph graph)
            throw new CommandException(ExitCode.Usage, "--protocol answers for a graph in memory: leave --neo4j out");
        using var input = new StreamReader(terminal.Input, Encoding.UTF8);
        await graph.Serve(input, terminal.Out, cancel);
        if (saved is not null)
            await saved.Write(graph, terminal, cancel);
        return ExitCode.Done;
    }

    private static string? ReadProtocol(string text) => text == "jsonl" ? text : throw new FormatException("jsonl");
}
