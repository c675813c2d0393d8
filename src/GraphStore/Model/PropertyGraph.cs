using System.Collections.Immutable;
using System.Text;
using GraphStore.Model.Columns;

namespace GraphStore.Model;

/// <summary>A whole graph in memory: nodes by id and label, relationships by type from either end. Read-only, for any number of readers.</summary>
/// <remarks>
/// Nodes are numbered by ascending id (ordinal), relationships of a type by start, then end. Properties stand in columns and texts as UTF-8, so that
/// a relationship costs bytes rather than objects; <see cref="StoredNode"/> and <see cref="StoredRelationship"/> are mere views.
/// </remarks>
public sealed class PropertyGraph
{
    private readonly IdIndex ids;
    private readonly NodePlace[] places;
    private readonly string?[] idTexts;
    private readonly Dictionary<string, int[]> byLabel;
    private readonly Dictionary<string, RelationshipSet> byType;

    internal PropertyGraph(IdIndex ids, NodePlace[] places, ImmutableArray<NodeGroup> nodeGroups, ImmutableArray<RelationshipSet> relationshipSets)
    {
        this.ids = ids;
        this.places = places;
        idTexts = new string?[places.Length];
        NodeGroups = nodeGroups;
        RelationshipSets = relationshipSets;
        byLabel = ByLabel(places, nodeGroups);
        byType = relationshipSets.ToDictionary(set => set.Type, StringComparer.Ordinal);
        Labels = [.. byLabel.Keys.Order(StringComparer.Ordinal)];
        RelationshipTypes = [.. relationshipSets.Select(set => set.Type)];
        RelationshipCount = relationshipSets.Sum(set => (long)set.Count);
    }

    public int NodeCount => places.Length;

    public long RelationshipCount { get; }

    /// <summary>Every label that a node has, general ones too, in ordinal order.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Every type that a relationship has, in ordinal order.</summary>
    public ImmutableArray<string> RelationshipTypes { get; }

    /// <summary>The names of all properties of nodes and relationships, in ordinal order.</summary>
    public ImmutableArray<string> PropertyKeys =>
    [
        .. NodeGroups.Select(group => group.Table).Concat(RelationshipSets.Select(set => set.Table)).SelectMany(table => table.Columns.Select(column => column.Name))
            .Append(GraphSchema.Id).Append(GraphSchema.Digest).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>By most specific label and by type.</summary>
    public GraphCounts Counts => new(
        NodeGroups.ToDictionary(group => group.Table.Name, group => (long)group.Table.Rows, StringComparer.Ordinal),
        RelationshipSets.ToDictionary(set => set.Type, set => (long)set.Count, StringComparer.Ordinal));

    /// <summary>All nodes, by ascending id.</summary>
    public NodeList Nodes => new(this, numbers: null, places.Length);

    internal ImmutableArray<NodeGroup> NodeGroups { get; }

    internal ImmutableArray<RelationshipSet> RelationshipSets { get; }

    /// <summary>The graph of the contents, the rows of which are enumerated here.</summary>
    /// <exception cref="InvalidGraphException">The rows are not sorted, not unique, or name an end that is not there.</exception>
    public static PropertyGraph From(GraphContents contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        return ContentsReader.Read(contents);
    }

    /// <summary>The nodes that have the label, general or specific, by ascending id; none when the label is unknown.</summary>
    public NodeList NodesWith(string label) => byLabel.TryGetValue(label, out int[]? numbers) ? new(this, numbers, numbers.Length) : default;

    /// <summary>Reads one property, beside <c>id</c> and <c>digest</c>, of any node.</summary>
    public PropertyReader NodeProperty(string property) => new(this, property);

    /// <summary>The node with that id, or null.</summary>
    public StoredNode? FindNode(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        int number = ids.Find(id);
        return number < 0 ? null : new StoredNode(this, number);
    }

    /// <summary>The node with that number, from 0 up to <see cref="NodeCount"/>, exclusive.</summary>
    public StoredNode NodeAt(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, places.Length);
        return new(this, number);
    }

    /// <summary>The relationships of a type with their ends as node numbers; null when no relationship has the type.</summary>
    public RelationshipSet? RelationshipsOf(string type) => byType.GetValueOrDefault(type);

    /// <summary>The relationships of a type, by start, then end; none when the type is unknown.</summary>
    public IEnumerable<StoredRelationship> Relationships(string type)
    {
        if (RelationshipsOf(type) is not { } set)
            yield break;
        for (int row = 0; row < set.Count; row++)
            yield return new(this, set, row);
    }

    /// <summary>The graph as rows again, to be written: the same contents give the same bytes.</summary>
    public GraphContents ToContents(BuildRecord build) => new(
        [.. NodeGroups.Select(group => new NodeTable(group.Table.Name, NodeRows(group)))],
        [.. RelationshipSets.Select(set => new RelationshipTable(set.Type, Relationships(set.Type).Select(row => row.ToRelationship())))],
        build);

    internal string IdOf(int number)
    {
        // Two readers may both decode it; either answer will do.
        return idTexts[number] ??= Encoding.UTF8.GetString(ids[number]);
    }

    internal NodePlace Place(int number) => places[number];

    internal NodeGroup GroupOf(int number) => NodeGroups[places[number].Group];

    private static Dictionary<string, int[]> ByLabel(NodePlace[] places, ImmutableArray<NodeGroup> groups)
    {
        var numbers = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var lists = groups.Select(group => group.LabelSets.Select(labels => labels.Select(ListOf).ToArray()).ToArray()).ToArray();
        for (int number = 0; number < places.Length; number++)
        {
            foreach (var list in lists[places[number].Group][places[number].LabelSet])
                list.Add(number);
        }

        return numbers.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);

        List<int> ListOf(string label)
        {
            if (!numbers.TryGetValue(label, out var list))
                numbers.Add(label, list = []);
            return list;
        }
    }

    private IEnumerable<GraphNode> NodeRows(NodeGroup group)
    {
        int index = NodeGroups.IndexOf(group);
        for (int number = 0; number < places.Length; number++)
        {
            if (places[number].Group == index)
                yield return new StoredNode(this, number).ToNode();
        }
    }
}
