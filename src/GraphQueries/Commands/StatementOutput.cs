using GraphConsole;
using GraphConsole.Output;
using GraphQueries.Catalogue;
using GraphStore.Model.Cypher;

namespace GraphQueries.Commands;

/// <summary>Runs a statement and writes its rows, or its plan.</summary>
internal static class StatementOutput
{
    private const string Warning = "WARNING";

    /// <summary>Collecting over what may be absent is how absence is meant to be dealt with.</summary>
    private const string SkippedNull = "Neo.ClientNotification.Statement.AggregationSkippedNull";

    /// <returns>How many rows there were; -1 where the statement gives none, or a plan was shown.</returns>
    /// <param name="title">What the rows are called.</param>
    /// <param name="isOwn">Whether the user wrote the statement, and so wants to hear what the database thinks of it.</param>
    public static async Task<int> Write(
        ICypherRunner runner, CypherStatement statement, string title, bool isOwn, bool explain, OutputFormat format, Terminal terminal, CancellationToken cancel)
    {
        var table = await runner.Run(explain ? statement with { Text = "EXPLAIN " + statement.Text } : statement, cancel);
        foreach (var notification in table.Summary.Notifications.Where(notification => isOwn && notification.Severity == Warning && notification.Code != SkippedNull))
            terminal.Note($"warning: {notification.Description}");
        CypherPlan? plan = table.Summary.Plan;
        if (plan is { Rows: null })
        {
            foreach (string line in PlanText.Lines(plan))
                await terminal.Out.WriteLineAsync(line);
            return -1;
        }

        if (table.Keys.IsEmpty)
            await terminal.Out.WriteLineAsync(Changes(table.Summary.Counters));
        else
            GridWriter.Write(terminal, format, ResultGrid.Of(title, table));

        // Rows may be read by a program, and a plan is none of them.
        foreach (string line in plan is null ? [] : PlanText.Lines(plan))
            terminal.Note(line);
        return table.Keys.IsEmpty ? -1 : table.Rows.Length;
    }

    private static string Changes(CypherCounters counters)
    {
        (long Count, string What)[] changes =
        [
            (counters.NodesCreated, "nodes created"), (counters.NodesDeleted, "nodes deleted"), (counters.RelationshipsCreated, "relationships created"),
            (counters.RelationshipsDeleted, "relationships deleted"), (counters.PropertiesSet, "properties set"), (counters.LabelsAdded, "labels added"),
            (counters.LabelsRemoved, "labels removed"), (counters.IndexesAdded, "indexes added"), (counters.IndexesRemoved, "indexes removed"),
            (counters.ConstraintsAdded, "constraints added"), (counters.ConstraintsRemoved, "constraints removed"),
        ];
        string text = string.Join(", ", changes.Where(change => change.Count > 0).Select(change => $"{change.Count} {change.What}"));
        return text.Length == 0 ? "nothing changed" : text;
    }
}
