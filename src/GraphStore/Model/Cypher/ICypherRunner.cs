namespace GraphStore.Model.Cypher;

/// <summary>
/// Runs Cypher: text and parameters in, keys and rows out. Implemented over HTTP by <c>GraphStore.Neo4j</c>; other ways to a database, or to a graph
/// in memory, implement it too, and one suite of tests holds them to the same behaviour.
/// </summary>
/// <remarks>
/// What went wrong is a <see cref="CypherException"/> when the database said so, else a <see cref="CypherConnectionException"/>. What the
/// database calls transient has been tried again before either is thrown, as far as nothing had been handed out.
/// </remarks>
public interface ICypherRunner : IAsyncDisposable
{
    /// <summary>Runs a statement in a transaction of its own and hands out rows as they arrive.</summary>
    /// <remarks>Rows are provisional until the enumeration has ended: a failure in the middle undoes what they tell of.</remarks>
    Task<ICypherResult> Stream(CypherStatement statement, CancellationToken cancel);

    /// <summary>Runs a statement in a transaction of its own to its end; tried again as a whole after a transient failure.</summary>
    Task<CypherTable> Run(CypherStatement statement, CancellationToken cancel);

    /// <summary>
    /// Runs several statements in one transaction, which is committed when the work returns and rolled back when it throws; after a transient failure the
    /// work is called again.
    /// </summary>
    Task<T> Transact<T>(CypherAccess access, Func<ICypherTransaction, Task<T>> work, CancellationToken cancel);
}

/// <summary>A transaction that is open as long as the work that got it runs.</summary>
public interface ICypherTransaction
{
    /// <summary>Runs a statement to its end. After a failure the transaction is gone, and the work should let the exception through.</summary>
    Task<CypherTable> Run(CypherStatement statement, CancellationToken cancel);
}
