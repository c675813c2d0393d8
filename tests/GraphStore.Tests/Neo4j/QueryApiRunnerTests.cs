using GraphStore.Model.Cypher;
using Support;

namespace GraphStore.Tests.Neo4j;

/// <summary>The suite over HTTP.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class QueryApiRunnerTests : CypherRunnerSuite
{
    protected override Task<ICypherRunner> Connect() => Neo4jServer.Empty();
}
