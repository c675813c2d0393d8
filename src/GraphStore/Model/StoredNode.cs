using System.Collections.Immutable;
using GraphStore.Model.Columns;

namespace GraphStore.Model;

/// <summary>A view of a node in a <see cref="PropertyGraph"/>; two views of one node are equal.</summary>
public readonly record struct StoredNode
{
    private readonly PropertyGraph graph;

    internal StoredNode(PropertyGraph graph, int number)
    {
        this.graph = graph;
        Number = number;
    }

    /// <summary>Its place among all nodes of the graph, by ascending id, from 0.</summary>
    public int Number { get; }

    public string Id => graph.IdOf(Number);

    /// <summary>Its labels, general before specific.</summary>
    public ImmutableArray<string> Labels => graph.GroupOf(Number).LabelSets[graph.Place(Number).LabelSet];

    /// <summary>Its most specific label, such as <c>Method</c>.</summary>
    public string Label => graph.GroupOf(Number).Table.Name;

    /// <summary>See <see cref="GraphDigest"/>.</summary>
    public string Digest => GraphDigest.Format(graph.GroupOf(Number).Table.Digest(graph.Place(Number).Row));

    /// <summary>Its properties beside <c>id</c> and <c>digest</c>, in the order of the schema.</summary>
    public IEnumerable<Property> Properties
    {
        get
        {
            int row = graph.Place(Number).Row;
            foreach (var column in graph.GroupOf(Number).Table.Columns)
            {
                if (column[row] is { } value)
                    yield return new(column.Name, value);
            }
        }
    }

    /// <summary>The value of any property, <c>id</c> and <c>digest</c> too; null when the node does not have it.</summary>
    public PropertyValue? this[string property] => property switch
    {
        GraphSchema.Id => (PropertyValue)Id,
        GraphSchema.Digest => (PropertyValue)Digest,
        _ => graph.GroupOf(Number).Table.Find(property)?[graph.Place(Number).Row],
    };

    public bool HasLabel(string label) => Labels.Contains(label, StringComparer.Ordinal);

    /// <summary>The relationships of a type that start here, by end.</summary>
    public IEnumerable<StoredRelationship> Outgoing(string type)
    {
        if (graph.RelationshipsOf(type) is not { } set)
            yield break;
        var (first, count) = set.OutgoingRows(Number);
        for (int row = first; row < first + count; row++)
            yield return new(graph, set, row);
    }

    /// <summary>The relationships of a type that end here, by start.</summary>
    public IEnumerable<StoredRelationship> Incoming(string type)
    {
        if (graph.RelationshipsOf(type) is not { } set)
            yield break;
        for (int i = 0; i < set.CountIncoming(Number); i++)
            yield return new(graph, set, set.IncomingRows(Number)[i]);
    }

    /// <summary>All relationships that start here, by type, then end.</summary>
    public IEnumerable<StoredRelationship> Outgoing() => graph.RelationshipTypes.SelectMany(Outgoing);

    /// <summary>All relationships that end here, by type, then start.</summary>
    public IEnumerable<StoredRelationship> Incoming() => graph.RelationshipTypes.SelectMany(Incoming);

    public int CountOutgoing(string type) => graph.RelationshipsOf(type)?.OutgoingRows(Number).Count ?? 0;

    public int CountIncoming(string type) => graph.RelationshipsOf(type)?.CountIncoming(Number) ?? 0;

    /// <summary>The node as a value of its own.</summary>
    public GraphNode ToNode() => new(Id, Labels, [.. Properties]);

    public override string ToString() => Id;
}
