using System.Collections.Immutable;

namespace GraphStore.Model.Columns;

/// <summary>Takes the nodes of one table, by ascending id.</summary>
internal sealed class NodeGroupBuilder(string label)
{
    private readonly ByteHeap heap = new();
    private readonly List<long> ids = [];
    private readonly List<ushort> labelSetOfRow = [];
    private readonly List<ImmutableArray<string>> labelSets = [];

    public PropertyTable Table { get; } = new(label);

    public ReadOnlySpan<byte> Id(int row) => heap[ids[row]];

    public ushort LabelSet(int row) => labelSetOfRow[row];

    /// <summary>Takes id and labels of the row that <see cref="PropertyTable.EndRow"/> ends; false when its id is not after the last one.</summary>
    public bool TryAdd(ReadOnlySpan<byte> id, ushort labelSet)
    {
        if (ids.Count > 0 && Utf8Order.Compare(Id(ids.Count - 1), id) >= 0)
            return false;
        ids.Add(heap.Add(id));
        labelSetOfRow.Add(labelSet);
        return true;
    }

    /// <summary>The number of a set of labels within this group.</summary>
    public ushort NumberOf(ImmutableArray<string> labels)
    {
        for (int i = 0; i < labelSets.Count; i++)
        {
            if (labelSets[i].SequenceEqual(labels, StringComparer.Ordinal))
                return (ushort)i;
        }

        labelSets.Add(labels);
        return checked((ushort)(labelSets.Count - 1));
    }

    public NodeGroup Build()
    {
        Table.Trim();
        return new(Table, [.. labelSets]);
    }
}
