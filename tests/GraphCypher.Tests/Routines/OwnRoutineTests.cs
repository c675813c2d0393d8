using GraphCypher.Routines;
using GraphCypher.Tests.Support;
using GraphStore.Model.Cypher;

namespace GraphCypher.Tests.Routines;

public class OwnRoutineTests
{
    private static readonly ICypherRoutine Twice = CypherRoutine.Function(
        RoutineSignature.Function("own.twice", [new("text", CypherType.String), new("times", CypherType.Integer, IsOptional: true, 2L)], CypherType.String, "A text several times."),
        call => (long)call.Arguments[1]! < 0 ? throw new RoutineException("A text cannot be repeated less than no times.", 1) : string.Concat(Enumerable.Repeat(call.Needed<string>(0), (int)(long)call.Arguments[1]!)));

    private static readonly ICypherRoutine Neighbours = CypherRoutine.Procedure(
        RoutineSignature.Procedure("own.neighbours", [new("node", CypherType.Node)], [new("other", CypherType.Node), new("type", CypherType.String)], "What a node points to."),
        call => call.Graph.Relationships().Where(one => call.Graph.StartOf(one) == call.Needed<NodeReference>(0)).Select(one => new object?[] { call.Graph.EndOf(one), call.Graph.TypeOf(one) }));

    private static readonly ICypherRoutine Mark = CypherRoutine.Procedure(
        RoutineSignature.Procedure("own.mark", [new("node", CypherType.Node), new("factor", CypherType.Float, IsOptional: true, 1.0)], [new("copy", CypherType.Node)], "Marks and copies a node.", writes: true),
        call =>
        {
            var node = call.Needed<NodeReference>(0);
            if (call.Graph.Property(node, "name") is "bad")
                throw new RoutineException("A bad node.");
            call.Editor.SetProperty(node, "marked", call.Arguments[1]);
            call.Editor.AddLabel(node, "Marked");
            var copy = call.Editor.AddNode(["Copy"], new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = call.Graph.Property(node, "name"), ["nothing"] = null });
            call.Editor.AddRelationship("COPY_OF", copy, node, new Dictionary<string, object?>(StringComparer.Ordinal));
            return [[copy]];
        });

    private static readonly ICypherRoutine Endless = CypherRoutine.Procedure(
        RoutineSignature.Procedure("own.endless", [], [new("n", CypherType.Integer)], "Waits until it is told to stop."),
        call =>
        {
            call.Cancel.WaitHandle.WaitOne();
            call.Cancel.ThrowIfCancellationRequested();
            return [];
        });

    private static readonly ICypherRoutine Broken = CypherRoutine.Procedure(
        RoutineSignature.Procedure("own.broken", [], [new("n", CypherType.Integer)], "Does not keep to its signature."), _ => [["text"]]);

    private static EmbeddedGraphOptions Options => GraphInMemory.Writable with { Routines = [Twice, Neighbours, Mark, Endless, Broken] };

    [Theory]
    [InlineData("RETURN own.twice('ab') AS x", "abab")]
    [InlineData("RETURN OWN.Twice('ab', 3) + '!' AS x", "ababab!")]
    [InlineData("UNWIND [1, 2] AS i RETURN own.twice('x', i) AS x", "x\nxx")]
    [InlineData("MATCH (n {name: 'a'}) CALL own.neighbours(n) YIELD other, type RETURN other.name, type", "b|T\nc|U")]
    [InlineData("MATCH (n {name: 'a'}) CALL own.neighbours(n) YIELD other AS o WHERE o.name = 'c' RETURN o", "c")]
    [InlineData("MATCH (n {name: 'a'}) CALL own.mark(n, 2) YIELD copy MATCH (copy)-[:COPY_OF]->(m:Marked) RETURN copy.name, m.marked", "a|2")]
    [InlineData("MATCH (n) CALL own.mark(n) YIELD copy WITH count(*) AS marked MATCH (c:Copy) RETURN marked, count(c)", "3|3")] // sees all rows before it writes
    [InlineData("MATCH (n {name: 'a'}) CALL { WITH n CALL own.mark(n) YIELD copy RETURN copy } RETURN copy.name", "a")]
    public async Task Call_OfAnOwnRoutine_GivesItsRows(string statement, string expected)
    {
        await using EmbeddedGraph graph = await GraphInMemory.Of("CREATE (a {name: 'a'}), (b {name: 'b'}), (c {name: 'c'}), (a)-[:T]->(b), (a)-[:U]->(c)", Options);
        (await graph.Rows(statement)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("RETURN own.twice('a', -1)", "A text cannot be repeated", 23)]
    [InlineData("RETURN own.twice(1)", "own.twice() takes", 18)]
    [InlineData("UNWIND ['a', 2] AS x RETURN own.twice(x)", "own.twice takes STRING as text, found the integer 2.", 39)]
    [InlineData("RETURN own.twice(null)", "own.twice needs text, found null.", 18)]
    [InlineData("RETURN own.twice('a', 1, 2)", "takes 1 to 2 arguments, found 3", 8)]
    [InlineData("RETURN own.twise('a')", "did you mean own.twice()?", 8)]
    [InlineData("MATCH (n {name: 'a'}) CALL own.neighbors(n) YIELD other RETURN other", "did you mean own.neighbours?", 23)]
    [InlineData("CREATE (n {name: 'bad'}) WITH n CALL own.mark(n) YIELD copy RETURN copy", "A bad node.", 33)]
    public async Task Call_OfWhatIsWrong_SaysSoAtThePlace(string statement, string message, int column)
    {
        await using EmbeddedGraph graph = await GraphInMemory.Of("CREATE (a {name: 'a'})", Options);
        var error = await Should.ThrowAsync<CypherException>(() => graph.Rows(statement));
        error.Message.ShouldContain(message);
        error.Message.ShouldContain($"column {column})");
    }

    [Fact]
    public async Task Call_ThatFailsInTheMiddle_LeavesNothingBehind()
    {
        await using EmbeddedGraph graph = await GraphInMemory.Of("CREATE ({name: 'a'}), ({name: 'bad'})", Options);
        await Should.ThrowAsync<CypherException>(() => graph.Rows("MATCH (n) CALL own.mark(n) YIELD copy RETURN copy"));
        (await graph.Rows("MATCH (n) RETURN count(*), count(n.marked)")).ShouldBe("2|0");
    }

    [Fact]
    public async Task Call_ThatWritesWhereNothingMay_IsRefused()
    {
        await using EmbeddedGraph graph = await GraphInMemory.Of("CREATE ({name: 'a'})", Options);
        var error = await Should.ThrowAsync<CypherException>(() => graph.Run(CypherStatement.Read("MATCH (n) CALL own.mark(n) YIELD copy RETURN copy"), CancellationToken.None));
        error.Code.ShouldBe("Neo.ClientError.Statement.AccessMode");
    }

    [Fact]
    public async Task Call_ThatTakesTooLong_IsStopped()
    {
        await using EmbeddedGraph graph = await GraphInMemory.Of("", Options with { Timeout = TimeSpan.FromMilliseconds(50) });
        (await Should.ThrowAsync<CypherException>(() => graph.Rows("CALL own.endless()"))).Message.ShouldContain("took longer than 0.05 s");
    }

    [Fact]
    public async Task Call_ThatIsCancelled_Stops()
    {
        await using EmbeddedGraph graph = await GraphInMemory.Of("", Options);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Should.ThrowAsync<OperationCanceledException>(() => graph.Run(CypherStatement.Read("CALL own.endless()"), cancel.Token));
    }

    [Fact]
    public async Task Call_OfARoutineThatBreaksItsWord_IsItsMistake()
    {
        await using EmbeddedGraph graph = await GraphInMemory.Of("", Options);
        (await Should.ThrowAsync<InvalidOperationException>(() => graph.Rows("CALL own.broken()"))).Message.ShouldContain("its signature says INTEGER");
    }

    [Fact]
    public void Empty_WithANameThatIsTaken_Throws()
    {
        ICypherRoutine size = CypherRoutine.Function(RoutineSignature.Function("size", [], CypherType.Integer, ""), _ => 1L);
        Should.Throw<ArgumentException>(() => EmbeddedGraph.Empty(Options with { Routines = [size] }, TimeProvider.System)).Message.ShouldContain("There is a function size already.");
        Should.Throw<ArgumentException>(() => EmbeddedGraph.Empty(Options with { Routines = [Mark, Mark] }, TimeProvider.System));
    }

    [Theory]
    [InlineData("SHOW PROCEDURES YIELD name, signature WHERE name = 'own.mark' RETURN signature", "own.mark(node :: NODE, factor = 1 :: FLOAT) :: (copy :: NODE)")]
    [InlineData("SHOW PROCEDURES WHERE mode = 'WRITE'", "own.mark|own.mark(node :: NODE, factor = 1 :: FLOAT) :: (copy :: NODE)|WRITE|Marks and copies a node.")]
    [InlineData("CALL dbms.procedures() YIELD name WHERE name STARTS WITH 'db.' RETURN name ORDER BY name", "db.index.fulltext.queryNodes\ndb.labels\ndb.propertyKeys\ndb.relationshipTypes")]
    [InlineData("SHOW FUNCTIONS YIELD name, category, signature WHERE name IN ['left', 'own.twice', 'date', 'percentileCont'] RETURN name, category, signature", "date|temporal|date([ANY])\nleft|string|left(STRING, INTEGER)\nown.twice|own|own.twice(text :: STRING, times = 2 :: INTEGER) :: STRING\npercentileCont|aggregate|percentileCont([DISTINCT] ANY, FLOAT)")]
    public async Task Show_OfWhatCanBeCalled_ListsIt(string statement, string expected)
    {
        await using EmbeddedGraph graph = await GraphInMemory.Of("", Options);
        (await graph.Rows(statement)).ShouldBe(expected);
    }
}
