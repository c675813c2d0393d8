using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j;

/// <summary>Takes the members of an answer that are no rows.</summary>
internal sealed class SummaryReader
{
    private CypherCounters counters;
    private ImmutableArray<CypherNotification> notifications = [];
    private CypherPlan? plan;

    public CypherSummary Summary => new(counters, notifications, plan);

    public ImmutableArray<string> Bookmarks { get; private set; } = [];

    public string? TransactionId { get; private set; }

    public ServerError? Error { get; private set; }

    /// <summary>A member that this program does not know is passed over: a newer server may say more.</summary>
    public void Read(string name, ReadOnlyMemory<byte> value)
    {
        using var json = JsonDocument.Parse(value);
        var root = json.RootElement;
        switch (name)
        {
            case "counters":
                counters = Counters(root);
                break;
            case "notifications":
                notifications = [.. root.EnumerateArray().Select(one => new CypherNotification(Text(one, "code"), Text(one, "severity"), Text(one, "title"), Text(one, "description")))];
                break;
            case "queryPlan" or "profiledQueryPlan":
                plan = Plan(root);
                break;
            case "bookmarks":
                Bookmarks = [.. root.EnumerateArray().Select(bookmark => bookmark.GetString()!)];
                break;
            case "transaction":
                TransactionId = Text(root, "id");
                break;
            case "errors":
                Error = ServerError.First(root);
                break;
        }
    }

    private static CypherCounters Counters(JsonElement counters) => new(
        Count(counters, "nodesCreated"),
        Count(counters, "nodesDeleted"),
        Count(counters, "relationshipsCreated"),
        Count(counters, "relationshipsDeleted"),
        Count(counters, "propertiesSet"),
        Count(counters, "labelsAdded"),
        Count(counters, "labelsRemoved"),
        Count(counters, "indexesAdded"),
        Count(counters, "indexesRemoved"),
        Count(counters, "constraintsAdded"),
        Count(counters, "constraintsRemoved"));

    private static CypherPlan Plan(JsonElement step)
    {
        string name = Text(step, "operatorType");
        int at = name.IndexOf('@', StringComparison.Ordinal); // ProduceResults@neo4j
        var children = step.TryGetProperty("children", out var below) ? below.EnumerateArray().Select(Plan) : [];
        return new(
            at < 0 ? name : name[..at],
            Argument(step, "Details") ?? "",
            double.TryParse(Argument(step, "EstimatedRows"), NumberStyles.Float, CultureInfo.InvariantCulture, out double rows) ? rows : null,
            step.TryGetProperty("dbHits", out _) ? Count(step, "dbHits") : null,
            step.TryGetProperty("records", out _) ? Count(step, "records") : null,
            Count(step, "time") is > 0 and var nanoseconds ? TimeSpan.FromMicroseconds(nanoseconds / 1000.0) : null,
            [.. children]);
    }

    /// <summary>An argument of a step, which is a typed value.</summary>
    private static string? Argument(JsonElement step, string name) =>
        step.TryGetProperty("arguments", out var arguments) && arguments.TryGetProperty(name, out var typed) ? Text(typed, "_value") : null;

    private static long Count(JsonElement parent, string name) => parent.TryGetProperty(name, out var count) && count.TryGetInt64(out long number) ? number : 0;

    private static string Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
}
