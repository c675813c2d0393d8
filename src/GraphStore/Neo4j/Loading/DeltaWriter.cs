using System.Collections.Immutable;
using GraphStore.Model;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j.Loading;

/// <summary>Writes a delta in batches, each a transaction of its own.</summary>
/// <param name="present">The key labels that nodes in the database had before.</param>
internal sealed class DeltaWriter(
    ICypherRunner runner, LoadTurn turn, IReadOnlyCollection<string> present, PropertyGraph graph, LoadOptions options, IProgress<LoadProgress> progress)
{
    /// <summary>So many batches are under way together: they wait for each other on the record, so that one is sent and read while another is carried out.</summary>
    private const int AtOnce = 2;

    private readonly Lock gate = new();
    private long done;
    private long total;
    private volatile bool isOver;

    public CypherCounters Counters { get; private set; }

    /// <summary>Whether something was not where the delta said: another load, or a user, was at work at the same time.</summary>
    public bool Missed { get; private set; }

    /// <summary>Ids of nodes that lost what was ours and stay.</summary>
    public List<string> Released { get; } = [];

    public async Task Write(Delta delta, CancellationToken cancel)
    {
        total = delta.Count - (options.KeepStale ? delta.StaleNodes.Count + delta.StaleRelationships.Count : 0);
        // The server plans statements of the one and reads their rows while it carries out those of the other.
        await Task.WhenAll(OrStop(WriteNodesAndAdd(delta, cancel)), OrStop(ChangeRelationships(delta, cancel)));
        if (!options.KeepStale)
        {
            await RemoveNodes(delta.StaleNodes, cancel);
        }
    }

    /// <summary>Where one of two fails, the other sends nothing more.</summary>
    private async Task OrStop(Task work)
    {
        try
        {
            await work;
        }
        catch
        {
            isOver = true;
            throw;
        }
    }

    private async Task WriteNodesAndAdd(Delta delta, CancellationToken cancel)
    {
        await WriteNodes(delta, cancel);
        foreach (var (ends, rows) in RelationshipEnds.Part(delta.AddedRelationships, graph.IdOf))
        {
            var step = new WriteStep("writing relationships", LoadStatements.AddRelationships(ends, areAbsent: turn.IsAlone));
            await Run(step, new RelationshipBundles(graph, ends).Batches(rows, options.BatchRows), cancel);
        }
    }

    /// <summary>Removes and changes relationships that are there.</summary>
    private async Task ChangeRelationships(Delta delta, CancellationToken cancel)
    {
        if (!options.KeepStale)
        {
            var step = new WriteStep("removing relationships", LoadStatements.RemoveRelationships, MayMiss: true);
            await Run(step, delta.StaleRelationships.Select(one => new object?[] { one.Element, one.Kept }), cancel);
        }

        await Run(new("writing relationships", LoadStatements.ChangeRelationships), delta.ChangedRelationships.Select(ChangedRow), cancel);
    }

    private async Task WriteNodes(Delta delta, CancellationToken cancel)
    {
        var retyped = new List<int>();
        await Run(
            new("writing nodes", LoadStatements.ChangeNodes), delta.ChangedNodes.Select(ChangedRow), cancel,
            row => retyped.AddRange(((IReadOnlyList<object?>)row[1]!).Select(id => graph.FindNode((string)id!)!.Value.Number)));
        int[] merged = [.. retyped, .. delta.AddedNodes.Where(number => !IsFirst(number))];
        lock (gate)
            done -= retyped.Count; // they count once
        await MergeNodes(merged, cancel);
        await CreateNodes(delta.AddedNodes.Where(IsFirst), cancel);
    }

    /// <summary>Whether there was no node of its key label before.</summary>
    private bool IsFirst(int number) => turn.IsAlone && !present.Contains(KeyOf(number), StringComparer.Ordinal);

    private async Task MergeNodes(IReadOnlyCollection<int> numbers, CancellationToken cancel)
    {
        var labels = numbers.Select(number => graph.NodeAt(number).Label).ToHashSet(StringComparer.Ordinal);
        NodeSchema[] schemas = [.. GraphSchema.Nodes.Where(schema => labels.Contains(schema.Label))];
        string[] keys = [.. schemas.Select(schema => schema.Labels[0]).Distinct(StringComparer.Ordinal)];
        var step = new WriteStep("writing nodes", LoadStatements.WriteNodes(schemas));
        await Run(step, Batching.Of(numbers.Select(MergedRow), options.BatchRows).Select(Together), cancel);

        WriteBatch Together(WriteBatch batch)
        {
            var rows = batch.Rows.Cast<object?[]>().ToLookup(row => KeyLabels.Of((string)row[0]!), StringComparer.Ordinal);
            return batch with { Rows = [keys.Select(key => (object?)rows[key].ToArray()).ToArray()], Found = 1 };
        }
    }

    private async Task CreateNodes(IEnumerable<int> numbers, CancellationToken cancel)
    {
        foreach (var label in numbers.GroupBy(number => graph.NodeAt(number).Label, StringComparer.Ordinal))
        {
            var schema = GraphSchema.Node(label.Key)!;
            await Run(new WriteStep("writing nodes", LoadStatements.CreateNodes(schema), AreAbsent: true), label.Select(number => CreatedRow(number, schema)), cancel);
        }
    }

    private string KeyOf(int number) => graph.NodeAt(number).Labels[0];

    private object?[] CreatedRow(int number, NodeSchema schema)
    {
        var node = graph.NodeAt(number);
        return [node.Id, node.Digest, .. schema.Properties.Select(property => ValueOf(node, property))];
    }

    private object?[] MergedRow(int number)
    {
        var node = graph.NodeAt(number);
        return [node.Id, node.Label, Named(node)];
    }

    private object?[] ChangedRow(ChangedNode changed)
    {
        var node = graph.NodeAt(changed.Number);
        return [changed.Element, node.Id, node.Labels, Named(node)];
    }

    private static object?[] ChangedRow(ChangedRelationship changed)
    {
        return [changed.Element, changed.Kept, RelationshipBundles.Named(changed.Row)];
    }

    /// <summary>The digest and the properties by name, null where there is none: where the label changed, so did what properties it has.</summary>
    private static Dictionary<string, object?> Named(StoredNode node)
    {
        var properties = KeyLabels.PropertySchemasBehind(node.Labels[0]).ToDictionary(property => property.Name, property => ValueOf(node, property), StringComparer.Ordinal);
        properties.Add(GraphSchema.Digest, node.Digest);
        return properties;
    }

    private static object? ValueOf(StoredNode node, PropertySchema property) => node[property.Name] is { } value ? (object?)IndexedNames.Fit(property.Name, value) : null;

    private async Task RemoveNodes(List<ServerNode> nodes, CancellationToken cancel)
    {
        long removed = 0;
        await Run(new WriteStep("removing nodes", LoadStatements.RemoveNodes, MayMiss: true), nodes.Select(StaleRow), cancel, row => removed += (long)row[0]!);
        if (removed == nodes.Count)
            return;
        foreach (var key in nodes.GroupBy(node => node.Label, StringComparer.Ordinal))
        {
            foreach (var batch in Batching.Of(key.Select(node => new object?[] { node.Id }), options.BatchRows))
            {
                var released = await Run(LoadStatements.ReleaseNodes(key.Key, turn.IsAlone), batch, cancel);
                Counters += released.Summary.Counters;
                Released.AddRange(released.Rows.Select(row => (string)row[0]!));
            }
        }

        // Gone in the meantime, or held by another load: what that one wrote has to be looked at.
        Missed |= !turn.IsAlone && removed + Released.Count < nodes.Count;
    }

    private static object?[] StaleRow(ServerNode node) => [node.Element, node.Id, KeyLabels.PropertiesBehind(node.Label), KeyLabels.LabelsBehind(node.Label)];

    private Task Run(WriteStep step, IEnumerable<object?[]> rows, CancellationToken cancel, Action<ImmutableArray<object?>>? each = null) =>
        Run(step, Batching.Of(rows, options.BatchRows), cancel, each);

    /// <param name="each">What to do with the answer to a batch.</param>
    private async Task Run(WriteStep step, IEnumerable<WriteBatch> batches, CancellationToken cancel, Action<ImmutableArray<object?>>? each = null)
    {
        // The next batch is put together while the server works on those before it.
        var running = new Queue<(Task<CypherTable> Answer, WriteBatch Batch)>();
        try
        {
            foreach (var batch in batches.TakeWhile(_ => !isOver))
            {
                if (running.Count == AtOnce)
                    await End(running.Dequeue());
                running.Enqueue((Run(step.Statement, batch, cancel), batch));
            }

            while (running.Count > 0)
                await End(running.Dequeue());
        }
        finally
        {
            // After a failure the others are let to their end: nobody else would hear how they fare.
            await Task.WhenAll(running.Select(batch => batch.Answer)).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        async Task End((Task<CypherTable> Answer, WriteBatch Batch) first)
        {
            if (await Found(step, first.Answer) is not { } row)
                return;
            long found = (long)row[0]!;
            lock (gate)
            {
                Missed |= !step.MayMiss && found < first.Batch.Found;
                isOver |= !step.MayMiss && found == 0;
                each?.Invoke(row);
                done += first.Batch.Things;
                progress.Report(new(step.Name, done, total, "rows"));
            }
        }
    }

    private async Task<ImmutableArray<object?>?> Found(WriteStep step, Task<CypherTable> answer)
    {
        try
        {
            var table = await answer;
            lock (gate)
                Counters += table.Summary.Counters;
            return table.Rows[0];
        }
        catch (CypherException taken) when (step.AreAbsent && taken.Code == "Neo.ClientError.Schema.ConstraintValidationFailed")
        {
            lock (gate)
                Missed = isOver = true; // a user's node, as new as ours, has the id
            return null;
        }
    }

    private Task<CypherTable> Run(string statement, WriteBatch batch, CancellationToken cancel) => runner.Run(turn.Statement(statement, batch.Rows), cancel);

    /// <param name="MayMiss">Whether what is not there is as good as written.</param>
    /// <param name="AreAbsent">Whether what is written must not be there.</param>
    private readonly record struct WriteStep(string Name, string Statement, bool MayMiss = false, bool AreAbsent = false);
}
