using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j;

/// <summary>An answer whose bookmarks are taken once all of it has been read.</summary>
/// <param name="sent">Those that went with the request.</param>
internal sealed class BookmarkedResult(QueryApiResponse response, Bookmarks bookmarks, ImmutableArray<string> sent) : ICypherResult
{
    public ImmutableArray<string> Keys => response.Keys;

    public CypherSummary Summary => response.Summary;

    public async IAsyncEnumerable<ImmutableArray<object?>> Rows([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in response.Rows(cancel))
            yield return row;
        bookmarks.Take(sent, response.Bookmarks);
    }

    public ValueTask DisposeAsync() => response.DisposeAsync();
}
