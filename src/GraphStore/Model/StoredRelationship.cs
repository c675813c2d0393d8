using GraphStore.Model.Columns;

namespace GraphStore.Model;

/// <summary>A view of a relationship in a <see cref="PropertyGraph"/>; two views of one relationship are equal.</summary>
public readonly record struct StoredRelationship
{
    private readonly PropertyGraph graph;
    private readonly RelationshipSet set;

    internal StoredRelationship(PropertyGraph graph, RelationshipSet set, int row)
    {
        this.graph = graph;
        this.set = set;
        Row = row;
    }

    /// <summary>Its place among the relationships of its type, by start, then end, from 0.</summary>
    public int Row { get; }

    public string Type => set.Type;

    public StoredNode Start => new(graph, set.Starts[Row]);

    public StoredNode End => new(graph, set.Ends[Row]);

    /// <summary>See <see cref="GraphDigest"/>.</summary>
    public string Digest => GraphDigest.Format(set.Table.Digest(Row));

    /// <summary>Its properties beside <c>digest</c>, in the order of the schema.</summary>
    public IEnumerable<Property> Properties
    {
        get
        {
            foreach (var column in set.Table.Columns)
            {
                if (column[Row] is { } value)
                    yield return new(column.Name, value);
            }
        }
    }

    /// <summary>The value of any property, <c>digest</c> too; null when the relationship does not have it.</summary>
    public PropertyValue? this[string property] =>
        property is GraphSchema.Digest ? (PropertyValue)Digest : set.Table.Find(property)?[Row];

    /// <summary>The relationship as a value of its own.</summary>
    public GraphRelationship ToRelationship() => new(Type, Start.Id, End.Id, [.. Properties]);

    public override string ToString() => $"({Start.Id})-[:{Type}]->({End.Id})";
}
