using GraphConsole;
using GraphConsole.Output;
using GraphQueries.Catalogue;
using GraphQueries.Commands;
using GraphStore.Model.Cypher;

namespace GraphQueries.Prompts;

/// <summary>The lines of a prompt that begin with a colon.</summary>
/// <param name="parameters">Of statements; <c>:param</c> adds to them.</param>
internal sealed class PromptCommands(ICypherRunner runner, Dictionary<string, object?> parameters, Terminal terminal)
{
    private const string Arrow = "=>";

    public const string Help = """
        A statement ends with ; and may go over several lines. Ctrl-C stops a statement, or forgets what is typed; Ctrl-D or :quit leaves.
        Tab completes keywords, functions, labels, types, properties, parameters, variables, and in quotes the names of terms.

          :param NAME => VALUE   a parameter, such as :param name => 'LoRA'; VALUE is any expression
          :params                the parameters
          :schema                labels, relationship types and property keys
          :plan [STATEMENT]      how a statement, or the last one, would be run
          :help                  this
          :quit                  the end
        """;

    /// <param name="last">The statement before; null for none.</param>
    /// <returns>Whether the prompt goes on.</returns>
    /// <exception cref="CypherException">A value or a statement is wrong.</exception>
    public async Task<bool> Run(string line, string? last, CancellationToken cancel)
    {
        string[] words = line.Trim().TrimEnd(';').Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string rest = words.Length > 1 ? words[1] : "";
        switch (words[0].ToLowerInvariant())
        {
            case ":quit" or ":exit" or ":q":
                return false;
            case ":help" or ":h" or ":?":
                await terminal.Out.WriteLineAsync(Help);
                break;
            case ":params":
                Show();
                break;
            case ":param":
                await Set(rest, cancel);
                break;
            case ":schema":
                await Schema(cancel);
                break;
            case ":plan" when (rest.Length > 0 ? rest : last) is { } statement:
                await StatementOutput.Write(runner, new CypherStatement(statement, parameters, CypherAccess.Read), "plan", isOwn: true, explain: true, OutputFormat.Table, terminal, cancel);
                break;
            case ":plan":
                await terminal.Out.WriteLineAsync("There is no statement yet: :plan STATEMENT shows the plan of one.");
                break;
            default:
                await terminal.Out.WriteLineAsync($"There is no {words[0]}: :help lists what there is.");
                break;
        }

        return true;
    }

    private void Show() => GridWriter.Write(
        terminal, OutputFormat.Table, ResultGrid.Of("parameters", Rows(["name", "value"], parameters.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => new[] { one.Key, one.Value }))));

    private async Task Set(string text, CancellationToken cancel)
    {
        int arrow = text.IndexOf(Arrow, StringComparison.Ordinal);
        string name = arrow < 0 ? "" : text[..arrow].Trim(), value = arrow < 0 ? "" : text[(arrow + Arrow.Length)..].Trim();
        if (name.Length == 0 || value.Length == 0 || !name.All(static c => char.IsLetterOrDigit(c) || c == '_'))
        {
            await terminal.Out.WriteLineAsync("Expected :param NAME => VALUE, such as :param name => 'LoRA'.");
            return;
        }

        object? computed = (await runner.Run(new CypherStatement($"RETURN {value} AS value", parameters, CypherAccess.Read), cancel)).Single();
        if (IsPlain(computed))
            parameters[name] = computed;
        else
            await terminal.Out.WriteLineAsync("A parameter is no node, relationship or path: keep its id instead.");
    }

    private async Task Schema(CancellationToken cancel)
    {
        (string Title, string Text)[] parts =
        [
            ("labels", "MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS nodes ORDER BY label"),
            ("relationship types", "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS relationships ORDER BY type"),
            ("property keys", "CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey"),
        ];
        var grids = new List<Grid>();
        foreach (var (title, text) in parts)
            grids.Add(ResultGrid.Of(title, await runner.Run(CypherStatement.Read(text), cancel)));
        GridWriter.Write(terminal, OutputFormat.Table, grids);
    }

    private static CypherTable Rows(string[] keys, IEnumerable<object?[]> rows) =>
        new([.. keys], [.. rows.Select(static row => System.Collections.Immutable.ImmutableArray.Create(row))], new CypherSummary(default, [], null));

    private static bool IsPlain(object? value) => value switch
    {
        CypherNode or CypherRelationship or CypherPath => false,
        IReadOnlyDictionary<string, object?> map => map.Values.All(IsPlain),
        IReadOnlyList<object?> list => list.All(IsPlain),
        _ => true,
    };
}
