using System.Collections.Immutable;

namespace GraphStore.Neo4j;

/// <summary>What the server last said about the state of the database; sent back, so that whoever answers next has at least that state.</summary>
internal sealed class Bookmarks
{
    private ImmutableArray<string> current = [];

    public ImmutableArray<string> Current => current;

    /// <summary>Takes the bookmarks of an answer to a request that carried <paramref name="sent"/>: they stand for those as well.</summary>
    public void Take(ImmutableArray<string> sent, ImmutableArray<string> received)
    {
        if (!received.IsEmpty)
            ImmutableInterlocked.Update(ref current, now => [.. now.Except(sent, StringComparer.Ordinal).Union(received, StringComparer.Ordinal)]);
    }
}
