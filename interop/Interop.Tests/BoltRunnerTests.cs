using GraphStore.Model.Cypher;
using Support;

namespace Interop.Tests;

/// <summary>The suite over Bolt, to one server.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class BoltRunnerTests : CypherRunnerSuite
{
    protected override Task<ICypherRunner> Connect() => BoltServer.Empty();
}

/// <summary>The suite over Bolt, to whichever server of a cluster has the database.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class RoutedRunnerTests : CypherRunnerSuite
{
    protected override Task<ICypherRunner> Connect() => BoltServer.Empty("neo4j");
}
