using GraphStore.Model.Columns;

namespace GraphStore.Model;

/// <summary>The relationships of one type as plain arrays of node numbers, by start, then end: what algorithms run on.</summary>
public sealed class RelationshipSet
{
    private readonly int[] starts;
    private readonly int[] ends;
    private readonly int[] firstOutgoing;
    private readonly int[] firstIncoming;
    private readonly int[] incoming;

    internal RelationshipSet(PropertyTable table, int[] starts, int[] ends, int nodes)
    {
        Table = table;
        this.starts = starts;
        this.ends = ends;
        firstOutgoing = FirstOfEach(starts, nodes);
        firstIncoming = FirstOfEach(ends, nodes);
        incoming = new int[ends.Length];
        int[] next = firstIncoming.AsSpan(0, nodes).ToArray();
        for (int row = 0; row < ends.Length; row++)
            incoming[next[ends[row]]++] = row;
    }

    public string Type => Table.Name;

    public int Count => starts.Length;

    /// <summary>The start of each relationship, ascending.</summary>
    public ReadOnlySpan<int> Starts => starts;

    /// <summary>The end of each relationship, ascending while the start is the same.</summary>
    public ReadOnlySpan<int> Ends => ends;

    internal PropertyTable Table { get; }

    /// <summary>The relationships that start at a node: they stand next to each other.</summary>
    public (int First, int Count) OutgoingRows(int node) => (firstOutgoing[node], firstOutgoing[node + 1] - firstOutgoing[node]);

    /// <summary>The relationships that end at a node, ascending.</summary>
    public ReadOnlySpan<int> IncomingRows(int node) => incoming.AsSpan(firstIncoming[node], CountIncoming(node));

    public int CountIncoming(int node) => firstIncoming[node + 1] - firstIncoming[node];

    /// <summary>The relationship in a row of this set, which is one of the graph's.</summary>
    public StoredRelationship At(PropertyGraph graph, int row) => new(graph, this, row);

    /// <summary>Reads one property, beside <c>digest</c>, of any row.</summary>
    public PropertyReader Property(string property) => new(this, property);

    /// <summary>The property of every relationship as a number; where it is absent or no number, the default.</summary>
    public double[] Weights(string property, double absent)
    {
        double[] weights = new double[Count];
        var column = Table.Find(property);
        for (int row = 0; row < weights.Length; row++)
        {
            weights[row] = column?[row] switch
            {
                { Kind: PropertyKind.Float } value => value.AsFloat(),
                { Kind: PropertyKind.Integer } value => value.AsInteger(),
                _ => absent,
            };
        }

        return weights;
    }

    private static int[] FirstOfEach(int[] keys, int nodes)
    {
        int[] first = new int[nodes + 1];
        foreach (int key in keys)
            first[key + 1]++;
        for (int node = 0; node < nodes; node++)
            first[node + 1] += first[node];
        return first;
    }
}
