using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>Counts a delta by label and type.</summary>
internal sealed class DeltaCounts
{
    private readonly SortedDictionary<string, LoadCounts> labels = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, LoadCounts> types = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, LoadCounts> Labels => labels;

    public IReadOnlyDictionary<string, LoadCounts> Types => types;

    public void Add(PropertyGraph graph, Delta delta, bool keepStale)
    {
        var stale = keepStale ? new LoadCounts(0, 0, 0, 1) : new LoadCounts(0, 0, 1, 0);
        foreach (int number in delta.AddedNodes)
            Add(labels, graph.NodeAt(number).Label, new(1, 0, 0, 0));
        foreach (var (number, _) in delta.ChangedNodes)
            Add(labels, graph.NodeAt(number).Label, new(0, 1, 0, 0));
        foreach (var node in delta.StaleNodes)
            Add(labels, node.Label, stale);
        foreach (var row in delta.AddedRelationships)
            Add(types, row.Set.Type, new(1, 0, 0, 0));
        foreach (var (row, _, _) in delta.ChangedRelationships)
            Add(types, row.Set.Type, new(0, 1, 0, 0));
        foreach (var relationship in delta.StaleRelationships)
            Add(types, relationship.Type, stale);
    }

    private static void Add(SortedDictionary<string, LoadCounts> counts, string name, LoadCounts more) =>
        counts[name] = counts.GetValueOrDefault(name) + more;
}
