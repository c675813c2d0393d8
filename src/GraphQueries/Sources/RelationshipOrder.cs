using GraphStore.Model;

namespace GraphQueries.Sources;

/// <summary>By type, start, end, each ordinal.</summary>
internal sealed class RelationshipOrder : IComparer<GraphRelationship>
{
    public static RelationshipOrder Instance { get; } = new();

    public int Compare(GraphRelationship? x, GraphRelationship? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        int order = string.CompareOrdinal(x.Type, y.Type);
        if (order == 0)
            order = string.CompareOrdinal(x.Start, y.Start);
        return order != 0 ? order : string.CompareOrdinal(x.End, y.End);
    }
}
