using System.Diagnostics;
using System.Text;
using System.Text.Json;
using GraphStore.Model;

namespace GraphStore.Tests.Folder;

/// <summary>The sample goes through the bulk import into a real server and comes back the same, value by value.</summary>
public sealed class Neo4jImportTests : IDisposable
{
    /// <summary>Names a wrapper with the verbs <c>admin</c>, <c>start</c> and <c>stop</c>; see <c>tests/neo4j-import.sh</c>.</summary>
    private const string Variable = "KG_TEST_NEO4J_IMPORT";

    private readonly TempFolder temp = new();
    private readonly string? neo4j = Environment.GetEnvironmentVariable(Variable);

    public void Dispose() => temp.Dispose();

    [SkippableFact]
    public async Task Import_Sample_HasEveryValueOnTheServer()
    {
        Skip.If(string.IsNullOrEmpty(neo4j), $"{Variable} names no Neo4j.");
        Stores.Write(temp["graph"], SampleGraph.Contents());
        var graph = Stores.Load(temp["graph"]);
        var files = new[] { "nodes", "relationships" }.SelectMany(folder =>
            Directory.EnumerateFiles(Path.Combine(temp["graph"], folder)).Order(StringComparer.Ordinal).Select(file => $"--{folder}={file}"));
        Run("admin", ["database", "import", "full", "neo4j", .. files, "--id-type=string", "--strict=true", "--bad-tolerance=0", $"--report-file={temp["bad"]}"]);
        string started = Run("start", []);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(started.Split(' ')[0]) };
            var nodes = await Query(client, "MATCH (n) RETURN n.id AS id, labels(n), properties(n)");
            var relationships = await Query(client, "MATCH (a)-[r]->(b) RETURN a.id + ' ' + type(r) + ' ' + b.id AS id, [], properties(r)");

            DescribeRows(nodes).ShouldBe(graph.Nodes.Select(node => Describe(node.Id, node.Labels, node.Properties.Prepend(new("id", node.Id)), node.Digest)), ignoreOrder: true);
            DescribeRows(relationships).ShouldBe(
                graph.RelationshipTypes.SelectMany(graph.Relationships).Select(relationship =>
                    Describe($"{relationship.Start.Id} {relationship.Type} {relationship.End.Id}", [], relationship.Properties, relationship.Digest)),
                ignoreOrder: true);
        }
        finally
        {
            Run("stop", []);
        }
    }

    private static async Task<JsonElement> Query(HttpClient client, string statement)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { statement }), Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/db/neo4j/query/v2", UriKind.Relative), content);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("data").GetProperty("values").Clone();
    }

    private static List<string> DescribeRows(JsonElement rows) =>
    [
        .. rows.EnumerateArray().Select(row => $"{row[0].GetString()} [{string.Join('|', row[1].EnumerateArray().Select(label => label.GetString()).Order(StringComparer.Ordinal))}] "
            + string.Join(", ", row[2].EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => $"{property.Name}={Describe(property.Value)}"))),
    ];

    private static string Describe(string id, IEnumerable<string> labels, IEnumerable<Property> properties, string digest) =>
        $"{id} [{string.Join('|', labels.Order(StringComparer.Ordinal))}] "
        + string.Join(", ", properties.Append(new("digest", digest)).OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => $"{property.Name}={Describe(property.Value)}"));

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join('|', value.EnumerateArray().Select(element => element.GetString()))}]",
        JsonValueKind.String => $"'{value.GetString()}'",
        JsonValueKind.Number => value.GetRawText().Contains('.', StringComparison.Ordinal) ? $"{value.GetDouble():R}d" : value.GetRawText(),
        _ => value.GetRawText(),
    };

    private static string Describe(PropertyValue value) => value.Kind switch
    {
        PropertyKind.StringList => $"[{string.Join('|', value.AsStringList())}]",
        PropertyKind.String => $"'{value.AsString()}'",
        PropertyKind.Float => $"{value.AsFloat():R}d",
        PropertyKind.Integer => $"{value.AsInteger()}",
        _ => value.AsBoolean() ? "true" : "false",
    };

    private string Run(string verb, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (string argument in new[] { neo4j!, verb, "--home", temp["home"] }.Concat(arguments))
            start.ArgumentList.Add(argument);
        Directory.CreateDirectory(temp["home"]);
        using var process = Process.Start(start)!;
        string output = verb == "start" ? process.StandardOutput.ReadLine() ?? "" : process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, output);
        return output;
    }
}
