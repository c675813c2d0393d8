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

    /// <summary>The value of the node with that number, or the relationship in that row; null where there is none.</summary>
    public PropertyValue? this[int place]
    {
        get
        {
            if (graph is null)
                return columns[0]?[place];
            var (group, row) = (graph.Place(place).Group, graph.Place(place).Row);
            return columns[group]?[row];
        }
    }
}
