using GraphStore.Model.Cypher;
using Support;

namespace GraphCypher.Tests;

/// <summary>The suite of all that run Cypher, on a graph in memory.</summary>
public sealed class EmbeddedRunnerTests : CypherRunnerSuite
{
    protected override RunnerAbilities Abilities => RunnerAbilities.Notifications;

    /// <summary>Under the message stands the line, with a caret.</summary>
    protected override string ShownStatement => "  MATHC (n)\n";

    protected override Task<ICypherRunner> Connect() =>
        Task.FromResult<ICypherRunner>(EmbeddedGraph.Empty(EmbeddedGraphOptions.Default with { MayWrite = true }, TimeProvider.System));
}
