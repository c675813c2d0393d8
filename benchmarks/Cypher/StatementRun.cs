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
    /// <summary>All statements are measured several times over, so that a minute in which the machine is slow falls on some of the runs of many statements rather than on all runs of a few.</summary>
    private const int Passes = 3;

    private const int WarmUps = 5;
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="statements">A JSON array of <c>{"name": ..., "statement": ..., "parameters": {...}}</c>.</param>
    /// <param name="rounds">How often each is measured in all passes together, as far as twenty seconds last in each.</param>
    public static async Task Run(string graph, string statements, int rounds, TextWriter output)
    {
        long began = Stopwatch.GetTimestamp();
        using var folder = GraphFolder.Open(graph);
        await using var embedded = EmbeddedGraph.Of(folder.Load(), EmbeddedGraphOptions.Default, TimeProvider.System);
        double opened = Stopwatch.GetElapsedTime(began).TotalSeconds;
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(statements));
        Measured[] all = [.. document.RootElement.EnumerateArray().Select(one => new Measured(one.GetProperty("name").GetString()!, Statement(one), [], []))];

        // The planner is warm for the first statement as it is for the last.
        foreach (Measured one in all)
            await Measure(embedded, Explained(one.Statement), rounds: 1, []);
        for (int pass = 0; pass < Passes; pass++)
        {
            foreach (Measured one in all)
            {
                await Measure(embedded, one.Statement, (rounds + Passes - 1) / Passes, one.Times);
                await Measure(embedded, Explained(one.Statement), rounds * 10 / Passes, one.PlanTimes);
            }
        }

        foreach (Measured one in all)
        {
            CypherTable table = await embedded.Run(one.Statement, CancellationToken.None);
            await output.WriteLineAsync(JsonSerializer.Serialize(new { name = one.Name, ms = Median(one.Times), planMs = Median(one.PlanTimes), rows = table.Rows }, Json));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{{\"opened\": {opened:0.00}, \"memoryMb\": {Process.GetCurrentProcess().PeakWorkingSet64 >> 20}}}"));
    }

    private static CypherStatement Statement(JsonElement one) =>
        new(one.GetProperty("statement").GetString()!, one.GetProperty("parameters").EnumerateObject().ToDictionary(property => property.Name, property => Value(property.Value), StringComparer.Ordinal), CypherAccess.Read);

    private static CypherStatement Explained(CypherStatement statement) => statement with { Text = "EXPLAIN " + statement.Text };

    private static async Task Measure(EmbeddedGraph graph, CypherStatement statement, int rounds, List<double> times)
    {
        long began = Stopwatch.GetTimestamp();
        for (int i = 0; (i < WarmUps || Stopwatch.GetElapsedTime(began) < WarmUpTime) && Stopwatch.GetElapsedTime(began) < Longest / 4; i++)
            await graph.Run(statement, CancellationToken.None);
        for (int i = 0; i < rounds && (i == 0 || Stopwatch.GetElapsedTime(began) < Longest); i++)
        {
            long start = Stopwatch.GetTimestamp();
            await graph.Run(statement, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    private static double Median(List<double> times)
    {
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

    private sealed record Measured(string Name, CypherStatement Statement, List<double> Times, List<double> PlanTimes);
}
