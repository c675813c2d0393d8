namespace GraphStore.Folder;

/// <summary>A table of a store: what the manifest says of its file, and the label or type that the name gives.</summary>
internal sealed record TableFile(ManifestFile File, bool IsNodes, string Name)
{
    /// <summary>The table that a file of the manifest is; null when the file is none.</summary>
    public static TableFile? Of(ManifestFile file)
    {
        foreach (var (folder, isNodes) in new[] { (StorePaths.NodesFolder, true), (StorePaths.RelationshipsFolder, false) })
        {
            string start = folder + "/";
            if (!file.Name.StartsWith(start, StringComparison.Ordinal) || !file.Name.EndsWith(StorePaths.TableExtension, StringComparison.Ordinal))
                continue;
            string name = file.Name[start.Length..^StorePaths.TableExtension.Length];
            return name.Length > 0 && !name.AsSpan().ContainsAny("/\\:") ? new(file, isNodes, name) : null;
        }

        return null;
    }

    /// <summary>Reads the header of the table.</summary>
    /// <exception cref="TableFaultException">It is not that of such a table.</exception>
    public TableLayout ReadHeader(CsvTableReader table)
    {
        if (!table.Read())
            throw new TableFaultException(1, 1, "the file is empty; its first line should be the header.");
        string[] header = [.. Enumerable.Range(0, table.FieldCount).Select(table.Text)];
        return TableLayout.Parse(IsNodes, header, out int fault)
            ?? throw table.Fault(fault, $"this is not the header of a table of {(IsNodes ? "nodes" : "relationships")}.");
    }
}
