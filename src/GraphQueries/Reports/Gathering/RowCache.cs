using System.Collections.Immutable;
using GraphQueries.Sources;
using GraphStore.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>Relationships of some types by the node at one end, each node asked for once.</summary>
internal sealed class RowCache(IGraphSource source, ImmutableArray<string> types, End end)
{
    private readonly Dictionary<string, ImmutableArray<GraphRelationship>> known = new(StringComparer.Ordinal);

    /// <summary>The relationships at a node that was loaded, by type, start, end.</summary>
    public ImmutableArray<GraphRelationship> this[string id] => known[id];

    /// <summary>Makes those of the nodes known.</summary>
    public async Task Load(IEnumerable<string> ids, CancellationToken cancel)
    {
        var missing = ids.Where(id => !known.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
        if (missing.Count == 0)
            return;
        var rows = await source.Relationships(types, end, missing, cancel);
        foreach (var group in rows.GroupBy(row => end == End.Start ? row.Start : row.End, StringComparer.Ordinal))
            known.Add(group.Key, [.. group]);
        foreach (string id in missing)
            known.TryAdd(id, []);
    }

    /// <summary>The relationships at a node.</summary>
    public async Task<ImmutableArray<GraphRelationship>> Of(string id, CancellationToken cancel)
    {
        await Load([id], cancel);
        return known[id];
    }
}
