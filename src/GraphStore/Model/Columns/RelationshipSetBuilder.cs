namespace GraphStore.Model.Columns;

/// <summary>Takes the relationships of one type, by ascending start, then end.</summary>
internal sealed class RelationshipSetBuilder(string type)
{
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    public PropertyTable Table { get; } = new(type);

    /// <summary>Takes the ends of the row that <see cref="PropertyTable.EndRow"/> ends; false when they are not after the last ones.</summary>
    public bool TryAdd(int start, int end)
    {
        int last = starts.Count - 1;
        if (last >= 0 && (start < starts[last] || (start == starts[last] && end <= ends[last])))
            return false;
        starts.Add(start);
        ends.Add(end);
        return true;
    }

    public RelationshipSet Build(int nodes)
    {
        Table.Trim();
        return new(Table, [.. starts], [.. ends], nodes);
    }
}
