using GraphStore.Model.Cypher;
using GraphStore.Neo4j;
using Neo4j.Driver;

namespace Interop.Neo4jDriver;

/// <summary>Runs Cypher by Neo4j's driver.</summary>
/// <remarks>
/// Statements run in transactions of the server's own making, so that those work that part themselves into transactions; therefore what is transient is tried again here, by the
/// same rules as over HTTP, and not by the driver. The driver knows no cancellation: what is cancelled is left alone, and ends with the driver's connections.
/// </remarks>
internal sealed class BoltRunner(IDriver driver, CypherTarget target, RetryPolicy retry) : ICypherRunner
{
    private readonly IBookmarkManager bookmarks = GraphDatabase.BookmarkManagerFactory.NewBookmarkManager();

    public async Task<ICypherResult> Stream(CypherStatement statement, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return await retry.Run<ICypherResult>(async again => await Begin(statement, again), cancel);
    }

    public async Task<CypherTable> Run(CypherStatement statement, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return await retry.Run(
            async again =>
            {
                await using var result = await Begin(statement, again);
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
                await using var session = new BoltSession(Session(access), again);
                await using var transaction = new BoltTransaction(await Failures.Told(session.Inner.BeginTransactionAsync(), target.Address, statement: null, access, again), target.Address, access, again);
                var result = await work(transaction);
                await transaction.Commit();
                return result;
            },
            cancel);
    }

    public ValueTask DisposeAsync() => driver.DisposeAsync();

    private async Task<BoltResult> Begin(CypherStatement statement, CancellationToken cancel)
    {
        var session = new BoltSession(Session(statement.Access), cancel);
        try
        {
            var cursor = await Failures.Told(session.Inner.RunAsync(statement.Text, Values.ToDriver(statement.Parameters)), target.Address, statement, statement.Access, cancel);
            string[] keys = await Failures.Told(cursor.KeysAsync(), target.Address, statement, statement.Access, cancel);
            return new(session, cursor, [.. keys], statement, target.Address);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private IAsyncSession Session(CypherAccess access) => driver.AsyncSession(session => session
        .WithDatabase(target.Database)
        .WithDefaultAccessMode(access == CypherAccess.Read ? AccessMode.Read : AccessMode.Write)
        .WithBookmarkManager(bookmarks));
}

/// <summary>A session that is closed politely, unless its work was cancelled: closing would wait for the end of what nobody wants to wait for.</summary>
internal sealed class BoltSession(IAsyncSession inner, CancellationToken cancel) : IAsyncDisposable
{
    public IAsyncSession Inner { get; } = inner;

    public ValueTask DisposeAsync() => cancel.IsCancellationRequested ? ValueTask.CompletedTask : Inner.DisposeAsync();
}
