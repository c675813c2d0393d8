using GraphStore.Model;
using GraphStore.Model.Cypher;
using GraphStore.Tests;
using GraphStore.Tests.Neo4j;
using Support;

namespace Interop.Tests;

/// <summary>What the runner over Bolt makes of servers and connections that fail.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class BoltFaultTests
{
    private const string Secret = "s3cret-that-nobody-may-see";

    [SkippableFact]
    public async Task Connect_WrongPassword_SaysSoWithoutIt()
    {
        Skip.If(Neo4jServer.Credentials is null, "The server asks for no password.");
        var target = await BoltServer.Target() with { Credentials = new("neo4j", Secret) };
        var said = await Should.ThrowAsync<CypherException>(() => BoltServer.Connect(target));
        said.IsAuthentication.ShouldBeTrue();
        said.ToString().ShouldNotContain(Secret);
    }

    [SkippableFact]
    public async Task Connect_NoPassword_IsAskedForOne()
    {
        Skip.If(Neo4jServer.Credentials is null, "The server asks for no password.");
        (await Should.ThrowAsync<CypherException>(async () => await BoltServer.Connect(await BoltServer.Target() with { Credentials = null }))).IsAuthentication.ShouldBeTrue();
    }

    [SkippableFact]
    public async Task Connect_DatabaseThatIsNotThere_NamesIt()
    {
        var said = await Should.ThrowAsync<CypherException>(async () => await BoltServer.Connect(await BoltServer.Target() with { Database = "nowhere" }));
        said.Message.ShouldContain("nowhere");
        said.IsTransient.ShouldBeFalse();
    }

    [Fact]
    public async Task Connect_NobodyThere_NamesTheAddress()
    {
        var said = await Should.ThrowAsync<CypherConnectionException>(() => BoltServer.Connect(new(new("bolt://127.0.0.1:1"), "neo4j", new("neo4j", Secret))));
        said.Message.ShouldContain("bolt://127.0.0.1:1");
        said.ToString().ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Connect_AddressOfHttp_IsAnError() =>
        await Should.ThrowAsync<ArgumentException>(() => BoltServer.Connect(new(new("http://127.0.0.1:1"), "neo4j", Credentials: null)));

    [SkippableFact]
    public async Task Load_ConnectionCutAnywhere_TheNextFinishesTheWork()
    {
        var sample = Loading.Graph(SampleGraph.Nodes(), SampleGraph.Relationships());
        var target = await BoltServer.Target();
        await using var proxy = new CuttingProxy(target.Address);
        var moments = new Random(5);
        for (int i = 0; i < 8; i++)
        {
            await using var direct = await BoltServer.Empty();
            await using var hindered = await BoltServer.Connect(target with { Address = new UriBuilder(proxy.Address) { Scheme = "bolt" }.Uri });
            proxy.Cut(moments.Next(8000), times: 1);
            try
            {
                await hindered.Load(sample);
            }
            catch (CypherConnectionException lost)
            {
                lost.Message.ShouldContain("was lost");
            }

            proxy.Cut(0, times: 0);
            await direct.Load(sample);
            await direct.ShouldHave(sample);
        }

        proxy.Cuts.ShouldBeGreaterThan(4);
    }

    [SkippableFact]
    public async Task Load_OverBoltThenOverHttp_WritesNothingTheSecondTime()
    {
        var sample = Loading.Graph(SampleGraph.Nodes(), SampleGraph.Relationships());
        await using var bolt = await BoltServer.Empty();
        (await bolt.Load(sample)).Counters.NodesCreated.ShouldBe(sample.NodeCount);
        await using var http = await Neo4jServer.Connector(Neo4jServer.Target(), CancellationToken.None);
        (await http.Load(sample)).Counters.Sum.ShouldBe(0);
        await http.ShouldHave(sample);
    }

    [SkippableFact]
    public async Task Run_Cancelled_StopsAtOnce()
    {
        await using var runner = await BoltServer.Connect(await BoltServer.Target());
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Should.ThrowAsync<OperationCanceledException>(() => runner.Run(CypherStatement.Read("UNWIND range(1, 300000000) AS x RETURN sum(x % 7)"), soon.Token));
    }
}
