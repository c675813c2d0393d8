using GraphStore.Model.Cypher;
using GraphStore.Tests.Deployment;
using Support;

namespace GraphStore.Tests.Neo4j;

/// <summary>What <c>docker-compose.yml</c> tells a server, asked of one.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class ComposeOnServerTests
{
    [SkippableFact]
    public async Task Settings_EachOfThem_IsOneThatTheServerHas()
    {
        await using var runner = await Neo4jServer.Empty();
        object?[] names = [.. ComposeFile.ServerSettings().Select(setting => setting.Name)];
        names.Length.ShouldBeGreaterThan(3);
        var known = await runner.Run(CypherStatement.Read("SHOW SETTINGS $names YIELD name", ("names", names)), CancellationToken.None);
        known.Rows.Select(row => row[0]).ShouldBe(names, ignoreOrder: true);
    }

    [SkippableFact]
    public async Task HealthCheck_OfARunningServer_IsAnswered()
    {
        var asked = new Uri(ComposeFile.Texts(ComposeFile.Map(ComposeFile.Service("neo4j"), "healthcheck"), "test")[^1]);
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(Neo4jServer.Address, asked.PathAndQuery));
        answer.IsSuccessStatusCode.ShouldBeTrue();
    }
}
