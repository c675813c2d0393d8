using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphCypher;
using GraphStore.Folder;
using GraphStore.Model.Cypher;

namespace Benchmarks.Cypher;

/// <summary>The statements of a file on a graph in memory: rows, and the medians of all of it and of parsing and planning alone.</summary>
internal static class StatementRun
{
    private const int WarmUps = 5;
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="statements">A JSON array of <c>{"name": ..., "statement": ..., "parameters": {...}}</c>.</param>
    /// <param name="rounds">How often each is measured, as far as twenty seconds last.</param>
    public static async Task Run(string graph, string statements, int rounds, TextWriter output)
    {
        long began = Stopwatch.GetTimestamp();
        using var folder = GraphFolder.Open(graph);
        await using var embedded = EmbeddedGraph.Of(folder.Load(), EmbeddedGraphOptions.Default, TimeProvider.System);
        double opened = Stopwatch.GetElapsedTime(began).TotalSeconds;
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(statements));

        // The planner is warm for the first statement as it is for the last.
        foreach (JsonElement one in document.RootElement.EnumerateArray())
            await Median(embedded, Explained(Statement(one)), rounds: 1);
        foreach (JsonElement one in document.RootElement.EnumerateArray())
        {
            CypherStatement statement = Statement(one);
            CypherTable table = await embedded.Run(statement, CancellationToken.None);
            double all = await Median(embedded, statement, rounds);
            double planned = await Median(embedded, Explained(statement), rounds * 10);
            await output.WriteLineAsync(JsonSerializer.Serialize(new { name = one.GetProperty("name").GetString(), ms = all, planMs = planned, rows = table.Rows }, Json));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{{\"opened\": {opened:0.00}, \"memoryMb\": {Process.GetCurrentProcess().PeakWorkingSet64 >> 20}}}"));
    }

    private static CypherStatement Statement(JsonElement one) =>
        new(one.GetProperty("statement").GetString()!, one.GetProperty("parameters").EnumerateObject().ToDictionary(property => property.Name, property => Value(property.Value), StringComparer.Ordinal), CypherAccess.Read);

    private static CypherStatement Explained(CypherStatement statement) => statement with { Text = "EXPLAIN " + statement.Text };

    private static async Task<double> Median(EmbeddedGraph graph, CypherStatement statement, int rounds)
    {
        long began = Stopwatch.GetTimestamp();
        for (int i = 0; (i < WarmUps || Stopwatch.GetElapsedTime(began) < WarmUpTime) && Stopwatch.GetElapsedTime(began) < Longest / 4; i++)
            await graph.Run(statement, CancellationToken.None);
        var times = new List<double>();
        while (times.Count < rounds && (times.Count == 0 || Stopwatch.GetElapsedTime(began) < Longest))
        {
            long start = Stopwatch.GetTimestamp();
            await graph.Run(statement, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return times[times.Count / 2];
    }

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt64(out long integer) ? (object)integer : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
