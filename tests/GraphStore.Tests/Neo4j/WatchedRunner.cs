using GraphStore.Model.Cypher;

namespace GraphStore.Tests.Neo4j;

/// <summary>Counts what statements change, and fails before or after any of them as if the process were killed there.</summary>
internal sealed class WatchedRunner(ICypherRunner inner) : ICypherRunner
{
    private readonly Lock gate = new();
    private int writes;

    public CypherCounters Counters { get; private set; }

    /// <summary>Writing statements until the end; null when there is none. Odd: after the statement has been carried out.</summary>
    public int? KilledAt { get; init; }

    /// <summary>Called before every writing statement.</summary>
    public Func<Task> BeforeWrite { get; init; } = () => Task.CompletedTask;

    public Task<ICypherResult> Stream(CypherStatement statement, CancellationToken cancel) => inner.Stream(statement, cancel);

    public async Task<CypherTable> Run(CypherStatement statement, CancellationToken cancel)
    {
        bool isWrite = statement.Access == CypherAccess.Write;
        int number = 0;
        if (isWrite)
        {
            await BeforeWrite();
            number = Interlocked.Increment(ref writes);
        }

        // Whatever else was under way is done or not, but nothing is sent any more.
        if (isWrite && (number == KilledAt / 2 ? KilledAt % 2 == 0 : number > KilledAt / 2))
            throw new KilledException();
        var table = await inner.Run(statement, cancel);
        lock (gate)
            Counters += table.Summary.Counters;
        if (isWrite && number == KilledAt / 2)
            throw new KilledException();
        return table;
    }

    public Task<T> Transact<T>(CypherAccess access, Func<ICypherTransaction, Task<T>> work, CancellationToken cancel) => inner.Transact(access, work, cancel);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

internal sealed class KilledException : Exception
{
    public KilledException()
    {
    }

    public KilledException(string message)
        : base(message)
    {
    }

    public KilledException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
