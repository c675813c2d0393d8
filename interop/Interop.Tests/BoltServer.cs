using GraphStore.Model.Cypher;
using Interop.Neo4jDriver;
using Support;

namespace Interop.Tests;

/// <summary>The server of the tests over Bolt.</summary>
internal static class BoltServer
{
    private static readonly BoltConnector Connector = new(TimeProvider.System, new Random(Environment.ProcessId).NextDouble);

    public static async Task<CypherTarget> Target(string scheme = "bolt") => Neo4jServer.Target(new UriBuilder(await ContainerFixture.BoltAddress()) { Scheme = scheme }.Uri);

    public static Task<ICypherRunner> Connect(CypherTarget target) => Connector.Connect(target, CancellationToken.None);

    /// <summary>The server's database, empty but for the mark.</summary>
    public static async Task<ICypherRunner> Empty(string scheme = "bolt")
    {
        var target = await Target(scheme);
        return await Neo4jServer.Empty((_, cancel) => Connector.Connect(target, cancel));
    }
}
