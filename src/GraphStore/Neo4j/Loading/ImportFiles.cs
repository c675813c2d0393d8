using System.Collections.Immutable;
using GraphStore.Folder;
using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>What <c>neo4j-admin database import full</c> needs beside the tables of a graph in a folder: the record that a load would have left, so that the first load afterwards has nothing to do.</summary>
public static class ImportFiles
{
    /// <summary>Options that make of any bad row a failure; ids are texts.</summary>
    private static readonly ImmutableArray<string> Strict = ["--id-type=string", "--strict=true", "--bad-tolerance=0"];

    /// <summary>The table that stands beside a graph's folder, because the folder holds nothing but the graph.</summary>
    public static string RecordPath(string folder) => Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + ".load.csv";

    /// <summary>Writes the record of a graph.</summary>
    public static void WriteRecord(string path, PropertyGraph graph)
    {
        var partition = Partition.Of(graph);
        var rows = new CsvRowWriter();
        foreach (string header in new[] { "id:string", ":LABEL", "generation:long", "splits:string[]", "digests:string[]" })
            rows.Write(header);
        rows.EndRow();
        rows.Write(LoadRecord.Id);
        rows.Write(LoadRecord.Label);
        rows.Write((PropertyValue)0L);
        if (partition.Splits.IsEmpty)
            rows.WriteNothing();
        else
            rows.Write((PropertyValue)partition.Splits);
        rows.Write((PropertyValue)partition.Digests);
        rows.EndRow();
        File.WriteAllBytes(path, rows.Written.ToArray());
    }

    /// <summary>The words of the command after <c>neo4j-admin</c>.</summary>
    /// <param name="folder">The graph's folder, as it is to be found from where the command runs.</param>
    /// <param name="overwrite">Whether to replace the database that is there.</param>
    public static ImmutableArray<string> Arguments(string folder, Manifest manifest, string record, string database, bool overwrite)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var tables = manifest.Files.Select(file => file.Name).Where(name => name.EndsWith(StorePaths.TableExtension, StringComparison.Ordinal)).ToArray();
        return
        [
            "database", "import", "full", database,
            .. tables.Where(name => name.StartsWith(StorePaths.NodesFolder, StringComparison.Ordinal)).Select(name => $"--nodes={Path.Combine(folder, name)}"),
            $"--nodes={record}",
            .. tables.Where(name => name.StartsWith(StorePaths.RelationshipsFolder, StringComparison.Ordinal)).Select(name => $"--relationships={Path.Combine(folder, name)}"),
            .. Strict,
            $"--report-file={Path.ChangeExtension(record, ".report")}",
            .. overwrite ? ["--overwrite-destination=true"] : Array.Empty<string>(),
        ];
    }
}
