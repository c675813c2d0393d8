using GraphStore.Model;
using GraphStore.Model.Cypher;
using GraphStore.Neo4j.Loading;
using Support;

namespace GraphStore.Tests.Neo4j;

/// <summary>Loads that are killed, cut off, or not alone.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class GraphLoadFaultTests
{
    private static readonly PropertyGraph Sample = Loading.Graph(SampleGraph.Nodes(), SampleGraph.Relationships());

    private static readonly PropertyGraph Smaller = Loading.Graph(
        SampleGraph.Nodes().Where(node => node.Id != "paper:zero"),
        SampleGraph.Relationships().Where(one => one.Start != "paper:zero" && one.End != "paper:zero" && one.Type != "USES"));

    [SkippableFact]
    public async Task Load_KilledBeforeAndAfterEveryStatement_TheNextFinishesTheWork()
    {
        await using var runner = await Neo4jServer.Empty(keepSchema: true);
        bool killed = true;
        for (int at = 2; killed; at++)
        {
            var (from, to) = at % 4 < 2 ? (Sample, Smaller) : (Smaller, Sample);
            await runner.Load(from);
            killed = await IsKilled(new WatchedRunner(runner) { KilledAt = at }.Load(to));
            var next = at % 3 == 0 ? from : to; // back to what was there, or on
            await runner.Load(next);
            await runner.ShouldHave(next);
        }
    }

    [SkippableFact]
    public async Task Load_KilledDuringTheFirst_TheNextFinishesTheWork()
    {
        // The first ones are killed when the constraints have been made, the last ones while indexes are: only these need a server that has neither.
        for (int at = 20; at < 90; at += 7)
        {
            // Where they are there already, the nine statements that make constraints are not sent.
            bool keepSchema = at is > 20 and < 62;
            await using var runner = await Neo4jServer.Empty(keepSchema: keepSchema);
            await IsKilled(new WatchedRunner(runner) { KilledAt = keepSchema ? at - (2 * 9) : at }.Load(Sample));
            await runner.Load(Sample);
            await runner.ShouldHave(Sample);
        }
    }

    [SkippableFact]
    public async Task Load_ConnectionCutAnywhere_TheNextFinishesTheWork()
    {
        await using var direct = await Neo4jServer.Empty(keepSchema: true);
        await using var proxy = new CuttingProxy(Neo4jServer.Address);
        await using var runner = await Neo4jServer.Connector(Neo4jServer.Target(proxy.Address), CancellationToken.None);
        var moments = new Random(5);
        for (int i = 0; i < 20; i++)
        {
            var graph = i % 2 == 0 ? Sample : Smaller;
            proxy.Cut(moments.Next(12_000), times: 1);
            try
            {
                await runner.Load(graph);
            }
            catch (CypherConnectionException lost)
            {
                lost.Message.ShouldContain("was lost");
            }

            proxy.Cut(0, times: 0);
            await direct.Load(graph);
            await direct.ShouldHave(graph);
        }
    }

    [SkippableFact]
    public async Task Load_RequestTruncatedAnywhere_TheNextFinishesTheWork()
    {
        await using var direct = await Neo4jServer.Empty(keepSchema: true);
        await using var proxy = new CuttingProxy(Neo4jServer.Address);
        await using var runner = await Neo4jServer.Connector(Neo4jServer.Target(proxy.Address), CancellationToken.None);
        var moments = new Random(6);
        for (int i = 0; i < 10; i++)
        {
            var graph = i % 2 == 0 ? Sample : Smaller;
            proxy.RequestBytesLeft = moments.Next(8_000);
            try
            {
                await runner.Load(graph);
            }
            catch (CypherConnectionException lost)
            {
                lost.Message.ShouldContain("was lost");
            }

            proxy.RequestBytesLeft = null;
            await direct.Load(graph);
            await direct.ShouldHave(graph);
        }

        proxy.Cuts.ShouldBeGreaterThan(4);
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Load_TwoAtOnce_EndInTheSameGraph(int seed)
    {
        await using var runner = await Neo4jServer.Empty(keepSchema: true);
        await Task.WhenAll(Slow(runner, seed).Load(Sample), Slow(runner, seed + 100).Load(Sample));
        await runner.ShouldHave(Sample);
        await Task.WhenAll(Slow(runner, seed).Load(Smaller), Slow(runner, seed + 100).Load(Smaller));
        await runner.ShouldHave(Smaller);
    }

    [SkippableFact]
    public async Task Load_TwoGraphsAtOnce_EndInOneOfThem()
    {
        for (int seed = 0; seed < 10; seed++)
        {
            await using var runner = await Neo4jServer.Empty(keepSchema: true);
            await Task.WhenAll(Slow(runner, seed).Load(Sample), Slow(runner, seed + 1000).Load(Smaller));
            var contents = await runner.Contents();
            var winner = contents.Count == Loading.Contents(Sample).Count() ? Sample : Smaller;
            await runner.ShouldHave(winner);
        }
    }

    [SkippableFact]
    public async Task Load_AnotherBeginsAndEndsBeforeAnyStatement_TheLastHasItsGraph()
    {
        await using var runner = await Neo4jServer.Empty(keepSchema: true);
        for (int at = 1; ; at += 2)
        {
            var (from, to) = at % 4 < 2 ? (Sample, Smaller) : (Smaller, Sample);
            await runner.Load(from);
            int writes = 0;
            await new WatchedRunner(runner) { BeforeWrite = () => Interlocked.Increment(ref writes) == at ? runner.Load(to) : Task.CompletedTask }.Load(to);
            await runner.ShouldHave(to);
            if (writes < at)
                break;
        }
    }

    [SkippableFact]
    public async Task Load_UserTakesAnIdMeanwhile_BecomesOursAndKeepsWhatTheUserAdded()
    {
        await using var runner = await Neo4jServer.Empty(keepSchema: true);
        bool taken = false;
        await new WatchedRunner(runner) { BeforeWrite = Take }.Load(Sample);
        taken.ShouldBeTrue();
        await runner.ShouldHave(Sample);
        (await runner.Value("MATCH (p:Paper {id: 'paper:a-net', note: 'mine'}) RETURN count(p)")).ShouldBe(1L);

        async Task Take()
        {
            if (taken || await runner.Value("MATCH (l:_Load) RETURN count(l)") is 0L)
                return;
            taken = true;
            await runner.Write("CREATE (:Paper {id: 'paper:a-net', note: 'mine'})");
        }
    }

    private static WatchedRunner Slow(ICypherRunner runner, int seed)
    {
        var pauses = new Random(seed);
        return new(runner) { BeforeWrite = Pause };

        Task Pause()
        {
            lock (pauses)
                return Task.Delay(pauses.Next(20));
        }
    }

    private static async Task<bool> IsKilled(Task<LoadReport> load)
    {
        try
        {
            await load;
            return false;
        }
        catch (KilledException)
        {
            return true;
        }
    }
}
