using GraphStore.Model;
using GraphStore.Model.Cypher;
using GraphStore.Neo4j.Loading;
using Support;
using static GraphStore.Tests.SampleGraph;

namespace GraphStore.Tests.Neo4j;

[Collection(nameof(Neo4jServer))]
public sealed class GraphLoadTests
{
    private static readonly PropertyGraph Sample = Loading.Graph(Nodes(), Relationships());

    /// <summary>Without a paper and its relationships, with another abstract, another type, other weights, and something new.</summary>
    private static readonly PropertyGraph Changed = Loading.Graph(
        [
            .. Nodes().Where(node => node.Id is not ("paper:zero" or "term:sparsity" or "paper:a-net")),
            Node("paper:a-net", ["Paper"], ("title", "A-Net"), ("abstract", "Another."), ("records", 2)),
            Node("term:sparsity", ["Term", "Method"], ("name", "sparsity"), ("papers", 2), ("confidence", 1.0)),
            Node("term:new", ["Term", "Task"], ("name", "new"), ("papers", 1), ("confidence", 0.5)),
        ],
        [
            .. Relationships().Where(one => one.Start != "paper:zero" && one.End != "paper:zero" && one is not { Type: "MENTIONS", End: "term:sparsity" }),
            Relationship("MENTIONS", "paper:a-net", "term:sparsity", ("count", 1), ("inTitle", true), ("weight", 2.5), ("confidence", 1.0)),
            Relationship("MENTIONS", "paper:a-net", "term:new", ("count", 1), ("inTitle", true), ("weight", 2.5), ("confidence", 1.0)),
        ]);

    [SkippableFact]
    public async Task Load_EmptyDatabase_HasEveryValueAfterwards()
    {
        await using var runner = await Neo4jServer.Empty();
        var report = await runner.Load(Sample);
        report.Labels.Values.Sum(count => count.Added).ShouldBe(Sample.NodeCount);
        report.Types.Values.Sum(count => count.Added).ShouldBe(Sample.RelationshipCount);
        report.Counters.NodesCreated.ShouldBe(Sample.NodeCount);
        report.Counters.RelationshipsCreated.ShouldBe(Sample.RelationshipCount);
        report.Schema.Count.ShouldBeGreaterThan(9);
        await runner.ShouldHave(Sample);
    }

    [SkippableFact]
    public async Task Load_Again_WritesNothingAndComparesNothing()
    {
        await using var runner = await Neo4jServer.Empty(keepSchema: true);
        await runner.Load(Sample);
        var watched = new WatchedRunner(runner);
        var report = await watched.Load(Sample);
        watched.Counters.Sum.ShouldBe(0);
        report.IsUnchanged.ShouldBeTrue();
        report.Buckets.ShouldBe(0);
    }

    [SkippableFact]
    public async Task Load_ChangedGraph_WritesWhatThePlanSaid()
    {
        await using var runner = await Neo4jServer.Empty(keepSchema: true);
        await runner.Load(Sample);
        var watched = new WatchedRunner(runner);
        var plan = await watched.Load(Changed, new LoadOptions(Plan: true));
        watched.Counters.Sum.ShouldBe(0);
        await runner.ShouldHave(Sample);

        var report = await runner.Load(Changed);
        report.Labels.ShouldBe(plan.Labels);
        report.Types.ShouldBe(plan.Types);
        report.Labels["Paper"].ShouldBe(new LoadCounts(Added: 0, Changed: 1, Removed: 1, Kept: 0));
        report.Labels["Method"].ShouldBe(new LoadCounts(0, 1, 0, 0));
        report.Labels["Task"].ShouldBe(new LoadCounts(1, 0, 0, 0));
        report.Types["MENTIONS"].ShouldBe(new LoadCounts(1, 1, 1, 0));
        report.Types["SHARES_CONCEPTS"].ShouldBe(new LoadCounts(0, 0, 1, 0));
        report.Counters.NodesCreated.ShouldBe(1);
        report.Counters.NodesDeleted.ShouldBe(1);
        report.Counters.RelationshipsCreated.ShouldBe(1);
        report.Counters.RelationshipsDeleted.ShouldBe(2);
        await runner.ShouldHave(Changed);
        (await runner.Value("MATCH (n:Term {id: 'term:sparsity'}) RETURN labels(n)")).ShouldBe(new object?[] { "Term", "Method" });
    }

    [SkippableFact]
    public async Task Load_WhatUsersAdded_Stays()
    {
        await using var runner = await Neo4jServer.Empty(keepSchema: true);
        await runner.Load(Sample);
        await runner.Write(
            """
            MATCH (p:Paper {id: 'paper:a-net'}), (t:Term {id: 'term:sparsity'}), (v:Term {id: 'term:vision'})
            SET p.note = 'read this', p:Favourite, t.stars = 5
            CREATE (me:Person {name: 'Ada', id: 'me'})-[:LIKES {since: 2026}]->(p), (p)-[:USES {mine: true}]->(t), (p)-[:USES {mine: true}]->(v)
            WITH p, v MATCH (p)-[r:MENTIONS]->() SET r.mark = 'x'
            """);
        await runner.Load(Changed);
        await runner.Load(Sample);
        await runner.Load(Changed);
        (await runner.Value("MATCH (:Person {name: 'Ada'})-[r:LIKES {since: 2026}]->(p:Paper:Favourite {id: 'paper:a-net', note: 'read this', title: 'A-Net'}) RETURN count(*)")).ShouldBe(1L);
        (await runner.Value("MATCH (:Paper {id: 'paper:a-net'})-[r:USES {mine: true}]->(t) RETURN count(*)")).ShouldBe(2L);
        (await runner.Value("MATCH (t:Method {id: 'term:sparsity', stars: 5}) RETURN count(t)")).ShouldBe(1L);
        (await runner.Value("MATCH ()-[r:MENTIONS {mark: 'x'}]->() RETURN count(r)")).ShouldBe(2L);
        await runner.ShouldHave(Changed);
    }

    [SkippableFact]
    public async Task Load_StaleNodeThatAUserHolds_LosesWhatIsOursAndIsReported()
    {
        await using var runner = await Neo4jServer.Empty(keepSchema: true);
        await runner.Load(Sample);
        await runner.Write("MATCH (p:Paper {id: 'paper:zero'}) CREATE (:Person)-[:LIKES]->(p)");
        var report = await runner.Load(Changed);
        report.Released.ShouldBe(["paper:zero"]);
        (await runner.Value("MATCH (:Person)-[:LIKES]->(n) RETURN [labels(n), keys(n)]")).ShouldBe(new object?[] { Array.Empty<object?>(), Array.Empty<object?>() });
        await runner.ShouldHave(Changed);

        await runner.Load(Sample);
        await runner.Write("MATCH (n:Paper {id: 'paper:zero'}) SET n.mine = true");
        (await runner.Load(Changed)).Released.ShouldBe(["paper:zero"]);
        (await runner.Value("MATCH (n {mine: true}) RETURN properties(n)")).ShouldBeAssignableTo<IReadOnlyDictionary<string, object?>>()!.Keys.ShouldBe(["mine"]);
        await runner.ShouldHave(Changed);
    }

    [SkippableFact]
    public async Task Load_KeepStale_LeavesItUntilALoadThatDoesNot()
    {
        await using var runner = await Neo4jServer.Empty(keepSchema: true);
        await runner.Load(Sample);
        var report = await runner.Load(Changed, new LoadOptions(KeepStale: true));
        report.Labels["Paper"].ShouldBe(new LoadCounts(0, 1, 0, 1));
        (await runner.Value("MATCH (n:Paper {id: 'paper:zero'})-->() RETURN count(n)")).ShouldBe(1L);

        var watched = new WatchedRunner(runner);
        await watched.Load(Changed, new LoadOptions(KeepStale: true));
        watched.Counters.Sum.ShouldBe(0);

        (await runner.Load(Changed)).Labels["Paper"].ShouldBe(new LoadCounts(0, 0, 1, 0));
        await runner.ShouldHave(Changed);
    }

    [SkippableFact]
    public async Task Load_SomebodyChangedOurs_VerifyFindsAndMendsIt()
    {
        await using var runner = await Neo4jServer.Empty(keepSchema: true);
        await runner.Load(Sample);
        await runner.Write(
            """
            MATCH (p:Paper {id: 'paper:a-net'})-[r:MENTIONS]->(t:Term {id: 'term:a-net'}), (q:Paper {id: 'paper:zero'})-[m:MENTIONS]->(), (h:Host {id: 'host:a.example'}) SET p.title = 'mine', r.count = 77
            DELETE m WITH p, t, r, h CREATE (p)-[:MENTIONS {digest: r.digest}]->(t) DETACH DELETE h
            """);
        (await runner.Load(Sample)).IsUnchanged.ShouldBeTrue();
        var plan = await runner.Load(Sample, new LoadOptions(Plan: true, Verify: true));
        plan.Unrecorded.ShouldBeGreaterThan(4);
        var report = await runner.Load(Sample, new LoadOptions(Verify: true));
        report.Unrecorded.ShouldBe(plan.Unrecorded);
        report.Types.ShouldBe(plan.Types);
        await runner.ShouldHave(Sample);
    }

    [SkippableFact]
    public async Task Load_ConstraintThatUsersNodesViolate_SaysWhichAndWritesNothing()
    {
        await using var runner = await Neo4jServer.Empty();
        await runner.Write("CREATE (:Term {id: 'x'}), (:Term {id: 'x'})");
        var said = await Should.ThrowAsync<CypherException>(() => runner.Load(Sample));
        said.Message.ShouldContain("CREATE CONSTRAINT term_id");
        said.Message.ShouldContain("label Term with the same id, such as 'x'");
        (await runner.Value("MATCH (n:Paper) RETURN count(n)")).ShouldBe(0L);
    }

    [SkippableFact]
    public async Task Load_TextsThatLookLikeCypher_StayTexts()
    {
        const string evil = "'}) DETACH DELETE n //\"`$x{{}}\\' \\u0027 🦙 ";
        string name = string.Concat(Enumerable.Repeat(evil, 100 * 1024 / evil.Length)).Trim();
        var graph = Loading.Graph(
            [
                Node("paper:x", ["Paper"], ("title", name), ("abstract", evil), ("authors", List(evil, name)), ("records", 1)),
                Node(GraphIds.Of("term", name), ["Term", "Concept"], ("name", name), ("aliases", List(name)), ("papers", 1), ("confidence", 0.5)),
                Node("term:" + evil.Trim(), ["Term", "Concept"], ("name", evil), ("papers", 1), ("confidence", 0.5)),
            ],
            [Relationship("MENTIONS", "paper:x", "term:" + evil.Trim(), ("count", 1), ("inTitle", true), ("weight", 1.0), ("confidence", 1.0), ("evidence", List(evil)))]);
        await using var runner = await Neo4jServer.Empty(keepSchema: true);
        await runner.Load(graph);
        (await runner.Value("MATCH (p:Paper) RETURN p.title")).ShouldBe(name);
        (await runner.Value("MATCH (:Paper)-->(t:Term) RETURN t.name")).ShouldBe(evil);
        (await runner.Load(graph, new LoadOptions(Verify: true))).IsUnchanged.ShouldBeTrue();
        (await runner.Value("MATCH (t:Term) WHERE size(t.name) > 1000 RETURN t.name")).ShouldBeOfType<string>().ShouldStartWith(name[..2000]);
    }

    [SkippableFact]
    public async Task Load_IdsBeyondTheBasicPlane_AreInTheBucketsThatTheServerSees()
    {
        string[] names = ["\ue000", "\uffee", "🦙", "𐀀", "é", "z", "\ud7ff"];
        var nodes = names.Select(name => Node("term:" + name, ["Term", "Concept"], ("name", name), ("papers", 1), ("confidence", 0.5))).ToArray();
        await using var runner = await Neo4jServer.Empty();
        await runner.Load(Loading.Graph(nodes, []));
        foreach (var missing in nodes)
        {
            var graph = Loading.Graph(nodes.Where(node => node != missing), []);
            (await runner.Load(graph)).Labels.Values.Sum(count => count.Removed + count.Added).ShouldBeInRange(1, 2);
            await runner.ShouldHave(graph);
        }
    }
}
