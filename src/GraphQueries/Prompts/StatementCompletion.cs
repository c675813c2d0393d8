using GraphConsole.Prompting;
using GraphStore.Model.Cypher;

namespace GraphQueries.Prompts;

/// <summary>Completes what is typed at the prompt: keywords, functions, procedures, labels, relationship types, property keys, parameters, variables, and in quotes the names of terms.</summary>
/// <param name="parameters">Of statements.</param>
internal sealed class StatementCompletion(ICypherRunner runner, Dictionary<string, object?> parameters)
{
    private const int MostTerms = 50;

    private static readonly string[] Commands = [":exit", ":help", ":param", ":params", ":plan", ":quit", ":schema"];

    private static readonly string[] Keywords =
    [
        "ALL", "AND", "ANY", "AS", "ASC", "BY", "CALL", "CASE", "COLLECT", "CONTAINS", "COUNT", "CREATE", "DELETE", "DESC", "DETACH", "DISTINCT", "ELSE", "END", "ENDS", "EXISTS", "EXPLAIN", "FALSE", "FOREACH", "IN", "IS",
        "LIMIT", "MATCH", "MERGE", "NONE", "NOT", "NULL", "OFFSET", "ON", "OPTIONAL", "OR", "ORDER", "PROFILE", "REMOVE", "RETURN", "SET", "SHORTEST", "SHOW", "SINGLE", "SKIP", "STARTS", "THEN", "TRANSACTIONS", "TRUE",
        "UNION", "UNWIND", "WHEN", "WHERE", "WITH", "XOR", "YIELD",
    ];

    private readonly Dictionary<string, string[]> known = new(StringComparer.Ordinal);

    /// <param name="before">Lines of the statement that were entered already.</param>
    /// <param name="line">The line up to the cursor.</param>
    public async Task<Completion> Find(string before, string line, CancellationToken cancel)
    {
        var place = TypedPlace.Of(before + line);
        int start = line.Length - place.Word.Length;
        if (start < 0 || place.Kind == PlaceKind.Nothing)
            return Completion.None;
        try
        {
            return new Completion(start, await Candidates(place, before, line, cancel));
        }
        catch (Exception failure) when (failure is CypherException or CypherConnectionException)
        {
            return Completion.None with { Note = $"What there is could not be asked: {failure.Message}" };
        }
    }

    private async Task<IReadOnlyList<string>> Candidates(TypedPlace place, string before, string line, CancellationToken cancel)
    {
        if (before.Length == 0 && line.StartsWith(':'))
            return [.. Commands.Where(command => command.StartsWith(line, StringComparison.OrdinalIgnoreCase)).Select(static command => command[1..])];
        switch (place.Kind)
        {
            case PlaceKind.Text:
                return await Terms(place.Word, place.Quote, cancel);
            case PlaceKind.Label:
                return Begin(place.Word, await Names("CALL db.labels() YIELD label RETURN label AS name ORDER BY name", cancel));
            case PlaceKind.Type:
                return Begin(place.Word, await Names("CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS name ORDER BY name", cancel));
            case PlaceKind.Key:
                return Begin(place.Word, await Keys(cancel));
            case PlaceKind.Parameter:
                return Begin(place.Word, parameters.Keys.Order(StringComparer.Ordinal));
            case PlaceKind.Procedure:
                return Begin(place.Word, await Names("SHOW PROCEDURES YIELD name RETURN name ORDER BY name", cancel), "(");
            default:
                return await Words(place, cancel);
        }
    }

    private async Task<IReadOnlyList<string>> Words(TypedPlace place, CancellationToken cancel)
    {
        if (place.Word.Length == 0)
            return [];
        IReadOnlyList<string> functions = Begin(place.Word, await Names("SHOW FUNCTIONS YIELD name RETURN name ORDER BY name", cancel), "(");
        int dot = place.Word.LastIndexOf('.');
        if (dot >= 0 && place.Variables.Contains(place.Word[..place.Word.IndexOf('.', StringComparison.Ordinal)], StringComparer.Ordinal))
            return [.. Begin(place.Word[(dot + 1)..], await Keys(cancel)).Select(key => place.Word[..(dot + 1)] + key)];
        if (dot >= 0)
            return functions;
        return [.. Begin(place.Word, place.Variables), .. Begin(place.Word, Keywords), .. functions];
    }

    private Task<string[]> Keys(CancellationToken cancel) => Names("CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey AS name ORDER BY name", cancel);

    /// <summary>Asked once: what statements add is known in the next session.</summary>
    private async Task<string[]> Names(string statement, CancellationToken cancel)
    {
        if (!known.TryGetValue(statement, out string[]? names))
            known[statement] = names = [.. (await runner.Run(CypherStatement.Read(statement), cancel)).Rows.Select(static row => (string)row[0]!).Distinct(StringComparer.Ordinal)];
        return names;
    }

    private async Task<IReadOnlyList<string>> Terms(string prefix, char quote, CancellationToken cancel)
    {
        var found = await runner.Run(
            CypherStatement.Read("MATCH (t:Term) WHERE t.name STARTS WITH $prefix RETURN t.name AS name ORDER BY t.papers DESC, name LIMIT $most", ("prefix", prefix), ("most", (long)MostTerms)), cancel);
        return [.. found.Rows.Select(row => (string)row[0]!).Where(name => !name.Contains(quote, StringComparison.Ordinal) && !name.Contains('\\', StringComparison.Ordinal))];
    }

    private static IReadOnlyList<string> Begin(string word, IEnumerable<string> names, string end = "") =>
        [.. names.Where(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '.')).Select(name => name + end)];
}
