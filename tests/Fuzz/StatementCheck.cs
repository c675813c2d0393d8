using GraphCypher;
using GraphCypher.Tests.Generated;
using GraphStore.Model.Cypher;

namespace Fuzz;

/// <summary>Runs a statement on a small graph: it answers, or fails with an error that is meant for users, within its limits, and nothing that it writes stays.</summary>
internal sealed class StatementCheck : IAsyncDisposable
{
    private static readonly EmbeddedGraphOptions Options = EmbeddedGraphOptions.Default with { MayWrite = true, Timeout = TimeSpan.FromSeconds(1), Memory = 64L << 20 };

    private readonly EmbeddedGraph graph = EmbeddedGraph.Empty(Options, TimeProvider.System);
    private string before = "";

    public long Rows { get; private set; }

    public long Answers { get; private set; }

    public long Limits { get; private set; }

    public async Task Prepare()
    {
        await graph.Run(CypherStatement.Write(RandomGraph.Statement(1)), CancellationToken.None);
        before = await Contents();
    }

    /// <exception cref="InvalidDataException">A promise is broken.</exception>
    public async Task Run(string statement, bool look)
    {
        try
        {
            await graph.Transact<int>(CypherAccess.Write, transaction => RunAndTakeBack(transaction, statement), CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            // Nobody cancels: the statement has run, and was taken back.
        }
        catch (CypherException error)
        {
            if (error.Code.EndsWith("TransactionTimedOut", StringComparison.Ordinal))
                Limits++;
            if (error.Message.Length is 0 or > 3000)
                throw new InvalidDataException($"a message of {error.Message.Length} letters", error);
        }

        if (look && await Contents() != before)
            throw new InvalidDataException("something that was written stays");
    }

    public ValueTask DisposeAsync() => graph.DisposeAsync();

    private async Task<int> RunAndTakeBack(ICypherTransaction transaction, string statement)
    {
        var table = await transaction.Run(new CypherStatement(statement, GeneratedStatement.Parameters, CypherAccess.Write), CancellationToken.None);
        Answers++;
        Rows += table.Rows.Length;
        throw new OperationCanceledException();
    }

    private async Task<string> Contents()
    {
        var nodes = await graph.Run(CypherStatement.Read("MATCH (n) OPTIONAL MATCH (n)-[r]->(m) WITH n, r, m ORDER BY n.k, r.k RETURN toString(n.k) + coalesce(type(r), '') + coalesce(toString(r.k), '') + toStringOrNull(size(keys(n))) AS text"), CancellationToken.None);
        return string.Join(';', nodes.Rows.Select(row => row[0]));
    }
}
