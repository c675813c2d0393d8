using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j;

/// <summary>Runs Cypher by the HTTP Query API.</summary>
internal sealed class QueryApiRunner(QueryApiClient client, RetryPolicy retry, TimeProvider time) : ICypherRunner
{
    private readonly Bookmarks bookmarks = new();

    public async Task<ICypherResult> Stream(CypherStatement statement, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return await retry.Run<ICypherResult>(async again => await Send(statement, again), cancel);
    }

    public async Task<CypherTable> Run(CypherStatement statement, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return await retry.Run(
            async again =>
            {
                await using var result = await Send(statement, again);
                return await CypherTable.Of(result, again);
            },
            cancel);
    }

    public async Task<T> Transact<T>(CypherAccess access, Func<ICypherTransaction, Task<T>> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        return await retry.Run(
            async again =>
            {
                await using var transaction = await QueryApiTransaction.Begin(client, access, bookmarks, time, again);
                var result = await work(transaction);
                await transaction.Commit(again);
                return result;
            },
            cancel);
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<BookmarkedResult> Send(CypherStatement statement, CancellationToken cancel)
    {
        var sent = bookmarks.Current;
        return new(await client.Send(HttpMethod.Post, "", statement, sent, affinity: null, cancel), bookmarks, sent);
    }
}
