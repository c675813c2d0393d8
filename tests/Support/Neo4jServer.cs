using GraphStore.Model.Cypher;
using GraphStore.Neo4j;
using Xunit;

namespace Support;

/// <summary>
/// The server that <c>KG_TEST_NEO4J</c> names, with <c>NEO4J_USERNAME</c> and <c>NEO4J_PASSWORD</c>. Tests empty its database, so they only take one that they found empty, and mark it as theirs.
/// </summary>
internal static class Neo4jServer
{
    public const string Variable = "KG_TEST_NEO4J";

    public static Uri Address
    {
        get
        {
            string? address = Environment.GetEnvironmentVariable(Variable);
            Skip.If(string.IsNullOrEmpty(address), $"{Variable} names no Neo4j.");
            return new(address!);
        }
    }

    public static CypherCredentials? Credentials => Environment.GetEnvironmentVariable("NEO4J_PASSWORD") is { Length: > 0 } password
        ? new(Environment.GetEnvironmentVariable("NEO4J_USERNAME") ?? "neo4j", password)
        : null;

    public static CypherConnector Connector { get; } = new QueryApiConnector(TimeProvider.System, new Random(Environment.ProcessId).NextDouble).Connect;

    public static CypherTarget Target(Uri? address = null) => new(address ?? Address, "neo4j", Credentials);

    /// <summary>The server's database, empty but for the mark.</summary>
    /// <param name="keepSchema">Whether constraints and indexes stay, for tests that have nothing to do with how they come about: making them anew takes longer than most tests.</param>
    public static async Task<ICypherRunner> Empty(CypherConnector? connector = null, bool keepSchema = false)
    {
        var runner = await (connector ?? Connector)(Target(), CancellationToken.None);
        var counts = await runner.Run(CypherStatement.Read("MATCH (n) RETURN count(n) AS nodes, count(CASE WHEN n:_TestDatabase THEN 1 END) AS marks"), CancellationToken.None);
        if (counts.Rows[0] is [> 0L, 0L])
            throw new InvalidOperationException($"{Variable} names a database with {counts.Rows[0][0]} nodes; these tests empty it, and take only one that was empty.");
        await runner.Run(CypherStatement.Write("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"), CancellationToken.None);
        foreach (string kind in keepSchema ? [] : new[] { "CONSTRAINT", "INDEX" })
        {
            string filter = kind == "INDEX" ? " WHERE type <> 'LOOKUP' AND owningConstraint IS NULL" : "";
            var names = await runner.Run(CypherStatement.Read($"SHOW {kind} YIELD *{filter} RETURN name"), CancellationToken.None);
            foreach (var row in names.Rows)
                await runner.Run(CypherStatement.Write($"DROP {kind} $name IF EXISTS", ("name", row[0])), CancellationToken.None);
        }

        await runner.Run(CypherStatement.Write("CREATE (:_TestDatabase)"), CancellationToken.None);
        return runner;
    }
}
