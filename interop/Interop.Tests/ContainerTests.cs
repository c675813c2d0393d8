using GraphStore.Model.Cypher;
using GraphStore.Neo4j;
using Interop.Testcontainers;

namespace Interop.Tests;

public sealed class ContainerTests
{
    [SkippableFact]
    public async Task Start_WithDocker_GivesAServerThatAnswersWithItsPassword()
    {
        await using var server = await Neo4jContainerServer.Start(CancellationToken.None);
        Skip.If(server is null, "There is no Docker.");
        var connector = new QueryApiConnector(TimeProvider.System, new Random(1).NextDouble);
        await using var runner = await connector.Connect(new(server.Http, "neo4j", server.Credentials), CancellationToken.None);
        (await runner.Run(CypherStatement.Read("RETURN 1"), CancellationToken.None)).Single().ShouldBe(1L);
        await Should.ThrowAsync<CypherException>(() => connector.Connect(new(server.Http, "neo4j", Credentials: null), CancellationToken.None));
    }
}
