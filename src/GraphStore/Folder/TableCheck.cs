using System.Collections.Immutable;
using System.Text;
using GraphStore.Model;
using GraphStore.Model.Columns;

namespace GraphStore.Folder;

/// <summary>Checks one table by itself and, for what it joins, against the nodes seen before; adds its own nodes to them.</summary>
/// <param name="isEdited">Whether the graph may go beyond the schema: then only what holds for every store is checked.</param>
internal sealed class TableCheck(TableFile file, Stream stream, NodeDirectory nodes, bool isEdited)
{
    private readonly NodeSchema? nodeSchema = file.IsNodes && !isEdited ? GraphSchema.Node(file.Name) : null;
    private readonly RelationshipSchema? relationshipSchema = file.IsNodes || isEdited ? null : GraphSchema.Relationship(file.Name);
    private readonly CsvRowWriter canonical = new();
    private readonly List<Finding> rowFindings = [];
    private TableLayout layout = null!;
    private RowEncoder encoder = null!;
    private PropertyValue?[] values = [];
    private byte[] lastFirst = [];
    private byte[] lastSecond = [];

    /// <summary>How many rows there are, once all findings have been enumerated.</summary>
    public long Rows { get; private set; }

    public IEnumerable<Finding> Findings()
    {
        using var table = new CsvTableReader(stream);
        if (Begin(table) is { } headerFault)
        {
            yield return headerFault;
            while (Skip(table))
                continue;
            foreach (var finding in WholeFile(table))
                yield return finding;
            yield break;
        }

        string what = file.IsNodes ? "most specific label" : "relationship type";
        if (!isEdited && nodeSchema is null && relationshipSchema is null)
            yield return Whole(FindingCodes.WrongType, $"the schema has no {what} {file.Name}.");
        else if (!isEdited && !layout.Header.SequenceEqual(Expected().Header, StringComparer.Ordinal))
            yield return Whole(FindingCodes.WrongHeader, $"the header should be {string.Join(',', Expected().Header)}.") with { Line = 1 };
        while (ReadRow(table))
        {
            foreach (var finding in rowFindings)
                yield return finding;
            rowFindings.Clear();
        }

        foreach (var finding in WholeFile(table))
            yield return finding;
    }

    private static bool Skip(CsvTableReader table)
    {
        try
        {
            return table.Read();
        }
        catch (TableFaultException)
        {
            // Without a header, no row can be judged.
            return true;
        }
    }

    private IEnumerable<Finding> WholeFile(CsvTableReader table)
    {
        Rows = Math.Max(0, table.Line - 1);
        if (!string.Equals(table.Hash(), file.File.Sha256, StringComparison.Ordinal))
            yield return Whole(FindingCodes.ChangedFile, Finding.OtherHash);
        if (Rows != file.File.Rows)
            yield return Whole(FindingCodes.WrongCount, $"the file has {Rows} rows; the manifest says {file.File.Rows}.");
    }

    private Finding Whole(string code, string message) => new(file.File.Name, 0, 0, code, message);

    private Finding? Begin(CsvTableReader table)
    {
        try
        {
            layout = file.ReadHeader(table);
        }
        catch (TableFaultException fault)
        {
            return new(file.File.Name, fault.Line, fault.Column, FindingCodes.WrongHeader, fault.Message);
        }

        values = new PropertyValue?[layout.Properties.Length];
        encoder = new(layout, Properties());
        return null;
    }

    private TableLayout Expected() => nodeSchema is not null ? TableLayout.Of(nodeSchema) : TableLayout.Of(relationshipSchema!);

    /// <summary>What the schema says of each column of this file; nothing but its kind where it does not know the column.</summary>
    private ImmutableArray<PropertySchema> Properties()
    {
        var known = nodeSchema?.Properties ?? relationshipSchema?.Properties ?? [];
        return
        [
            .. layout.Properties.Select(column =>
                known.FirstOrDefault(property => property.Kind == column.Kind && string.Equals(property.Name, column.Name, StringComparison.Ordinal))
                ?? new PropertySchema(column.Name, column.Kind, Required: false, [])),
        ];
    }

    private bool ReadRow(CsvTableReader table)
    {
        try
        {
            if (!table.Read())
                return false;
            if (table.FieldCount == layout.Header.Length)
                CheckRow(table);
            else
                Report(table, 0, FindingCodes.MalformedRow, layout.FieldCountFault(table).Message);
        }
        catch (TableFaultException fault)
        {
            rowFindings.Add(new(file.File.Name, fault.Line, fault.Column, FindingCodes.MalformedRow, fault.Message));
        }

        return true;
    }

    private void CheckRow(CsvTableReader table)
    {
        if (file.IsNodes)
            CheckNode(table);
        else
            CheckRelationship(table);
    }

    private void CheckNode(CsvTableReader table)
    {
        CheckOrder(table, FindingCodes.DuplicateId);
        string id = table.Text(0);
        ImmutableArray<string> labels = [.. table.Text(1).Split(';')];
        bool isNew = nodes.TryAdd(table[0], labels);
        if (!isNew && !table[0].SequenceEqual(lastFirst))
            Report(table, 0, FindingCodes.DuplicateId, $"another table has a node {id}, too.");
        if (nodeSchema is not null)
        {
            Report(table, 0, FindingCodes.WrongId, SchemaRules.CheckId(nodeSchema, id));
            Report(table, 1, FindingCodes.WrongType, SchemaRules.CheckLabels(nodeSchema, labels));
        }

        if (CheckValues(table))
        {
            canonical.Clear();
            CheckBytes(table, encoder.Write(canonical, id, labels));
            if (file.Name == "Paper")
                nodes.SetTexts(table[0], LengthOf("title"), LengthOf("abstract"));
        }

        KeepOrder(table);
    }

    private void CheckRelationship(CsvTableReader table)
    {
        CheckOrder(table, FindingCodes.DuplicateRelationship);
        string start = table.Text(0);
        string end = table.Text(1);
        string type = table.Text(2);
        if (!string.Equals(type, file.Name, StringComparison.Ordinal))
            Report(table, 2, FindingCodes.WrongType, $"the type is {type} in the table of {file.Name}");
        var startLabels = nodes.LabelsOf(table[0]);
        var endLabels = nodes.LabelsOf(table[1]);
        if (startLabels is null)
            Report(table, 0, FindingCodes.DanglingEnd, $"it starts at {start}, but there is no such node");
        if (endLabels is null)
            Report(table, 1, FindingCodes.DanglingEnd, $"it ends at {end}, but there is no such node");
        if (relationshipSchema is not null && startLabels is { } from && endLabels is { } to)
            Report(table, 0, FindingCodes.WrongEnds, SchemaRules.CheckEnds(relationshipSchema, start, from, end, to));
        if (CheckValues(table))
        {
            canonical.Clear();
            CheckBytes(table, encoder.Write(canonical, type, start, end));
            CheckEvidence(table);
        }

        KeepOrder(table);
    }

    private bool CheckValues(CsvTableReader table)
    {
        bool readable = true;
        for (int i = 0; i < values.Length; i++)
        {
            try
            {
                values[i] = ValueReader.Read(layout.Properties[i].Kind, table, layout.Lead.Length + i);
            }
            catch (TableFaultException fault)
            {
                readable = false;
                Report(table, layout.Lead.Length + i, FindingCodes.WrongKind, fault.Message);
            }
        }

        if (readable)
            Report(table, 0, FindingCodes.WrongProperty, encoder.Take(values));
        return readable;
    }

    private void CheckBytes(CsvTableReader table, ulong digest)
    {
        int digestField = layout.Header.Length - 1;
        if (!string.Equals(table.Text(digestField), GraphDigest.Format(digest), StringComparison.Ordinal))
        {
            string message = $"the row does not fit its digest: that of what it says is {GraphDigest.Format(digest)}";
            Report(table, digestField, FindingCodes.WrongDigest, message);
            return;
        }

        var written = canonical.Written[..^1];
        if (!written.SequenceEqual(table.Row))
        {
            int column = table.ColumnAt(written.CommonPrefixLength(table.Row));
            rowFindings.Add(new(file.File.Name, table.Line, column, FindingCodes.NotCanonical, Finding.WrittenOtherwise));
        }
    }

    private void CheckEvidence(CsvTableReader table)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (layout.Properties[i].Name != GraphSchema.Evidence || values[i] is not { Kind: PropertyKind.StringList } evidence)
                continue;
            foreach (string element in evidence.AsStringList())
                Report(table, layout.Lead.Length + i, FindingCodes.WrongEvidence, nodes.CheckEvidence(element));
        }
    }

    private void CheckOrder(CsvTableReader table, string duplicateCode)
    {
        int order = Utf8Order.Compare(lastFirst, table[0]);
        if (order == 0 && !file.IsNodes)
            order = Utf8Order.Compare(lastSecond, table[1]);
        if (order == 0)
            Report(table, 0, duplicateCode, $"the row before has the same {(file.IsNodes ? "id" : "start and end")}");
        else if (order > 0)
            Report(table, 0, FindingCodes.Unsorted, $"the rows are not by ascending {(file.IsNodes ? "id" : "start, then end")}");
    }

    private void KeepOrder(CsvTableReader table)
    {
        lastFirst = table[0].ToArray();
        lastSecond = table[1].ToArray();
    }

    private int LengthOf(string property)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (layout.Properties[i].Name == property && values[i] is { Kind: PropertyKind.String } text)
                return text.AsString().Length;
        }

        return 0;
    }

    private void Report(CsvTableReader table, int field, string code, string? message)
    {
        if (message is not null)
            rowFindings.Add(new(file.File.Name, table.Line, table.ColumnOf(field), code, message.TrimEnd('.') + "."));
    }
}
