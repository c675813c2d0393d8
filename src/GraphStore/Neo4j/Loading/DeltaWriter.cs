using GraphStore.Model;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j.Loading;

/// <summary>Writes a delta in batches, each a transaction of its own that can be run again without doing more.</summary>
internal sealed class DeltaWriter(ICypherRunner runner, PropertyGraph graph, LoadOptions options, IProgress<LoadProgress> progress)
{
    private long done;
    private long total;

    public CypherCounters Counters { get; private set; }

    /// <summary>Whether something was not where the delta said: another load, or a user, was at work at the same time.</summary>
    public bool Missed { get; private set; }

    /// <summary>Ids of nodes that lost what was ours and stay.</summary>
    public List<string> Released { get; } = [];

    public async Task Write(Delta delta, CancellationToken cancel)
    {
        total = delta.Count - (options.KeepStale ? delta.StaleNodes.Count + delta.StaleRelationships.Count : 0);
        foreach (var label in delta.AddedNodes.Concat(delta.ChangedNodes).GroupBy(number => graph.NodeAt(number).Label, StringComparer.Ordinal))
        {
            var schema = GraphSchema.Node(label.Key)!;
            await Run(LoadStatements.WriteNodes(schema), label.Select(number => NodeRow(schema, number)), "writing nodes", cancel, atOnce: 2);
        }

        if (!options.KeepStale)
        {
            foreach (var kind in delta.StaleRelationships.GroupBy(KindOf))
                await Run(LoadStatements.RemoveRelationships(kind.Key), kind.Select(StaleRow), "removing relationships", cancel, mayMiss: true);
        }

        foreach (var kind in delta.ChangedRelationships.GroupBy(changed => KindOf(changed.Row)))
            await Run(LoadStatements.ChangeRelationships(kind.Key), kind.Select(changed => ChangedRow(changed)), "writing relationships", cancel);
        foreach (var kind in delta.AddedRelationships.GroupBy(KindOf))
            await Run(LoadStatements.AddRelationships(kind.Key), kind.Select(AddedRow), "writing relationships", cancel);

        if (!options.KeepStale)
        {
            foreach (var label in delta.StaleNodes.GroupBy(node => node.Label, StringComparer.Ordinal))
                await RemoveNodes(label.Key, [.. label], cancel);
        }
    }

    private static RelationshipKind KindOf(ServerRelationship one) => new(one.Type, KeyLabels.Of(one.Start)!, KeyLabels.Of(one.End)!);

    private static object?[] StaleRow(ServerRelationship one) => [one.Start, one.End, one.Kept];

    private object?[] NodeRow(NodeSchema schema, int number)
    {
        var node = graph.NodeAt(number);
        return [node.Id, node.Digest, .. schema.Properties.Select(property => node[property.Name] is { } value ? (object?)IndexedNames.Fit(property.Name, value) : null)];
    }

    private RelationshipKind KindOf(RelationshipRow row) =>
        new(row.Set.Type, KeyLabels.Of(graph.IdOf(row.Set.Starts[row.Row]))!, KeyLabels.Of(graph.IdOf(row.Set.Ends[row.Row]))!);

    private object?[] AddedRow(RelationshipRow row)
    {
        var table = row.Set.Table;
        return
        [
            graph.IdOf(row.Set.Starts[row.Row]),
            graph.IdOf(row.Set.Ends[row.Row]),
            GraphDigest.Format(table.Digest(row.Row)),
            .. GraphSchema.Relationship(row.Set.Type)!.Properties.Select(property => (object?)table.Find(property.Name)?[row.Row]),
        ];
    }

    private object?[] ChangedRow(ChangedRelationship changed) => [.. AddedRow(changed.Row), changed.Kept];

    private async Task RemoveNodes(string key, List<ServerNode> nodes, CancellationToken cancel)
    {
        var rows = nodes.Select(node => new object?[] { node.Id }).ToList();
        await Run(LoadStatements.RemoveNodes(key), rows, "removing nodes", cancel, mayMiss: true);
        foreach (var batch in Batching.Of(rows, options.BatchRows))
        {
            var released = await Run(LoadStatements.ReleaseNodes(key), batch, cancel);
            Counters += released.Summary.Counters;
            Released.AddRange(released.Rows.Select(row => (string)row[0]!));
        }
    }

    /// <param name="mayMiss">Whether what is not there is as good as removed.</param>
    /// <param name="atOnce">So many batches are under way together; more than one only where batches cannot want the same locks.</param>
    private async Task Run(string statement, IEnumerable<object?[]> rows, string step, CancellationToken cancel, bool mayMiss = false, int atOnce = 1)
    {
        // The next batch is put together while the server works on those before it.
        var running = new Queue<(Task<CypherTable> Batch, int Rows)>();
        try
        {
            foreach (var batch in Batching.Of(rows, options.BatchRows))
            {
                if (running.Count == atOnce)
                    await End(running.Dequeue());
                running.Enqueue((Run(statement, batch, cancel), batch.Count));
            }

            while (running.Count > 0)
                await End(running.Dequeue());
        }
        finally
        {
            // After a failure the others are let to their end: nobody else would hear how they fare.
            await Task.WhenAll(running.Select(batch => batch.Batch)).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        async Task End((Task<CypherTable> Batch, int Rows) first)
        {
            var table = await first.Batch;
            Counters += table.Summary.Counters;
            Missed |= !mayMiss && (long)table.Single()! < first.Rows;
            done += first.Rows;
            progress.Report(new(step, done, total, "rows"));
        }
    }

    private Task<CypherTable> Run(string statement, List<object?> rows, CancellationToken cancel) =>
        runner.Run(CypherStatement.Write(statement, ("rows", rows)), cancel);
}
