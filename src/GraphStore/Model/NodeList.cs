using System.Collections;

namespace GraphStore.Model;

/// <summary>Nodes of a graph by ascending id.</summary>
public readonly struct NodeList : IReadOnlyList<StoredNode>
{
    private readonly PropertyGraph? graph;
    private readonly int[]? numbers;

    internal NodeList(PropertyGraph graph, int[]? numbers, int count)
    {
        this.graph = graph;
        this.numbers = numbers;
        Count = count;
    }

    public int Count { get; }

    public StoredNode this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new(graph!, numbers is null ? index : numbers[index]);
        }
    }

    public IEnumerator<StoredNode> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
