using System.Runtime.CompilerServices;
using GraphStore.Folder;
using GraphStore.Model;
using GraphStore.Model.Cypher;

namespace GraphCypher.Tests;

/// <summary>What a program that uses the library writes; docs/cypher.md shows it.</summary>
public sealed class LibraryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graph-cypher-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Query_OfAFolder_GivesRows()
    {
        string path = await Stored();
        var output = new StringWriter();

        // example
        using var graph = GraphFolder.Open(path);
        await foreach (var row in graph.Query("MATCH (t:Term {name: $name})<-[:EXTENDS]-(m) RETURN m.name AS method, m.papers AS papers", new { name = "LoRA" }))
            output.WriteLine($"{row["method"]}: {row.Get<int>("papers")} papers");
        // end

        output.ToString().ReplaceLineEndings("\n").ShouldBe("QLoRA: 3 papers\n");
    }

    [Fact]
    public async Task Example_InTheDocs_IsTheTestedOne()
    {
        string[] lines = await File.ReadAllLinesAsync(Here());
        int start = Array.FindIndex(lines, line => line.Trim() == "// example");
        string example = string.Join('\n', lines[(start + 1)..Array.FindIndex(lines, line => line.Trim() == "// end")].Select(line => line.Length > 8 ? line[8..] : ""));
        string docs = await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "docs", "cypher.md"));
        docs.ReplaceLineEndings("\n").ShouldContain(example.Replace("Open(path)", "Open(\"graph\")", StringComparison.Ordinal).Replace("output.", "Console.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Query_InsideAnother_GivesRows()
    {
        using var graph = GraphFolder.Open(await Stored());
        var found = new List<string>();
        await foreach (var outer in graph.Query("MATCH (t:Term) RETURN t.name AS name ORDER BY name"))
        {
            await foreach (var inner in graph.Query("MATCH (t:Term {name: $name})--(o) RETURN o.name AS other", new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = outer[0] }))
                found.Add($"{outer[0]}-{inner["other"]}");
        }

        found.ShouldBe(["LoRA-QLoRA", "QLoRA-LoRA"]);
    }

    [Fact]
    public async Task Query_ThatWrites_IsRefused()
    {
        using var graph = GraphFolder.Open(await Stored());
        (await Should.ThrowAsync<CypherException>(async () => await graph.Query("MATCH (n) SET n.x = 1").FirstOrDefaultAsync())).Code.ShouldBe("Neo.ClientError.Statement.AccessMode");
    }

    [Fact]
    public async Task Query_ThatIsCancelled_Stops()
    {
        using var graph = GraphFolder.Open(await Stored());
        using var cancel = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in graph.Query("UNWIND range(1, 1000000) AS x RETURN x", cancel: cancel.Token))
                await cancel.CancelAsync();
        });
    }

    [Fact]
    public async Task Get_OfAColumn_GivesWhatItShouldBe()
    {
        using var graph = GraphFolder.Open(await Stored());
        CypherRow row = await graph.Query("RETURN 3 AS whole, 1.5 AS number, 'x' AS text, null AS nothing, ['a', 'b'] AS texts, [1, 2] AS wholes, date('2026-11-28') AS day").FirstAsync();
        (row.Get<int>("whole"), row.Get<long>("whole"), row.Get<double>("whole"), row.Get<double>("number"), row.Get<string>("text")).ShouldBe((3, 3L, 3.0, 1.5, "x"));
        row.Get<string?>("nothing").ShouldBeNull();
        row.Get<int?>("nothing").ShouldBeNull();
        row.Get<string[]>("texts").ShouldBe(["a", "b"]);
        row.Get<int[]>("wholes").ShouldBe([1, 2]);
        row.Get<CypherTemporal>("day").Text.ShouldBe("2026-11-28");
        Should.Throw<InvalidCastException>(() => row.Get<int>("nothing")).Message.ShouldBe("The column nothing is null, not a Int32.");
        Should.Throw<InvalidCastException>(() => row.Get<int>("text"));
        Should.Throw<InvalidCastException>(() => row.Get<int[]>("texts"));
        Should.Throw<KeyNotFoundException>(() => row["other"]).Message.ShouldContain("there are whole, number");
        row.ToString().ShouldStartWith("whole: 3, number: 1.5, text: x, nothing: null");
    }

    private async Task<string> Stored()
    {
        string path = Path.Combine(_folder, "graph");
        var contents = new GraphContents(
            [
                new NodeTable("Method",
                [
                    new GraphNode("term:lora", ["Term", "Method"], [new("name", "LoRA"), new("papers", 4L), new("confidence", 0.9)]),
                    new GraphNode("term:qlora", ["Term", "Method"], [new("name", "QLoRA"), new("papers", 3L), new("confidence", 0.9)]),
                ]),
            ],
            [new RelationshipTable("EXTENDS", [new GraphRelationship("EXTENDS", "term:qlora", "term:lora", [new("papers", 1L), new("confidence", 0.9), new("source", "text")])])],
            new BuildRecord([], new Dictionary<string, string>(StringComparer.Ordinal), []));
        using var sink = new FolderSink(path);
        await sink.Write(contents, CancellationToken.None);
        return path;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
