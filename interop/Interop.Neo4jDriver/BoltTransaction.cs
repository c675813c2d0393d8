using GraphStore.Model.Cypher;
using Neo4j.Driver;

namespace Interop.Neo4jDriver;

/// <summary>A transaction of the driver; rolled back when disposed without a commit.</summary>
internal sealed class BoltTransaction(IAsyncTransaction inner, Uri server, CypherAccess access, CancellationToken whole) : ICypherTransaction, IAsyncDisposable
{
    public async Task<CypherTable> Run(CypherStatement statement, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (statement.Access != access && access == CypherAccess.Read)
            throw new ArgumentException("A statement that writes does not belong into a transaction that reads.", nameof(statement));
        var cursor = await Failures.Told(inner.RunAsync(statement.Text, Values.ToDriver(statement.Parameters)), server, statement, access, cancel);
        string[] keys = await Failures.Told(cursor.KeysAsync(), server, statement, access, cancel);
        await using var result = new BoltResult(session: null, cursor, [.. keys], statement, server);
        return await CypherTable.Of(result, cancel);
    }

    public Task Commit() => Failures.Told(Committed(), server, statement: null, access, whole);

    public ValueTask DisposeAsync() => whole.IsCancellationRequested ? ValueTask.CompletedTask : inner.DisposeAsync();

    private async Task<bool> Committed()
    {
        await inner.CommitAsync();
        return true;
    }
}
