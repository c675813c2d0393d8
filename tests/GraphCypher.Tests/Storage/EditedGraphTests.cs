using GraphCypher.Tests.Support;
using GraphStore.Folder;
using GraphStore.Model;

namespace GraphCypher.Tests.Storage;

public sealed class EditedGraphTests : IDisposable
{
    private static readonly BuildRecord Build = new([new InputRecord("list.txt", new string('0', 64), 7)], new Dictionary<string, string>(StringComparer.Ordinal) { ["option"] = "value" }, []);

    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("graph-cypher-").FullName, "graph");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Fact]
    public async Task Contents_BeyondTheSchema_ComeBackFromTheStore()
    {
        await Save("""
            CREATE (a:Term:Method:Seen {id: 'term:a', name: 'a', papers: 2, seen: true, aliases: ['x', 'y'], none: []}),
                   (b:Reading {title: 'b "quoted", and more', score: 1, at: 'line'}), (c:Reading {id: 'node:1', score: 0.5}),
                   (b)-[:ABOUT {since: 2026, id2: 'x'}]->(a), (a)-[:ABOUT]->(a), (c)-[:EXTENDS {papers: 1}]->(b)
            """);
        using GraphFolder folder = GraphFolder.Open(_path);
        folder.Manifest.IsEdited.ShouldBeTrue();
        folder.Manifest.FormatVersion.ShouldBe(2);
        folder.Manifest.Inputs.ShouldHaveSingleItem().Name.ShouldBe("list.txt");
        GraphValidator.Validate(_path).ShouldBeEmpty();
        await using EmbeddedGraph graph = EmbeddedGraph.Of(folder.Load(), GraphInMemory.Writable, TimeProvider.System);
        (await graph.Rows("MATCH (n) RETURN n.id, [l IN labels(n) | l] AS labels, n.name, n.score, n.seen, n.aliases, n.title ORDER BY n.id")).ShouldBe(
            "node:1|[Reading]|null|0.5|null|null|null\nnode:2|[Reading]|null|1|null|null|b \"quoted\", and more\nterm:a|[Seen, Term, Method]|a|null|True|[x, y]|null");
        (await graph.Rows("MATCH (n)-[r]->(m) RETURN n.id, type(r), m.id, r.since ORDER BY n.id, type(r)")).ShouldBe("node:1|EXTENDS|node:2|null\nnode:2|ABOUT|term:a|2026\nterm:a|ABOUT|term:a|null");
    }

    [Fact]
    public async Task Contents_SavedTwice_AreTheSameBytes()
    {
        await Save("CREATE (:B {x: 1})-[:R]->(:A {y: 'z'})");
        byte[] first = await File.ReadAllBytesAsync(Path.Combine(_path, "manifest.json"));
        using (GraphFolder folder = GraphFolder.Open(_path))
            await Save(EmbeddedGraph.Of(folder.Load(), GraphInMemory.Writable, TimeProvider.System));
        (await File.ReadAllBytesAsync(Path.Combine(_path, "manifest.json"))).ShouldBe(first);
    }

    [Fact]
    public async Task Contents_WithoutSomethingTheSchemaNeeds_AreKept()
    {
        await Save("CREATE (:Paper {id: 'paper:a'})-[:MENTIONS]->(:Term {id: 'term:b'})");
        GraphValidator.Validate(_path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CREATE ()", "A node without labels")]
    [InlineData("CREATE (:`a b`)", "The label 'a b' cannot be kept")]
    [InlineData("CREATE (:`../a`)", "The label '../a' cannot be kept")]
    [InlineData("CREATE (:A:`b;c`)", "The label 'b;c' cannot be kept")]
    [InlineData("CREATE (:A)-[:`r/s`]->(:A)", "The relationship type 'r/s' cannot be kept")]
    [InlineData("CREATE (a:A {id: 'a'}), (b:A {id: 'b'}), (a)-[:R]->(b), (a)-[:R]->(b)", "two relationships R from 'a' to 'b'")]
    [InlineData("CREATE (:A {id: 'a'}), (:B {id: 'a'})", "Two nodes have the id 'a'.")]
    [InlineData("CREATE (:A {id: 5})", "The id of a node is a text, found the integer 5")]
    [InlineData("CREATE (:A {x: date('2026-11-28')})", "The property x of A nodes is")]
    [InlineData("CREATE (:A {x: [1, 2]})", "The property x of A nodes is")]
    [InlineData("CREATE (:A {x: 1}), (:A {x: 'a'})", "is a whole number for some and a text for others")]
    [InlineData("CREATE (:Term:Method {name: 5})", "The property name of Method nodes is a text in the schema, found the integer 5")]
    [InlineData("CREATE (:A)-[:R {id: 'x'}]->(:A)", "R relationships have a property 'id'")]
    [InlineData("CREATE (:A {x: 'one\ntwo'})", "x holds a line break")]
    [InlineData("CREATE (:A {x: ['one;two']})", "x has an element with a semicolon")]
    [InlineData("CREATE (:A {x: 1.0 / 0})", "x is not a finite number")]
    public async Task Contents_ThatAStoreCannotKeep_AreRefusedAndNothingIsWritten(string statement, string message)
    {
        (await Should.ThrowAsync<InvalidGraphException>(() => Save(statement))).Message.ShouldContain(message);
        Directory.Exists(_path).ShouldBeFalse();
    }

    private async Task Save(string statement) => await Save(await GraphInMemory.Of(statement));

    private async Task Save(EmbeddedGraph graph)
    {
        using var sink = new FolderSink(_path);
        await sink.Write(graph.Contents(Build), CancellationToken.None);
    }
}
