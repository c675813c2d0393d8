using GraphStore.Model.Columns;

namespace GraphStore.Model;

/// <summary>One property of all nodes, or of all relationships of a type: its column is found once rather than for each element.</summary>
public sealed class PropertyReader
{
    private readonly PropertyGraph? graph;
    private readonly Column?[] columns;

    /// <summary>Of nodes, by number.</summary>
    internal PropertyReader(PropertyGraph graph, string property)
    {
        this.graph = graph;
        columns = [.. graph.NodeGroups.Select(group => group.Table.Find(property))];
    }

    /// <summary>Of the rows of a type.</summary>
    internal PropertyReader(RelationshipSet set, string property) => columns = [set.Table.Find(property)];

    /// <summary>A number or boolean as 64 bits: an integer, those of a double, 0 or 1. False where there is none.</summary>
    /// <param name="kind">Of the values there; texts have no bits.</param>
    public bool TryGetBits(int place, out PropertyKind kind, out long bits)
    {
        if (ColumnAt(place, out int row) is { } column)
        {
            kind = column.Kind;
            return column.TryGetBits(row, out bits);
        }

        (kind, bits) = (PropertyKind.Integer, 0);
        return false;
    }

    /// <summary>The value of the node with that number, or the relationship in that row; null where there is none.</summary>
    public PropertyValue? this[int place]
    {
        get => ColumnAt(place, out int row)?[row];
    }

    private Column? ColumnAt(int place, out int row)
    {
        if (graph is null)
        {
            row = place;
            return columns[0];
        }

        NodePlace at = graph.Place(place);
        row = at.Row;
        return columns[at.Group];
    }
}
