using GraphCypher.Errors;
using GraphCypher.Execution;
using GraphCypher.Storage;
using GraphCypher.Values;

namespace GraphCypher.Tests.Execution;

/// <summary>Statements that would take all stack, time or memory end in an error or a limit.</summary>
public class HostileStatementTests
{
    private static readonly ExecutionLimits Limits = new(TimeSpan.FromSeconds(1), 64L << 20, TimeProvider.System);

    public static TheoryData<string> Statements =>
    [
        "RETURN " + new string('(', 100_000) + "1" + new string(')', 100_000),
        "RETURN " + new string('[', 100_000) + new string(']', 100_000),
        "RETURN " + string.Concat(Enumerable.Repeat("{a: ", 50_000)) + "1" + new string('}', 50_000),
        "RETURN " + string.Concat(Enumerable.Repeat("NOT ", 200_000)) + "true",
        "RETURN " + string.Concat(Enumerable.Repeat("- ", 200_000)) + "1",
        "RETURN 1" + string.Concat(Enumerable.Repeat(" + 1", 500_000)),
        "RETURN true" + string.Concat(Enumerable.Repeat(" AND true", 500_000)),
        "RETURN n" + string.Concat(Enumerable.Repeat(".a", 500_000)),
        "MATCH (a)" + string.Concat(Enumerable.Repeat("-[:T]->()", 100_000)) + " RETURN nonsense",
        "RETURN '" + new string('x', 10_000_000),
        "UNWIND range(1, 1000000000000) AS x RETURN x",
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b ORDER BY b RETURN count(*)",
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b)",
        "UNWIND range(1, 100000) AS a WITH collect(a) AS all UNWIND all AS x UNWIND all AS y RETURN collect([x, y, all])",
        "UNWIND range(1, 30) AS a CREATE (:K {a: a}) WITH count(*) AS c MATCH (a:K), (b:K) CREATE (a)-[:R]->(b) WITH count(*) AS c MATCH (a:K)-[:R*..20]->(b:K) RETURN count(*)",
        "UNWIND range(1, 30) AS a CREATE (:K {a: a}) WITH count(*) AS c MATCH (a:K), (b:K) CREATE (a)-[:R]->(b) WITH count(*) AS c MATCH (a:K) ((x)-[:R]->(y)){1,20} (b:K) RETURN count(*)",
        "UNWIND range(1, 100000) AS a CREATE () WITH count(*) AS c MATCH (a), (b), (c) RETURN count(*)",
        "RETURN reduce(s = 'x', i IN range(1, 60) | s + s)",
        "RETURN reduce(s = [1], i IN range(1, 60) | s + s)",
        "RETURN 1 / 0",
        "RETURN 9223372036854775807 + 1",
        "RETURN 9223372036854775808",
        "RETURN -(-9223372036854775808)",
        "RETURN abs(-9223372036854775808)",
        "RETURN 'a' =~ '('",
    ];

    [Theory]
    [MemberData(nameof(Statements))]
    public void Run_Hostile_EndsInAnError(string statement)
    {
        var engine = new GraphEngine(new MemoryGraph(), BuiltInProcedures.All(), mayWrite: true, Limits, seed: 1);
        Should.Throw<QueryError>(() => engine.Run(statement, new Dictionary<string, Value>(StringComparer.Ordinal), mayWriteNow: true, CancellationToken.None).Rows().Count());
        engine.Graph.NodeCount.ShouldBe(0, "what failed has left something behind");
    }

    [Theory]
    [InlineData('9', "RETURN ?x")]
    [InlineData('a', "RETURN ?")]
    [InlineData('a', "RETURN ?()")]
    [InlineData('a', "RETURN 1 AS ? RETURN 2")]
    [InlineData('a', "RETURN toInteger(['?'])")]
    [InlineData('a', "RETURN date('?')")]
    public void Run_LongNames_AreCutInTheMessage(char letter, string statement)
    {
        var engine = new GraphEngine(new MemoryGraph(), BuiltInProcedures.All(), mayWrite: false, Limits, seed: 1);
        string text = statement.Replace("?", new string(letter, 100_000), StringComparison.Ordinal);
        var error = Should.Throw<QueryError>(() => engine.Run(text, new Dictionary<string, Value>(StringComparer.Ordinal), mayWriteNow: false, CancellationToken.None).Rows().Count());
        ErrorText.Of(error, text).Length.ShouldBeLessThan(1200);
    }

    [Fact]
    public void Run_Cancelled_Stops()
    {
        using var cancel = new CancellationTokenSource();
        var engine = new GraphEngine(new MemoryGraph(), BuiltInProcedures.All(), mayWrite: false, Limits with { Time = null }, seed: 1);
        var rows = engine.Run("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN a + b AS c", new Dictionary<string, Value>(StringComparer.Ordinal), mayWriteNow: false, cancel.Token).Rows();
        Should.Throw<OperationCanceledException>(() =>
        {
            foreach (var _ in rows)
                cancel.Cancel();
        });
    }
}
