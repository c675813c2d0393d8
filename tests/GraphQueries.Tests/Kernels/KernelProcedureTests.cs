using System.Globalization;
using GraphCypher;
using GraphQueries.Kernels;
using GraphQueries.Tests.Support;
using GraphStore.Model.Cypher;

namespace GraphQueries.Tests.Kernels;

/// <summary>Two triangles of papers, a-b-c and d-e-f, joined by c-d; a node apart, x; and a term that all of the first triangle mention.</summary>
public class KernelProcedureTests
{
    private const string Graph = """
        CREATE (a:P {name: 'a'}), (b:P {name: 'b'}), (c:P {name: 'c'}), (d:P {name: 'd'}), (e:P {name: 'e'}), (f:P {name: 'f'}), (x:P {name: 'x'}), (t:T {name: 't'}),
          (a)-[:R {w: 1.0}]->(b), (b)-[:R {w: 1}]->(c), (c)-[:R {w: 1}]->(a), (d)-[:R {w: 2}]->(e), (e)-[:R {w: 2}]->(f), (d)-[:R {w: 5}]->(f), (c)-[:R {w: 3}]->(d),
          (a)-[:M]->(t), (b)-[:M]->(t), (c)-[:M]->(t)
        """;

    [Theory]
    [InlineData("kg.degree({label: 'P', type: 'R'}) YIELD node, score RETURN node.name, score", "a 2, b 2, c 3, d 3, e 2, f 2, x 0")]
    [InlineData("kg.degree({label: 'P', type: 'R', weight: 'w'}) YIELD node, score WITH node, score WHERE score > 6 RETURN node.name, score", "d 10, f 7")]
    [InlineData("kg.degree({direction: 'in', type: ['M', 'R']}) YIELD node, score WHERE score > 1 RETURN node.name, score", "f 2, t 3")]
    [InlineData("kg.degree() YIELD node, score WHERE node:T RETURN node.name, score", "t 3")]
    [InlineData("kg.pageRank({label: 'P', type: 'R'}) YIELD node, score WITH node, score WHERE score > 0.15 RETURN node.name, round(score, 3)", "c 0.203, d 0.203")]
    [InlineData("kg.betweenness({label: 'P', type: 'R'}) YIELD node, score WHERE score > 0 RETURN node.name, score", "c 0.4, d 0.4")]
    [InlineData("kg.betweenness({label: 'P', type: 'R', error: 0.5}) YIELD node, score WHERE score > 0 RETURN node.name, round(score, 3)", "c 0.4, d 0.4")]
    [InlineData("kg.closeness({label: 'P', type: 'R'}) YIELD node, score WHERE node.name IN ['c', 'x'] RETURN node.name, round(score, 3)", "c 0.595, x 0")]
    [InlineData("kg.harmonic({label: 'P', type: 'R'}) YIELD node, score WHERE node.name = 'c' RETURN node.name, score", "c 4")]
    [InlineData("kg.leiden({label: 'P', type: 'R'}) YIELD node, community WITH community, collect(node.name) AS names RETURN community, names", "0 [a; b; c], 1 [d; e; f], 2 [x]")]
    [InlineData("kg.louvain({label: 'P', type: 'R', seed: 7}) YIELD node, community, quality WITH round(quality, 3) AS quality, count(DISTINCT community) AS n RETURN quality, n", "0.357 3")]
    [InlineData("kg.labelPropagation({label: 'P', type: 'R'}) YIELD node, community WHERE node.name IN ['a', 'f'] RETURN count(DISTINCT community)", "2")]
    [InlineData("kg.components({label: 'P', type: 'R'}) YIELD node, component RETURN component, count(*)", "0 6, 1 1")]
    [InlineData("kg.strongComponents({label: 'P', type: 'R'}) YIELD node, component WITH component, count(*) AS size WHERE size > 1 RETURN size", "3")]
    [InlineData("kg.kCore({label: 'P', type: 'R'}) YIELD node, core RETURN core, count(*)", "2 6, 0 1")]
    [InlineData("kg.triangles({label: 'P', type: 'R'}) YIELD node, triangles, clustering WHERE node.name = 'c' RETURN triangles, round(clustering, 3)", "1 0.333")]
    [InlineData("kg.bridges({label: 'P', type: 'R'}) YIELD one, other RETURN one.name, other.name", "c d")]
    [InlineData("kg.articulationPoints({label: 'P', type: 'R'}) YIELD node RETURN node.name", "c, d")]
    [InlineData("kg.procedures() YIELD name WHERE name STARTS WITH 'kg.s' RETURN name", "kg.shortestPath, kg.similar, kg.similarity, kg.strongComponents")]
    public async Task Call_OfAKernel_GivesItsMeasure(string call, string expected) => (await Rows("CALL " + call)).ShouldBe(expected);

    [Theory]
    [InlineData("kg.shortestPath(a, f, {type: 'R', weight: 'w'}) YIELD path, length RETURN [n IN nodes(path) | n.name] AS names, length", "[a; c; d; e; f] 8")] // 2 + 2 < 5
    [InlineData("kg.shortestPath(a, f, {type: 'R'}) YIELD path RETURN [r IN relationships(path) | startNode(r).name + endNode(r).name] AS steps", "[ca; cd; df]")]
    [InlineData("kg.shortestPath(a, f, {type: 'R', direction: 'out'}) YIELD path, length RETURN length", "4")]
    [InlineData("kg.shortestPath(f, a, {type: 'R', direction: 'out'}) YIELD path RETURN path", "")]
    [InlineData("kg.shortestPath(f, a, {type: 'R', direction: 'in'}) YIELD length RETURN length", "4")]
    [InlineData("kg.kShortestPaths(a, f, {type: 'R', k: 2}) YIELD length RETURN length", "3, 4")]
    [InlineData("kg.allShortestPaths(a, f, {type: 'R', weight: 'w'}) YIELD path, length RETURN length(path), length", "4 8")]
    [InlineData("kg.distances(a, {type: 'R', weight: 'w'}) YIELD node, distance WHERE distance > 3 RETURN node.name, distance", "d 4, e 6, f 8")]
    [InlineData("kg.similar(a, {label: ['P', 'T'], type: 'M', direction: 'out', measure: 'cosine', k: 1}) YIELD other, score, common RETURN other.name, score, common", "b 1 1")]
    [InlineData("kg.similarity({type: 'M', direction: 'out'}) YIELD node, other RETURN node.name, collect(other.name)", "a [b; c], b [a; c], c [a; b]")]
    public async Task Call_BetweenNodes_GivesItsRows(string call, string expected) =>
        (await Rows($"MATCH (a:P {{name: 'a'}}), (f:P {{name: 'f'}}) CALL {call}")).ShouldBe(expected);

    [Fact]
    public async Task Call_WithSources_JumpsBackToThem() =>
        (await Rows("MATCH (x:P {name: 'x'}) CALL kg.pageRank({label: 'P', type: 'R', sources: [x]}) YIELD node, score WHERE score > 0 RETURN node.name, score")).ShouldBe("x 1");

    [Fact]
    public async Task Call_AfterAChange_SeesIt()
    {
        await using var graph = await Open();
        await graph.Run(CypherStatement.Read("CALL kg.components({label: 'P', type: 'R'}) YIELD node RETURN count(*)"), CancellationToken.None);
        await graph.Run(CypherStatement.Write("MATCH (a:P {name: 'a'}), (x:P {name: 'x'}) CREATE (a)-[:R]->(x)"), CancellationToken.None);
        var table = await graph.Run(CypherStatement.Read("CALL kg.components({label: 'P', type: 'R'}) YIELD component RETURN count(DISTINCT component)"), CancellationToken.None);
        table.Single().ShouldBe(1L);
    }

    [Fact]
    public async Task Call_ThenSet_KeepsTheMeasure()
    {
        await using var graph = await Open();
        await graph.Run(CypherStatement.Write("CALL kg.kCore({label: 'P', type: 'R'}) YIELD node, core SET node.core = core"), CancellationToken.None);
        (await graph.Run(CypherStatement.Read("MATCH (n:P {core: 2}) RETURN count(*)"), CancellationToken.None)).Single().ShouldBe(6L);
    }

    [Fact]
    public async Task Call_OnAGraphOfTheStore_FindsItsProperties()
    {
        await using var graph = EmbeddedGraph.Of(SmallGraph.Load(), EmbeddedGraphOptions.Default with { Routines = KernelProcedures.All(threads: 1) }, TimeProvider.System);
        string[] calls =
        [
            "CALL kg.degree({label: 'Term', type: 'CO_OCCURS_WITH', weight: 'npmi'}) YIELD node, score WHERE score = 0.61 RETURN count(*)",
            "CALL db.index.fulltext.queryNodes('term_text', 'updates') YIELD node RETURN count(*) + 1",
            "CALL db.propertyKeys() YIELD propertyKey WHERE propertyKey IN ['abstract', 'npmi'] RETURN count(*)",
        ];
        foreach (string call in calls)
            (await graph.Run(CypherStatement.Read(call), CancellationToken.None)).Single().ShouldBe(2L, call);
    }

    [Theory]
    [InlineData("kg.pageRank({label: 'Q'})", "The graph has no label 'Q': it has P, T.", 18)]
    [InlineData("kg.pageRank({type: 'S'})", "The graph has no relationship type 'S': it has M, R.", 18)]
    [InlineData("kg.pageRank({kind: 'R'})", "kg.pageRank has no setting 'kind': it has label, type, weight, absent, direction, damping", 18)]
    [InlineData("kg.pageRank({damping: 2})", "The setting damping is a number from 0 to 0.999.", 18)]
    [InlineData("kg.pageRank({weight: 'w'})", "A relationship of type M has no number 'w': absent says", 18)]
    [InlineData("kg.pageRank({direction: 'up'})", "The setting direction is one of 'both', 'out', 'in'.", 18)]
    [InlineData("kg.leiden({seed: -1})", "The setting seed is a whole number from 0.", 16)]
    [InlineData("kg.pageRank(1)", "takes a map as settings", 18)]
    public async Task Call_WithWrongSettings_SaysSoAtThePlace(string call, string message, int column)
    {
        var error = await Should.ThrowAsync<CypherException>(() => Rows($"CALL {call} YIELD node RETURN node"));
        error.Message.ShouldContain(message);
        error.Message.ShouldContain($"column {column})");
    }

    [Fact]
    public async Task Call_WithANegativeWeight_SaysWhere()
    {
        await using var graph = await Open();
        await graph.Run(CypherStatement.Write("MATCH (a:P {name: 'a'}), (x:P {name: 'x'}) CREATE (a)-[:R {w: -1}]->(x)"), CancellationToken.None);
        var error = await Should.ThrowAsync<CypherException>(() => graph.Run(CypherStatement.Read("CALL kg.degree({type: 'R', weight: 'w'})"), CancellationToken.None));
        error.Message.ShouldContain("Weights are not negative, found -1 as 'w' of a relationship of type R.");
    }

    [Fact]
    public async Task Call_OfANodeOutsideThePart_IsRefused()
    {
        var error = await Should.ThrowAsync<CypherException>(() => Rows("MATCH (t:T), (a:P {name: 'a'}) CALL kg.shortestPath(a, t, {label: 'P'}) YIELD path RETURN path"));
        error.Message.ShouldContain("The node is not in the part of the graph");
    }

    [Fact]
    public async Task Call_ThatIsCancelled_Stops()
    {
        await using var graph = await Open();
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => graph.Run(CypherStatement.Read("CALL kg.betweenness() YIELD node RETURN node"), cancel.Token));
    }

    private static async Task<EmbeddedGraph> Open()
    {
        var graph = EmbeddedGraph.Empty(EmbeddedGraphOptions.Default with { MayWrite = true, Routines = KernelProcedures.All(threads: 2) }, TimeProvider.System);
        await graph.Run(CypherStatement.Write(Graph), CancellationToken.None);
        return graph;
    }

    private static async Task<string> Rows(string statement)
    {
        await using var graph = await Open();
        var table = await graph.Run(CypherStatement.Read(statement), CancellationToken.None);
        return string.Join(", ", table.Rows.Select(row => string.Join(' ', row.Select(Text))));
    }

    private static string Text(object? value) => value switch
    {
        IReadOnlyList<object?> list => $"[{string.Join("; ", list.Select(Text))}]",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
