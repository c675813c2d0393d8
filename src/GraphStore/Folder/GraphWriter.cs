using System.Collections.Immutable;
using System.Text;
using GraphStore.Model;
using GraphStore.Model.Columns;

namespace GraphStore.Folder;

/// <summary>Writes every file of a graph into an empty folder, a row at a time, and checks each on the way; keeps only the ids of nodes.</summary>
internal sealed class GraphWriter(string folder, IStoreFileSystem files, CancellationToken cancel)
{
    private readonly IdIndex ids = new();
    private readonly List<NodeSchema> schemaOfId = [];
    private readonly List<ManifestFile> written = [];
    private readonly SortedDictionary<string, long> nodes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> relationships = new(StringComparer.Ordinal);
    private string knownStart = "";
    private int knownStartNumber = -1;
    private bool isEdited;

    /// <summary>The counts, and the hash of the manifest, which is written last.</summary>
    /// <exception cref="InvalidGraphException">A row breaks the contract.</exception>
    public (GraphCounts Counts, string ManifestSha256) Write(GraphContents graph)
    {
        isEdited = graph.Build.IsEdited;
        files.CreateDirectory(folder);
        files.CreateDirectory(Path.Combine(folder, StorePaths.NodesFolder));
        files.CreateDirectory(Path.Combine(folder, StorePaths.RelationshipsFolder));
        foreach (var table in graph.Nodes)
            Write(table);
        foreach (var table in graph.Relationships)
            Write(table);
        Write(StorePaths.DiagnosticsName, DiagnosticsFile.Write(graph.Build.Diagnostics), graph.Build.Diagnostics.Count);
        if (graph.Build.Changes is { } changes)
            Write(StorePaths.ChangesName, ChangesFile.Write(changes), changes.Count);

        var counts = new GraphCounts(nodes, relationships);
        byte[] manifest = ManifestJson.Write(
            new(isEdited ? Manifest.CurrentFormatVersion : Manifest.SchemaFormatVersion, counts, graph.Build.Inputs, graph.Build.Options, written) { IsEdited = isEdited });
        files.WriteFile(Path.Combine(folder, StorePaths.ManifestName), stream => stream.Write(manifest));
        files.Flush([.. written.Select(file => Path.Combine(folder, file.Name)), Path.Combine(folder, StorePaths.ManifestName)]);
        return (counts, ManifestJson.Hash(manifest));
    }

    private static string Describe(GraphRelationship relationship) => $"({relationship.Start})-[:{relationship.Type}]->({relationship.End})";

    private void Write(string name, byte[] lines, int rows)
    {
        files.WriteFile(Path.Combine(folder, name), stream => stream.Write(lines));
        written.Add(new(name, ManifestJson.Hash(lines), lines.Length, rows));
    }

    private void Write(NodeTable nodeTable)
    {
        var schema = (isEdited ? EditedRules.Node(nodeTable) : GraphSchema.Node(nodeTable.Label))
            ?? throw new InvalidGraphException($"The schema has no most specific label {nodeTable.Label}.");
        if (nodes.ContainsKey(nodeTable.Label))
            throw new InvalidGraphException($"There are two tables of {nodeTable.Label}.");
        var layout = TableLayout.Of(schema);
        var encoder = new RowEncoder(layout, schema.Properties);
        string last = "";
        long rows = WriteTable(StorePaths.NodesFolder, nodeTable.Label, layout, nodeTable.Rows, (row, node) =>
        {
            string? fault = (isEdited ? EditedRules.CheckNode(nodeTable.Label, node) : SchemaRules.CheckId(schema, node.Id) ?? SchemaRules.CheckLabels(schema, node.Labels))
                ?? encoder.Take(node.Properties);
            if (fault is null && string.CompareOrdinal(last, node.Id) >= 0)
                fault = $"it comes after {last}, but nodes are written once each, by ascending id";
            if (fault is null && ids.Add(Encoding.UTF8.GetBytes(node.Id)) < 0)
                fault = $"the id is taken by a {schemaOfId[ids.Find(node.Id)].Label}";
            if (fault is not null)
                throw new InvalidGraphException($"The {nodeTable.Label} {node.Id} cannot be kept: {fault}.");
            schemaOfId.Add(schema);
            last = node.Id;
            encoder.Write(row, node.Id, node.Labels);
        });
        if (rows > 0)
            nodes.Add(nodeTable.Label, rows);
    }

    private void Write(RelationshipTable relationshipTable)
    {
        var schema = (isEdited ? EditedRules.Relationship(relationshipTable) : GraphSchema.Relationship(relationshipTable.Type))
            ?? throw new InvalidGraphException($"The schema has no relationship type {relationshipTable.Type}.");
        if (relationships.ContainsKey(relationshipTable.Type))
            throw new InvalidGraphException($"There are two tables of {relationshipTable.Type}.");
        var layout = TableLayout.Of(schema);
        var encoder = new RowEncoder(layout, schema.Properties);
        string lastStart = "";
        string lastEnd = "";
        long rows = WriteTable(StorePaths.RelationshipsFolder, relationshipTable.Type, layout, relationshipTable.Rows, (row, relationship) =>
        {
            string? fault = CheckEnds(schema, relationship) ?? encoder.Take(relationship.Properties);
            int order = string.CompareOrdinal(lastStart, relationship.Start);
            if (fault is null && (order > 0 || (order == 0 && string.CompareOrdinal(lastEnd, relationship.End) >= 0)))
                fault = $"it comes after ({lastStart})-[:{schema.Type}]->({lastEnd}), but they are written once each, by ascending start, then end";
            if (fault is not null)
                throw new InvalidGraphException($"The relationship {Describe(relationship)} cannot be kept: {fault}.");
            lastStart = relationship.Start;
            lastEnd = relationship.End;
            encoder.Write(row, relationship.Type, relationship.Start, relationship.End);
        });
        if (rows > 0)
            relationships.Add(relationshipTable.Type, rows);
    }

    private string? CheckEnds(RelationshipSchema schema, GraphRelationship relationship)
    {
        if (!string.Equals(schema.Type, relationship.Type, StringComparison.Ordinal))
            return $"it stands in the table of {schema.Type}";

        // Rows are sorted: most start where the one before them does.
        if (!string.Equals(relationship.Start, knownStart, StringComparison.Ordinal))
            (knownStart, knownStartNumber) = (relationship.Start, ids.Find(relationship.Start));
        int start = knownStartNumber;
        int end = ids.Find(relationship.End);
        if (start < 0 || end < 0)
            return $"its {(start < 0 ? "start" : "end")} is not a node of the graph";
        return isEdited ? null : SchemaRules.CheckEnds(schema, relationship.Start, schemaOfId[start].Labels, relationship.End, schemaOfId[end].Labels);
    }

    /// <summary>Writes a table, but no file for one without rows: an empty label or type leaves no trace. Answers the number of rows.</summary>
    private long WriteTable<T>(string subfolder, string name, TableLayout layout, IEnumerable<T> source, Action<CsvRowWriter, T> write)
    {
        using var rows = source.GetEnumerator();
        if (!rows.MoveNext())
            return 0;
        long count = 0;
        string file = name + StorePaths.TableExtension;
        files.WriteFile(Path.Combine(folder, subfolder, file), stream =>
        {
            using var table = new TableFileWriter(stream);
            foreach (string header in layout.Header)
                table.Row.Write(header);
            table.Row.EndRow();
            do
            {
                if (count % 1024 == 0)
                    cancel.ThrowIfCancellationRequested();
                write(table.Row, rows.Current);
                table.EndRow();
                count++;
            }
            while (rows.MoveNext());

            string hash = table.Finish();
            written.Add(new($"{subfolder}/{file}", hash, table.Bytes, count));
        });
        return count;
    }
}
