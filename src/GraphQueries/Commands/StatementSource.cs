using System.CommandLine;
using GraphConsole;
using GraphConsole.Databases;
using GraphCypher;
using GraphQueries.Kernels;
using GraphStore.Model.Cypher;

namespace GraphQueries.Commands;

/// <summary>What statements are run on: a server when one is named, else a graph in a folder, or an empty one.</summary>
/// <param name="Folder">Of the graph.</param>
/// <param name="Database">Its address is null where there is no server.</param>
/// <param name="Limits">Of statements on a graph in memory; a server has its own.</param>
internal sealed record StatementSource(string Folder, bool IsEmpty, DatabaseOptions Database, EmbeddedGraphOptions Limits)
{
    private const int BytesPerMegabyte = 1 << 20;

    public bool IsInMemory => IsEmpty || Database.Address is null;

    public async Task<ICypherRunner> Open(DatabaseConnection connection, TimeProvider clock, CancellationToken cancel)
    {
        if (IsEmpty)
            return EmbeddedGraph.Empty(Limits, clock);
        return Database.Address is null ? EmbeddedGraph.Of(GraphSource.Load(Folder), Limits, clock) : await connection.Open(Database, cancel);
    }

    internal sealed class Symbols(Settings settings)
    {
        private readonly GraphOrDatabase.Symbols graph = new(settings);

        private readonly Option<double> timeout = settings.Option(
            ["--timeout"], "SECONDS", "Stop a statement that takes longer; 0 for no end. Not for --neo4j.", Numbers.NumberFrom(0), fallback: 0);

        private readonly Option<int> memory = settings.Option(
            ["--memory"], "MB", "Stop a statement that keeps more than about so much. Not for --neo4j.", Numbers.WholeFrom(1), fallback: 4096);

        public void AddTo(Command command)
        {
            graph.AddTo(command);
            command.Add(timeout);
            command.Add(memory);
        }

        public StatementSource Read(ParseResult parsed, bool isEmpty = false, bool mayWrite = false)
        {
            (string folder, DatabaseOptions server) = graph.Read(parsed);
            double seconds = parsed.GetValue(timeout);
            var limits = EmbeddedGraphOptions.Default with
            {
                MayWrite = mayWrite,
                Timeout = seconds > 0 ? TimeSpan.FromSeconds(seconds) : null,
                Memory = (long)parsed.GetValue(memory) * BytesPerMegabyte,
                Routines = KernelProcedures.All(Environment.ProcessorCount),
            };
            return new(folder, isEmpty, server, limits);
        }
    }
}
