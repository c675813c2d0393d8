using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GraphStore.Model.Cypher;
using Neo4j.Driver;

namespace Interop.Neo4jDriver;

/// <summary>The rows of a cursor.</summary>
internal sealed class BoltResult(BoltSession? session, IResultCursor cursor, ImmutableArray<string> keys, CypherStatement statement, Uri server) : ICypherResult
{
    private CypherSummary? summary;

    public ImmutableArray<string> Keys => keys;

    public CypherSummary Summary => summary ?? throw new InvalidOperationException("Rows are still to come.");

    public async IAsyncEnumerable<ImmutableArray<object?>> Rows([EnumeratorCancellation] CancellationToken cancel)
    {
        while (await Failures.Told(cursor.FetchAsync(), server, statement, access: null, cancel))
            yield return [.. keys.Select(key => Values.FromDriver(cursor.Current[key]))];
        summary = Summaries.Of(await Failures.Told(cursor.ConsumeAsync(), server, statement, access: null, cancel));
    }

    public ValueTask DisposeAsync() => session?.DisposeAsync() ?? ValueTask.CompletedTask;
}
