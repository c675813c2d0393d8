using System.CommandLine;
using GraphConsole;
using GraphConsole.Databases;
using GraphQueries.Sources;

namespace GraphQueries.Commands;

/// <summary>Where a graph is asked that may lie in a folder or on a server.</summary>
/// <param name="Folder">Of the graph, where the address of <paramref name="Database"/> is null.</param>
internal sealed record GraphOrDatabase(string Folder, DatabaseOptions Database)
{
    /// <exception cref="CommandException">There is no graph, or the server does not let this user in.</exception>
    public async Task<IGraphSource> Open(DatabaseConnection connection, Terminal terminal, CancellationToken cancel) =>
        Database.Address is null ? new FolderSource(GraphSource.LoadBySchema(Folder, terminal)) : new CypherSource(await connection.Open(Database, cancel));

    internal sealed class Symbols(Settings settings)
    {
        private readonly Option<string> graph = settings.Option(
            ["--graph", "-g"], "DIR", "The graph to ask: a folder that graph-builder build made; goes before a server that only the environment names.", text => text, fallback: "graph");

        private readonly DatabaseOptions.Symbols database = new(settings);

        public void AddTo(Command command)
        {
            command.Add(graph);
            database.AddTo(command);
        }

        /// <summary>What stands on the command line goes before what the environment says.</summary>
        public GraphOrDatabase Read(ParseResult parsed)
        {
            DatabaseOptions server = database.Read(parsed);
            if (parsed.GetResult(graph) is { Implicit: false } && !database.IsAddressGiven(parsed))
                server = server with { Address = null };
            return new(parsed.GetValue(graph)!, server);
        }
    }
}
