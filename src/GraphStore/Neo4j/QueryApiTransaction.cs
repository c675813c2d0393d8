using System.Collections.Immutable;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j;

/// <summary>
/// A transaction over several requests. The server ends one that it hears nothing of for a minute, so a request without a statement goes out whenever it has been silent for a while;
/// one that is not committed is rolled back when disposed.
/// </summary>
internal sealed class QueryApiTransaction : ICypherTransaction, IAsyncDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    private readonly QueryApiClient client;
    private readonly CypherAccess access;
    private readonly Bookmarks bookmarks;
    private readonly ImmutableArray<string> sent;
    private readonly string path;
    private readonly string? affinity;
    private readonly SemaphoreSlim turn = new(initialCount: 1);
    private readonly CancellationTokenSource ending = new();
    private readonly Task keptAlive;
    private bool open = true;

    private QueryApiTransaction(QueryApiClient client, CypherAccess access, Bookmarks bookmarks, ImmutableArray<string> sent, string id, string? affinity, TimeProvider time)
    {
        this.client = client;
        this.access = access;
        this.bookmarks = bookmarks;
        this.sent = sent;
        this.affinity = affinity;
        path = "/tx/" + Uri.EscapeDataString(id);
        keptAlive = KeepAlive(time);
    }

    public static async Task<QueryApiTransaction> Begin(QueryApiClient client, CypherAccess access, Bookmarks bookmarks, TimeProvider time, CancellationToken cancel)
    {
        var known = bookmarks.Current;
        await using var response = await client.Send(HttpMethod.Post, "/tx", new("RETURN 1", ImmutableDictionary<string, object?>.Empty, access), known, affinity: null, cancel);
        await CypherTable.Of(response, cancel);
        string id = response.TransactionId ?? throw new CypherConnectionException("the server opened no transaction.");
        return new(client, access, bookmarks, known, id, response.Affinity, time);
    }

    public async Task<CypherTable> Run(CypherStatement statement, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (statement.Access != access && access == CypherAccess.Read)
            throw new ArgumentException("A statement that writes does not belong into a transaction that reads.", nameof(statement));
        await turn.WaitAsync(cancel);
        try
        {
            ObjectDisposedException.ThrowIf(!open, this);
            // Within a transaction nothing is sent twice: the transaction is repeated as a whole.
            return await Send(HttpMethod.Post, path, statement with { Access = access }, cancel);
        }
        catch
        {
            open = false; // the server has rolled it back, or will
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    public async Task Commit(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            open = false;
            await using var response = await client.Send(HttpMethod.Post, path + "/commit", statement: null, [], affinity, cancel);
            await CypherTable.Of(response, cancel);
            bookmarks.Take(sent, response.Bookmarks);
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await keptAlive;
        if (open)
            await RollBack();
        ending.Dispose();
        turn.Dispose();
    }

    private async Task RollBack()
    {
        open = false;
        try
        {
            await Send(HttpMethod.Delete, path, statement: null, CancellationToken.None);
        }
        catch (Exception gone) when (gone is CypherException or CypherConnectionException)
        {
            // What the work failed with is what the caller hears of; a transaction that cannot be reached times out on the server.
        }
    }

    private async Task KeepAlive(TimeProvider time)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Silence, time, ending.Token);
                await turn.WaitAsync(ending.Token);
                try
                {
                    if (open)
                        await Send(HttpMethod.Post, path, statement: null, ending.Token);
                }
                finally
                {
                    turn.Release();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The transaction has ended.
        }
        catch (Exception gone) when (gone is CypherException or CypherConnectionException)
        {
            // The next statement, or the commit, finds out and says so.
        }
    }

    private async Task<CypherTable> Send(HttpMethod method, string to, CypherStatement? statement, CancellationToken cancel)
    {
        await using var response = await client.Send(method, to, statement, [], affinity, cancel);
        return await CypherTable.Of(response, cancel);
    }
}
