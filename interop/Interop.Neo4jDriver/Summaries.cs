using System.Globalization;
using GraphStore.Model.Cypher;
using Neo4j.Driver;

namespace Interop.Neo4jDriver;

/// <summary>What the driver says beside the rows.</summary>
internal static class Summaries
{
    public static CypherSummary Of(IResultSummary summary) => new(
        Of(summary.Counters),
        [.. (summary.Notifications ?? []).Select(one => new CypherNotification(one.Code, one.RawSeverityLevel, one.Title, one.Description))],
        summary.HasProfile ? Of(summary.Profile) : summary.HasPlan ? Of(summary.Plan) : null);

    private static CypherCounters Of(ICounters counters) => new(
        counters.NodesCreated,
        counters.NodesDeleted,
        counters.RelationshipsCreated,
        counters.RelationshipsDeleted,
        counters.PropertiesSet,
        counters.LabelsAdded,
        counters.LabelsRemoved,
        counters.IndexesAdded,
        counters.IndexesRemoved,
        counters.ConstraintsAdded,
        counters.ConstraintsRemoved);

    private static CypherPlan Of(IPlan step) => Of(step, dbHits: null, rows: null, time: null, step.Children.Select(Of));

    private static CypherPlan Of(IProfiledPlan step) => Of(step, step.DbHits, step.Records, step.Time > 0 ? TimeSpan.FromMicroseconds(step.Time / 1000.0) : null, step.Children.Select(Of));

    private static CypherPlan Of(IPlan step, long? dbHits, long? rows, TimeSpan? time, IEnumerable<CypherPlan> children) => new(
        step.OperatorType.Split('@')[0], // ProduceResults@neo4j
        step.Arguments.TryGetValue("Details", out object? details) ? (string)details : "",
        step.Arguments.TryGetValue("EstimatedRows", out object? estimated) ? Convert.ToDouble(estimated, CultureInfo.InvariantCulture) : null,
        dbHits,
        rows,
        time,
        [.. children]);
}
