using System.Net;
using System.Net.Sockets;
using System.Text;
using GraphStore.Model.Cypher;
using GraphStore.Neo4j;
using Support;

namespace GraphStore.Tests.Neo4j;

/// <summary>What the runner makes of servers and connections that fail.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class QueryApiFaultTests
{
    private const string Secret = "s3cret-that-nobody-may-see";

    private static readonly CypherStatement Read = CypherStatement.Read("RETURN 1");

    [SkippableFact]
    public async Task Connect_WrongPassword_SaysSoWithoutIt()
    {
        Skip.If(Neo4jServer.Credentials is null, "The server asks for no password.");
        var said = await Should.ThrowAsync<CypherException>(() =>
            Neo4jServer.Connector(Neo4jServer.Target() with { Credentials = new("neo4j", Secret) }, CancellationToken.None));
        said.IsAuthentication.ShouldBeTrue();
        said.ToString().ShouldNotContain(Secret);
        said.ToString().ShouldNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes("neo4j:" + Secret)));
    }

    [SkippableFact]
    public async Task Connect_DatabaseThatIsNotThere_NamesIt()
    {
        var target = Neo4jServer.Target() with { Database = "no/where" };
        var said = await Should.ThrowAsync<CypherException>(() => Neo4jServer.Connector(target, CancellationToken.None));
        said.Message.ShouldContain("no/where");
        said.IsTransient.ShouldBeFalse();
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", "http://127.0.0.1:1", null)]
    [InlineData("bolt+s://localhost.invalid", "https://localhost.invalid nor https://localhost.invalid:7473", "interop/")]
    public async Task Connect_NobodyThere_SaysWhatWasTried(string address, string tried, string? advice)
    {
        var said = await Should.ThrowAsync<CypherConnectionException>(() =>
            Neo4jServer.Connector(new CypherTarget(QueryApiConnector.ParseAddress(address), "neo4j", new("neo4j", Secret)), CancellationToken.None));
        said.Message.ShouldContain(tried);
        said.ToString().ShouldNotContain(Secret);
        if (advice is not null)
            said.Message.ShouldContain(advice);
    }

    [Theory]
    [InlineData("200 OK", "application/json", """{"neo4j_version": "5.12.0", "transaction": "x"}""", "5.12.0.*server.http_enabled_modules")]
    [InlineData("404 Not Found", "text/html", "<h1>Nothing here</h1>", "no Query API")]
    [InlineData("500 Oops", "text/html", "<h1>Oops</h1>", "status 500")]
    [InlineData("200 OK", "text/html", "<h1>Welcome</h1>", "lost|something else")]
    public async Task Connect_ServerWithoutTheQueryApi_SaysWhatItIs(string status, string type, string body, string pattern)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        var serving = Serve(listener, $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        var said = await Should.ThrowAsync<CypherConnectionException>(() => Neo4jServer.Connector(new(address, "neo4j", Credentials: null), CancellationToken.None));
        said.Message.ShouldMatch(pattern);
        listener.Stop();
        await serving;
    }

    [SkippableFact]
    public async Task Run_ConnectionCutBeforeTheAnswerToARead_IsSentAgain()
    {
        await using var proxy = new CuttingProxy(Neo4jServer.Address);
        await using var runner = await Neo4jServer.Connector(Neo4jServer.Target(proxy.Address), CancellationToken.None);
        proxy.Cut(afterBytes: 0, times: 3);
        (await runner.Run(Read, CancellationToken.None)).Single().ShouldBe(1L);
        proxy.Cuts.ShouldBe(3);
    }

    [SkippableFact]
    public async Task Run_ConnectionCutBeforeTheAnswerToAWrite_IsNotSentAgain()
    {
        await using var direct = await Neo4jServer.Empty();
        await using var proxy = new CuttingProxy(Neo4jServer.Address);
        await using var runner = await Neo4jServer.Connector(Neo4jServer.Target(proxy.Address), CancellationToken.None);
        proxy.Cut(afterBytes: 0, times: 3);
        var said = await Should.ThrowAsync<CypherConnectionException>(() => runner.Run(CypherStatement.Write("CREATE (n:Suite) RETURN n"), CancellationToken.None));
        said.Message.ShouldContain("was lost");
        proxy.Cuts.ShouldBe(1);
        (await direct.Run(CypherStatement.Read("MATCH (n:Suite) RETURN count(n)"), CancellationToken.None)).Single().ShouldBe(1L);
    }

    [SkippableFact]
    public async Task Stream_ConnectionCutInTheMiddle_ThrowsAtTheCut()
    {
        await using var proxy = new CuttingProxy(Neo4jServer.Address);
        await using var runner = await Neo4jServer.Connector(Neo4jServer.Target(proxy.Address), CancellationToken.None);
        proxy.Cut(afterBytes: 50_000, times: 3);
        await using var result = await runner.Stream(CypherStatement.Read("UNWIND range(1, 100000) AS x RETURN x"), CancellationToken.None);
        long rows = 0;
        var said = await Should.ThrowAsync<CypherConnectionException>(async () =>
        {
            await foreach (var row in result.Rows(CancellationToken.None))
                rows++;
        });
        rows.ShouldBeGreaterThan(0);
        said.Message.ShouldContain("none of it counts");
        proxy.Cuts.ShouldBe(1);
    }

    [SkippableFact]
    public async Task Stream_CutAtEveryPlaceOfAShortAnswer_ThrowsOrReadsAgain()
    {
        await using var proxy = new CuttingProxy(Neo4jServer.Address);
        await using var runner = await Neo4jServer.Connector(Neo4jServer.Target(proxy.Address), CancellationToken.None);
        for (int bytes = 0; bytes < 700; bytes += 23)
        {
            proxy.Cut(bytes);
            try
            {
                (await runner.Run(Read, CancellationToken.None)).Single().ShouldBe(1L);
            }
            catch (CypherConnectionException lost)
            {
                lost.Message.ShouldContain("was lost");
            }
        }
    }

    [SkippableFact]
    public async Task Run_SlowConnection_Waits()
    {
        await using var proxy = new CuttingProxy(Neo4jServer.Address) { Delay = TimeSpan.FromMilliseconds(300) };
        await using var runner = await Neo4jServer.Connector(Neo4jServer.Target(proxy.Address), CancellationToken.None);
        (await runner.Run(CypherStatement.Read("UNWIND range(1, 5000) AS x RETURN sum(x)"), CancellationToken.None)).Single().ShouldBe(12_502_500L);
    }

    [SkippableFact]
    public async Task Run_Cancelled_StopsAtOnce()
    {
        await using var runner = await Neo4jServer.Connector(Neo4jServer.Target(), CancellationToken.None);
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Should.ThrowAsync<OperationCanceledException>(() => runner.Run(CypherStatement.Read("UNWIND range(1, 300000000) AS x RETURN sum(x % 7)"), soon.Token));
    }

    private static async Task Serve(TcpListener listener, string answer)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                byte[] request = new byte[64 * 1024];
                while (!Encoding.ASCII.GetString(request, 0, await client.GetStream().ReadAsync(request)).Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    // the rest of the request is on its way
                }

                await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(answer));
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }
}
