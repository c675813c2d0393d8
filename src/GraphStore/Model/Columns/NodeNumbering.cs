namespace GraphStore.Model.Columns;

/// <summary>Numbers the nodes of all groups by ascending id.</summary>
internal sealed class NodeNumbering
{
    private NodeNumbering(IdIndex ids, NodePlace[] places)
    {
        Ids = ids;
        Places = places;
    }

    public IdIndex Ids { get; }

    public NodePlace[] Places { get; }

    /// <summary>Merges the groups, each sorted in itself.</summary>
    /// <param name="duplicate">Is told a row whose id has a number already; it gets none.</param>
    public static NodeNumbering Of(IReadOnlyList<NodeGroupBuilder> groups, Action<NodeGroupBuilder, int> duplicate)
    {
        var ids = new IdIndex();
        var places = new List<NodePlace>(groups.Sum(group => group.Table.Rows));
        var heads = new PriorityQueue<(int Group, int Row), Head>();
        for (int group = 0; group < groups.Count; group++)
        {
            if (groups[group].Table.Rows > 0)
                heads.Enqueue((group, 0), new(groups[group], group, 0));
        }

        while (heads.TryPeek(out var head, out _))
        {
            var from = groups[head.Group];
            if (ids.Add(from.Id(head.Row)) < 0)
                duplicate(from, head.Row);
            else
                places.Add(new(checked((ushort)head.Group), from.LabelSet(head.Row), head.Row));
            int next = head.Row + 1;
            if (next < from.Table.Rows)
                heads.DequeueEnqueue((head.Group, next), new(from, head.Group, next));
            else
                heads.Dequeue();
        }

        ids.Trim();
        return new(ids, [.. places]);
    }

    private readonly record struct Head(NodeGroupBuilder Group, int Number, int Row) : IComparable<Head>
    {
        public int CompareTo(Head other)
        {
            int order = Utf8Order.Compare(Group.Id(Row), other.Group.Id(other.Row));
            return order != 0 ? order : Number.CompareTo(other.Number);
        }
    }
}
