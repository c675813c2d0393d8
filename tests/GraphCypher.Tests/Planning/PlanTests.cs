using GraphCypher.Planning;
using GraphCypher.Storage;
using GraphCypher.Tests.Support;
using GraphStore.Model.Cypher;

namespace GraphCypher.Tests.Planning;

/// <summary>Which steps a statement is planned as on a graph that was read from a store.</summary>
public class PlanTests
{
    private const string Made = "CREATE (a:Paper:Thing {k: 1})-[:MENTIONS]->(b:Term:Thing {k: 2}), (a)-[:MENTIONS]->(c:Term:Thing {k: 3}), (b)-[:IS_A {w: 2}]->(c), (:Paper:Thing {k: 4})";

    [Theory]
    [InlineData("MATCH (p:Paper)-[:MENTIONS]->(t:Term) RETURN p.k AS p, t.k AS t", "Projection, DirectedRelationshipTypeScan")]
    [InlineData("MATCH (p)<-[:MENTIONS|IS_A]-(t) RETURN p.k AS p, t.k AS t", "Projection, DirectedUnionRelationshipTypesScan")]
    [InlineData("MATCH (p)-[r:IS_A]-(t) RETURN p.k AS p, t.k AS t", "Projection, UndirectedRelationshipTypeScan")]
    [InlineData("MATCH (p:Thing)-[:MENTIONS|IS_A]-(t:Thing) RETURN p.k AS p, t.k AS t", "Projection, UndirectedUnionRelationshipTypesScan")]
    [InlineData("MATCH (p:Paper)-[:MENTIONS]-(t:Term) RETURN p.k AS p, t.k AS t", "Projection, Filter, Expand(All), NodeByLabelScan")]
    [InlineData("MATCH (p:Paper {k: 1})-[:MENTIONS]->(t:Term) RETURN t.k AS t", "Projection, Expand(All), Filter, NodeIndexSeek")]
    [InlineData("MATCH (p:Paper)-[:MENTIONS]->(t:Paper) RETURN p.k AS p", "Projection, Filter, DirectedRelationshipTypeScan")]
    [InlineData("MATCH (p:Thing) WHERE 'Paper' IN labels(p) RETURN p.k AS k", "Projection, Filter, NodeByLabelScan")]
    [InlineData("MATCH (n:Thing) RETURN n.k AS k ORDER BY k", "Projection, NodeByLabelScan")]
    [InlineData("MATCH (n:Thing) RETURN n.k AS k ORDER BY n.k LIMIT 2", "Projection, Limit, NodeByLabelScan")]
    [InlineData("MATCH (n:Thing) RETURN n.k AS k ORDER BY k DESC", "Sort, Projection, Projection, NodeByLabelScan")]
    [InlineData("MATCH (n:Thing) RETURN n.k AS k ORDER BY k, n.none", "Sort, Projection, Projection, NodeByLabelScan")]
    [InlineData("MATCH (n:Thing)-->(m) WITH m AS n ORDER BY n.k RETURN n.k AS k", "Projection, Sort, Projection, Projection, Expand(All), NodeByLabelScan")]
    public async Task Explain_Pattern_Steps(string statement, string expected) => (await Steps(statement)).ShouldBe(expected);

    [Theory]
    [InlineData("MATCH (n) RETURN count(n) AS n", "4")]
    [InlineData("MATCH (n:Term) RETURN count(*) AS n", "2")]
    [InlineData("MATCH ()-[r:IS_A]->() RETURN count(r) AS n", "1")]
    [InlineData("MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n ORDER BY type", "IS_A|1\nMENTIONS|2")]
    [InlineData("MATCH ()-[r:NONE]->() RETURN count(r) AS n", "0")]
    [InlineData("MATCH ()-[r:NONE]->() RETURN type(r) AS type, count(r) AS n", "")]
    [InlineData("MATCH (n:Paper) RETURN 'papers' AS what, count(n) + 1 AS n", "papers|3")]
    public async Task Run_CountOfAll_IsKeptByTheGraph(string statement, string expected)
    {
        await using EmbeddedGraph graph = await Filled();
        (await graph.Rows(statement)).ShouldBe(expected);
        (await Steps(statement)).ShouldContain("CountFromCountStore");
    }

    [Theory]
    [InlineData("MATCH (n:Term) WHERE n.k > 2 RETURN count(n) AS n", "1")]
    [InlineData("MATCH (n:Term) RETURN count(n.none) AS n", "0")]
    [InlineData("MATCH (n:Term) RETURN count(DISTINCT n) AS n", "2")]
    [InlineData("MATCH ()-[r:IS_A]-() RETURN count(r) AS n", "2")]
    [InlineData("MATCH ()-[r]->() RETURN r.w AS w, count(*) AS n ORDER BY w", "2|1\nnull|2")]
    public async Task Run_CountOfSome_IsCounted(string statement, string expected)
    {
        await using EmbeddedGraph graph = await Filled();
        (await graph.Rows(statement)).ShouldBe(expected);
        (await Steps(statement)).ShouldNotContain("CountFromCountStore");
    }

    [Fact]
    public async Task Run_RelationshipsEitherWay_LoopOnce()
    {
        await using EmbeddedGraph graph = await Filled("CREATE (a {k: 1})-[:R]->(a), (a)-[:R]->({k: 2})");
        (await graph.Rows("MATCH (a)-[:R]-(b) RETURN a.k AS a, b.k AS b ORDER BY a, b")).ShouldBe("1|1\n1|2\n2|1");
    }

    [Theory]
    [InlineData("size(xs) > 1")]
    [InlineData("size(xs) > 0")]
    [InlineData("size(xs) >= 2")]
    [InlineData("size(xs) >= 1")]
    [InlineData("size(xs) = 1")]
    [InlineData("size(xs) = 0")]
    [InlineData("size(xs) = 3 AND xs[0] = 1")]
    [InlineData("size(xs) < 2")]
    public async Task Run_SizeOfCollectedList_SameRowsAsWithoutRewrites(string condition)
    {
        string statement = $"UNWIND [[1, 1], [1, 2], [1, 3], [2, 4], [2, 4], [3, 5], [4, null]] AS pair WITH pair[0] AS k, collect(pair[1]) AS xs, count(*) AS n WHERE {condition} RETURN k, xs, n ORDER BY k";
        (await RowsEitherWay(statement)).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("WITH k, x ORDER BY x WITH k, collect(x) AS xs RETURN k, xs ORDER BY k", false)]
    [InlineData("WITH k, x ORDER BY x DESC WITH k, collect(x) AS xs, count(*) AS n, count(x) AS some ORDER BY k RETURN k, xs, n, some", false)]
    [InlineData("WITH k, x ORDER BY x RETURN k + 1 AS k, collect(x)[0] AS least ORDER BY k", false)]
    [InlineData("WITH k, x ORDER BY x WITH k, collect(x) AS xs RETURN k, xs", true)]
    [InlineData("WITH k, x ORDER BY x WITH k, collect(x) AS xs WITH collect(xs) AS all ORDER BY size(all) RETURN all", true)]
    [InlineData("WITH k, x ORDER BY x WITH k, collect(DISTINCT x) AS xs RETURN k, xs ORDER BY k", true)]
    [InlineData("WITH k, x ORDER BY x, k WITH k, collect(x) AS xs RETURN k, xs ORDER BY k", true)]
    [InlineData("WITH k, x ORDER BY -k WITH k, collect(x) AS xs RETURN k, xs ORDER BY k", true)]
    [InlineData("WITH k, x ORDER BY x LIMIT 4 WITH k, collect(x) AS xs RETURN k, xs ORDER BY k", true)]
    [InlineData("WITH k, x ORDER BY x WITH k, collect(k) AS ks, collect(x) AS xs RETURN k, ks, xs ORDER BY k", true)]
    [InlineData("WITH k, x ORDER BY x WITH k, sum(x) AS sum, collect(x) AS xs RETURN k, sum, xs ORDER BY k", true)]
    public async Task Run_ListOfWhatIsSortedBy_SameRowsAsWithoutRewrites(string end, bool isSorted)
    {
        string statement = $"UNWIND [[2, 1.5], [1, 3], [2, 2], [1, 1.0], [1, 1], [3, null], [1, 2], [2, 1]] AS pair WITH pair[0] AS k, pair[1] AS x {end}";
        await RowsEitherWay(statement);
        string[] grouped = (await Steps(statement)).Split("EagerAggregation")[^1].Split(", ");
        grouped.Any(step => step is "Sort" or "Top").ShouldBe(isSorted);
    }

    /// <summary>More questions than are asked before a place for each node is made, about nodes that come over and over.</summary>
    [Fact]
    public async Task Run_RelationshipAskedForOverAndOver_SameRowsAsWithoutRewrites()
    {
        const string star = "UNWIND range(0, 59) AS i CREATE (n:N {k: i}) FOREACH (_ IN CASE WHEN i % 3 = 0 THEN [1] ELSE [] END | CREATE (n)-[:R]->(n))";
        const string statement = "MATCH (a:N), (b:N) RETURN a.k % 2 AS odd, sum(CASE WHEN (b)-[:R]->() THEN b.k ELSE 0 END) AS sum, count(*) AS n ORDER BY odd";
        (await RowsEitherWay(statement, star)).ShouldBe("0|17100|1800\n1|17100|1800");
    }

    /// <summary>More than a thousand of them: then groups are told by an array with a place for every node.</summary>
    [Fact]
    public async Task Run_ManyNodesMadeInTheSameStatement_AreGroups()
    {
        await using EmbeddedGraph graph = await Filled();
        (await graph.Rows("UNWIND range(1, 1500) AS i CREATE (n:New {k: i}) WITH n, n.k AS k, count(*) AS each RETURN count(*) AS groups, sum(k) AS sum, sum(each) AS all")).ShouldBe("1500|1125750|1500");
    }

    /// <summary>From one node more is reached than is looked for at first, and then all of it.</summary>
    [Fact]
    public async Task Run_PatternFromAHub_SameRowsAsWithoutRewrites()
    {
        const string hub = "CREATE (h:Hub {k: -1}) WITH h UNWIND range(0, 5999) AS i CREATE (n:N {k: i}) FOREACH (_ IN CASE WHEN i % 6 = 0 THEN [] ELSE [1] END | CREATE (h)-[:R]->(n))";
        const string statement = "MATCH (h:Hub), (n:N) WHERE NOT EXISTS { (h)-[:R]->(n) } RETURN count(*) AS n, sum(n.k) AS sum";
        (await RowsEitherWay(statement, hub)).ShouldBe("1000|2997000");
    }

    [Fact]
    public async Task Run_AfterAChange_CountsWhatIsThere()
    {
        await using EmbeddedGraph graph = await Filled();
        (await graph.Rows("CREATE (:Term)-[:IS_A]->(:Paper)")).ShouldBeEmpty();
        (await graph.Rows("MATCH (n:Term) RETURN count(n) AS n")).ShouldBe("3");
        (await graph.Rows("MATCH (:Term)-[r:IS_A]->(t:Term) RETURN count(r) AS n")).ShouldBe("1");
        (await graph.Rows("MATCH (t)-[r:IS_A|MENTIONS]->() RETURN count(r) AS n")).ShouldBe("4");
    }

    /// <summary>More pairs than are tried before it is decided whether to remember them: often the same, and never the same twice.</summary>
    [Theory]
    [InlineData("MATCH (a)-[:R]->()-[:R]->(b) WHERE NOT EXISTS { (a)-[:S]->()-[:S]->(b) } RETURN count(*) AS n, sum(a.k * b.k) AS sum")]
    [InlineData("MATCH (a), (b), (c) WHERE a.k < 2 AND (c)-[:S]->()<-[:R]-(b) RETURN count(*) AS n, sum(b.k * c.k) AS sum")]
    [InlineData("MATCH (a), (b) WHERE a.k < 80 AND (a)-[:S]->()<-[:R]-(b) RETURN count(*) AS n, sum(a.k * b.k) AS sum")]
    public async Task Run_PatternBetweenTwoNodes_SameRowsAsWithoutRewrites(string statement)
    {
        const string ring = "UNWIND range(0, 89) AS i CREATE (:N {k: i}) WITH count(*) AS all MATCH (a:N), (b:N) WITH a, b, (b.k - a.k + 90) % 90 AS r, (b.k - a.k * 7 + 630) % 90 AS s "
            + "FOREACH (_ IN CASE WHEN r IN range(1, 9) THEN [1] ELSE [] END | CREATE (a)-[:R]->(b)) FOREACH (_ IN CASE WHEN s IN range(1, 3) THEN [1] ELSE [] END | CREATE (a)-[:S]->(b))";
        (await RowsEitherWay(statement, ring)).ShouldNotStartWith("0|");
    }

    [Theory]
    [InlineData("MATCH path = (a:Thing)-[*1..3]->(b) RETURN b.k AS k, min(length(path)) AS steps")]
    [InlineData("MATCH path = (a:Thing)<-[:MENTIONS|IS_A*]-(b:Thing) WHERE a.k <> b.k RETURN a.k AS a, b.k AS b, min(length(path)) AS steps, min(b.k) AS least")]
    [InlineData("MATCH (a:Thing)-[*0..2]->(b) RETURN DISTINCT a.k AS a, b.k AS b")]
    [InlineData("MATCH (a)-[* {w: 2}]->(b) RETURN count(DISTINCT b) AS n, max(b.k) AS most")]
    public async Task Explain_ShortestLengthsOnly_EachNodeOnce(string statement) => (await Steps(statement)).ShouldContain("VarLengthExpand(Pruning,BFS)");

    [Theory]
    [InlineData("MATCH path = (a:Thing)-[*1..3]-(b) RETURN b.k AS k, min(length(path)) AS steps")]
    [InlineData("MATCH path = (a:Thing)-[*2..3]->(b) RETURN b.k AS k, min(length(path)) AS steps")]
    [InlineData("MATCH path = (a:Thing)-[*1..3]->(b) WHERE length(path) <> 1 RETURN b.k AS k, min(length(path)) AS steps")]
    [InlineData("MATCH path = (a:Thing)-[r*1..3]->(b) WHERE size(r) <> 1 RETURN b.k AS k, min(length(path)) AS steps")]
    [InlineData("MATCH path = (a:Thing)-[*1..3]->(b) RETURN b.k AS k, min(length(path)) AS steps, count(*) AS n")]
    [InlineData("MATCH path = (a:Thing)-[*1..3]->(b) RETURN b.k AS k, max(length(path)) AS steps")]
    [InlineData("MATCH path = (a:Thing)-[*1..3]->(b) RETURN length(path) AS steps, count(DISTINCT b) AS n")]
    [InlineData("MATCH path = (a:Thing)-->()-[*1..3]->(b) RETURN b.k AS k, min(length(path)) AS steps")]
    [InlineData("MATCH (a:Thing)-[*1..3]->(b) RETURN a.k AS a, b.k AS b")]
    [InlineData("MATCH (a:Thing)-[*1..3]->(b) RETURN DISTINCT b.k AS k, rand() AS r")]
    [InlineData("MATCH (a:Thing)-[*1..3]->(b) WHERE rand() < 0.5 RETURN DISTINCT b.k AS k")]
    public async Task Explain_MoreThanShortestLengths_EveryWay(string statement) => (await Steps(statement)).ShouldNotContain("BFS");

    /// <summary>Circles, loops, two relationships between two nodes, and nodes that lead nowhere.</summary>
    [Theory]
    [InlineData("MATCH path = (a)-[*1..4]->(b) RETURN a.k AS a, b.k AS b, min(length(path)) AS steps ORDER BY a, b")]
    [InlineData("MATCH path = (a)<-[*..3]-(b) WHERE b.k % 2 = 0 RETURN b.k AS b, min(length(path)) AS steps, count(DISTINCT a.k) AS n ORDER BY b")]
    [InlineData("MATCH path = (a)-[:R*0..]->(b) WHERE a <> b RETURN a.k AS a, b.k AS b, min(length(path)) AS steps ORDER BY a, b")]
    [InlineData("MATCH path = (a)-[:S* {w: 1}]->(b) RETURN a.k AS a, min(length(path)) AS steps, max(b.k) AS most ORDER BY a")]
    [InlineData("MATCH (a)-[:S*1..2]->(b) WHERE b.k > 2 RETURN DISTINCT a.k AS a, b.k AS b ORDER BY a, b")]
    [InlineData("MATCH (a {k: 0}) MATCH path = (a)-[*]->(a) RETURN a.k AS a, min(length(path)) AS steps")]
    public async Task Run_ShortestLengths_SameRowsAsWithoutRewrites(string statement)
    {
        const string few = "UNWIND range(0, 6) AS i CREATE (:N {k: i}) WITH count(*) AS all MATCH (a:N), (b:N) WITH a, b "
            + "FOREACH (_ IN CASE WHEN b.k IN [(a.k * 3 + 1) % 7, (a.k + 2) % 5] THEN [1] ELSE [] END | CREATE (a)-[:R]->(b)) FOREACH (_ IN CASE WHEN (a.k * b.k) % 5 = 3 THEN [1] ELSE [] END | CREATE (a)-[:S {w: (a.k + b.k) % 2}]->(b))";
        (await RowsEitherWay(statement, few)).ShouldNotBeEmpty();
    }

    /// <summary>The rows of a statement, which are the same with all rewrites and with none.</summary>
    private static async Task<string> RowsEitherWay(string statement, string made = Made)
    {
        await using EmbeddedGraph all = await Filled(made), none = await Filled(made, without: PlanRewrites.All);
        string rows = await all.Rows(statement);
        rows.ShouldBe(await none.Rows(statement));
        return rows;
    }

    private static async Task<EmbeddedGraph> Filled(string statement = Made, PlanRewrites without = PlanRewrites.None)
    {
        var made = new MemoryGraph();
        await using (EmbeddedGraph embedded = EmbeddedGraph.Of(made, GraphInMemory.Writable, TimeProvider.System))
            await embedded.Run(CypherStatement.Write(statement), CancellationToken.None);
        return EmbeddedGraph.Of(FilledGraph.Of(made), GraphInMemory.Writable with { WithoutRewrites = without }, TimeProvider.System);
    }

    /// <summary>From the last to the first.</summary>
    private static async Task<string> Steps(string statement)
    {
        await using EmbeddedGraph graph = await Filled();
        CypherTable table = await graph.Run(CypherStatement.Read("EXPLAIN " + statement), CancellationToken.None);
        return string.Join(", ", table.Summary.Plan!.Steps().Select(step => step.Operator).Where(name => name != "Argument"));
    }
}
