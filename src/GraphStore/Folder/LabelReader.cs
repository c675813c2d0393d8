using GraphStore.Model.Columns;

namespace GraphStore.Folder;

/// <summary>Reads the field <c>:LABEL</c> of node rows; a table has few different ones, mostly one.</summary>
internal sealed class LabelReader(string specific, NodeGroupBuilder group)
{
    private byte[] last = [];
    private ushort lastSet;

    public ushort Read(CsvTableReader row)
    {
        var utf8 = row[1];
        if (last.Length > 0 && utf8.SequenceEqual(last))
            return lastSet;
        string[] labels = row.Text(1).Split(';');
        if (!string.Equals(labels[^1], specific, StringComparison.Ordinal))
            throw row.Fault(1, $"the most specific label is not {specific}.");
        last = row[1].ToArray();
        lastSet = group.NumberOf([.. labels]);
        return lastSet;
    }
}
