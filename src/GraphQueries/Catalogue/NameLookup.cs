using GraphConsole;
using GraphStore.Model.Cypher;

namespace GraphQueries.Catalogue;

/// <summary>Finds the ids of what a person calls by name: first by the index, then however it is written.</summary>
internal sealed class NameLookup(ICypherRunner runner)
{
    private const int MostSuggestions = 5;

    /// <summary>The id of a term by id, name or another spelling; of several, that of the one in most papers.</summary>
    /// <exception cref="CommandException">None is called so.</exception>
    public async Task<string> Term(string name, CancellationToken cancel) =>
        await First("MATCH (t:Term) WHERE t.id = $name OR t.name = $name RETURN t.id ORDER BY t.papers DESC, t.id LIMIT 1", name, cancel)
        ?? await First(
            "MATCH (t:Term) WHERE toLower(t.name) = toLower($name) OR any(a IN t.aliases WHERE toLower(a) = toLower($name)) RETURN t.id ORDER BY t.papers DESC, t.id LIMIT 1", name, cancel)
        ?? throw await Nothing("MATCH (t:Term) WHERE toLower(t.name) CONTAINS toLower($name) RETURN t.name ORDER BY t.papers DESC, t.id LIMIT $most", "term", name, cancel);

    /// <summary>The id of a paper by id or title.</summary>
    /// <exception cref="CommandException">None is called so.</exception>
    public async Task<string> Paper(string name, CancellationToken cancel) =>
        await First("MATCH (p:Paper {id: $name}) RETURN p.id", name, cancel)
        ?? await First("MATCH (p:Paper) WHERE toLower(p.title) = toLower($name) RETURN p.id ORDER BY p.id LIMIT 1", name, cancel)
        ?? throw await Nothing("MATCH (p:Paper) WHERE toLower(p.title) CONTAINS toLower($name) RETURN p.title ORDER BY p.title, p.id LIMIT $most", "paper", name, cancel);

    private async Task<string?> First(string statement, string name, CancellationToken cancel) =>
        (await runner.Run(CypherStatement.Read(statement, ("name", name)), cancel)).Rows is [[string id], ..] ? id : null;

    private async Task<CommandException> Nothing(string near, string what, string name, CancellationToken cancel)
    {
        var found = await runner.Run(CypherStatement.Read(near, ("name", name), ("most", MostSuggestions)), cancel);
        string suggestions = found.Rows.IsEmpty ? "" : "; did you mean\n" + string.Join('\n', found.Rows.Select(row => $"  {row[0]}"));
        return new(ExitCode.NoMatch, $"no {what} in the database is called \"{name}\"{suggestions}");
    }
}
