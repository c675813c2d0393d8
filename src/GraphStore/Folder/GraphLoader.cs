using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Text;
using GraphStore.Model;
using GraphStore.Model.Columns;

namespace GraphStore.Folder;

/// <summary>Reads the tables of a store into memory.</summary>
/// <param name="open">Gives a file at its start; it stays open.</param>
internal sealed class GraphLoader(Manifest manifest, Func<ManifestFile, Stream> open)
{
    // Below this, starting a second thread costs more than it gains.
    private const long WorthThreads = 4 << 20;

    /// <exception cref="StoreDamagedException">A file is not what was written.</exception>
    public PropertyGraph Load()
    {
        var tables = manifest.Files.Select(TableFile.Of).OfType<TableFile>().ToList();
        var nodeFiles = tables.FindAll(table => table.IsNodes);
        var groups = Map(nodeFiles, LoadNodes);
        var numbering = NodeNumbering.Of(groups, (group, row) => throw Duplicate(nodeFiles[groups.IndexOf(group)], group, row));
        var sets = Map(tables.FindAll(table => !table.IsNodes), file => LoadRelationships(file, numbering));
        return new(numbering.Ids, numbering.Places, [.. groups.Select(group => group.Build())], [.. sets]);
    }

    private static List<TResult> Map<TResult>(List<TableFile> files, Func<TableFile, TResult> load)
    {
        if (files.Sum(file => file.File.Bytes) < WorthThreads)
            return files.ConvertAll(file => load(file));
        try
        {
            return [.. files.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.FullyBuffered).Select(load)];
        }
        catch (AggregateException failures)
        {
            var first = failures.Flatten().InnerExceptions.OrderBy(failure => failure.Message, StringComparer.Ordinal).First();
            ExceptionDispatchInfo.Throw(first);
            throw;
        }
    }

    private static StoreDamagedException Duplicate(TableFile file, NodeGroupBuilder group, int row) =>
        new(file.File.Name, row + 2, 1, $"the id {Encoding.UTF8.GetString(group.Id(row))} is that of another node, too.");

    private NodeGroupBuilder LoadNodes(TableFile file)
    {
        var group = new NodeGroupBuilder(file.Name);
        LabelReader? labels = null;
        Load(file, group.Table, row =>
        {
            labels ??= new(file.Name, group);
            if (row[0].IsEmpty)
                throw row.Fault(0, "the id is missing.");
            ushort labelSet = labels.Read(row);
            if (!group.TryAdd(row[0], labelSet))
                throw row.Fault(0, "the ids are not ascending.");
        });
        return group;
    }

    private RelationshipSet LoadRelationships(TableFile file, NodeNumbering numbering)
    {
        var set = new RelationshipSetBuilder(file.Name);
        int start = -1;
        byte[] type = Encoding.UTF8.GetBytes(file.Name);
        Load(file, set.Table, row =>
        {
            // Most rows start where the one before them does.
            if (start < 0 || !numbering.Ids[start].SequenceEqual(row[0]))
                start = numbering.Ids.Find(row[0]);
            int end = numbering.Ids.Find(row[1]);
            if (start < 0 || end < 0)
                throw row.Fault(start < 0 ? 0 : 1, $"no node has the id {row.Text(start < 0 ? 0 : 1)}.");
            if (!row[2].SequenceEqual(type))
                throw row.Fault(2, $"the type is not {file.Name}.");
            if (!set.TryAdd(start, end))
                throw row.Fault(0, "the relationships are not by ascending start, then end.");
        });
        return set.Build(numbering.Places.Length);
    }

    private void Load(TableFile file, PropertyTable into, Action<CsvTableReader> readLead)
    {
        try
        {
            using var table = new CsvTableReader(open(file.File));
            var layout = file.ReadHeader(table);
            Column[] columns = [.. layout.Properties.Select(property => into.ColumnOf(property.Name, property.Kind)!)];
            int lead = layout.Lead.Length;
            while (table.Read())
            {
                if (table.FieldCount != layout.Header.Length)
                    throw layout.FieldCountFault(table);
                readLead(table);
                for (int i = 0; i < columns.Length; i++)
                    ValueReader.ReadInto(columns[i], into.Rows, table, lead + i);
                into.EndRow(ValueReader.Digest(table, lead + columns.Length));
            }

            CheckAgainstManifest(file, table, into.Rows);
        }
        catch (TableFaultException fault)
        {
            throw fault.In(file.File.Name);
        }
    }

    private void CheckAgainstManifest(TableFile file, CsvTableReader table, int rows)
    {
        if (string.Equals(table.Hash(), file.File.Sha256, StringComparison.Ordinal))
        {
            if (rows != file.File.Rows)
                throw new StoreDamagedException(file.File.Name, 0, 0, $"the file has {rows} rows; the manifest says {file.File.Rows}.");
            return;
        }

        // Something was changed that can still be read: find the row that no longer fits its digest.
        var finding = new TableCheck(file, open(file.File), new NodeDirectory(), manifest.IsEdited).Findings()
            .FirstOrDefault(finding => finding.Line > 0 && finding.Code is not (FindingCodes.DanglingEnd or FindingCodes.WrongEvidence));
        throw finding is null
            ? new StoreDamagedException(file.File.Name, 0, 0, "the file has been changed since it was written.")
            : new StoreDamagedException(file.File.Name, finding.Line, finding.Column, finding.Message);
    }
}
