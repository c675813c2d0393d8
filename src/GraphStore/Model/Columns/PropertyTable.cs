namespace GraphStore.Model.Columns;

/// <summary>The rows of one label or relationship type, a column per property; rows are only added at the end.</summary>
internal sealed class PropertyTable(string name)
{
    private readonly ByteHeap heap = new();
    private readonly List<Column> columns = [];
    private readonly List<ulong> digests = [];

    /// <summary>The label or type.</summary>
    public string Name { get; } = name;

    public int Rows => digests.Count;

    public IReadOnlyList<Column> Columns => columns;

    /// <summary>The column of that name, made when it is not there yet; null when there is one of another kind.</summary>
    public Column? ColumnOf(string name, PropertyKind kind)
    {
        if (Find(name) is { } found)
            return found.Kind == kind ? found : null;
        var column = Column.Create(name, kind, heap);
        columns.Add(column);
        return column;
    }

    public Column? Find(string name)
    {
        foreach (var column in columns)
        {
            if (string.Equals(column.Name, name, StringComparison.Ordinal))
                return column;
        }

        return null;
    }

    public ulong Digest(int row) => digests[row];

    /// <summary>Ends the row whose values have been set.</summary>
    public void EndRow(ulong digest) => digests.Add(digest);

    public void Trim()
    {
        digests.TrimExcess();
        foreach (var column in columns)
            column.Trim();
    }
}
