using GraphCypher.Errors;
using GraphCypher.Execution;
using GraphCypher.Storage;
using GraphCypher.Values;

namespace GraphCypher.Tests.Execution;

/// <summary>ORDER BY with LIMIT keeps few rows and computes the other columns for those: it has to give the beginning of what ORDER BY alone gives.</summary>
public class TopTests
{
    private readonly GraphEngine engine = new(
        new MemoryGraph(), BuiltInProcedures.All(), mayWrite: true, new ExecutionLimits(TimeSpan.FromSeconds(10), 64L << 20, TimeProvider.System), seed: 1);

    public TopTests() => Rows("UNWIND range(1, 40) AS i CREATE (:A {name: 'n' + (i * 7) % 40, x: i % 3, y: i % 5})-[:R {k: i}]->(:B)");

    [Theory]
    [InlineData("MATCH (n:A) RETURN n.name AS name, labels(n) AS l, n.x AS x ORDER BY x DESC, name")]
    [InlineData("MATCH (n:A) RETURN n.name AS name ORDER BY n.x, n.y DESC")]
    [InlineData("MATCH (n:A)-[r:R]->() RETURN type(r) AS t, n.name AS name, r.k AS k ORDER BY n.x, toUpper(name)")]
    [InlineData("MATCH (n:A) RETURN n.name AS n ORDER BY n")]
    [InlineData("MATCH (n:A) RETURN n.x AS a, n.y AS x ORDER BY x, a")]
    [InlineData("MATCH (n:A) RETURN n.name AS name, n.missing AS m ORDER BY m, n.x + n.y")]
    [InlineData("MATCH (n:A) RETURN n.name AS name, n.x AS x ORDER BY COUNT { (n)-->() }, x")]
    [InlineData("UNWIND range(1, 30) AS i RETURN i ORDER BY i % 4")]
    public void Run_OrderedWithLimit_GivesTheBeginningOfAllRows(string statement)
    {
        var all = Rows(statement);
        foreach (var (skip, limit) in new[] { (0, 0), (0, 1), (0, 7), (3, 7), (38, 7), (0, 100) })
            Rows($"{statement} SKIP {skip} LIMIT {limit}").ShouldBe(all.Skip(skip).Take(limit));
    }

    [Fact]
    public void Run_ConditionBehindTheLimit_SeesColumnsAndWhatWasThereBefore() =>
        Rows("MATCH (n:A) WITH n.name AS name, n.x AS x ORDER BY x, name LIMIT 7 WHERE n.y > 0 AND name <> 'n0' RETURN name, x")
            .ShouldBe(Rows("MATCH (n:A) RETURN n.name AS name, n.x AS x, n.y > 0 AND n.name <> 'n0' AS keep ORDER BY x, name LIMIT 7").Where(row => row.EndsWith(", true", StringComparison.Ordinal)).Select(row => row[..^6]));

    [Fact]
    public void Run_ColumnThatFailsForARowThatIsLeftOut_Fails() =>
        Should.Throw<QueryError>(() => Rows("UNWIND [1, 0] AS x RETURN 1 / x AS y ORDER BY x DESC LIMIT 1")).Message.ShouldContain("zero");

    private List<string> Rows(string statement) =>
        [.. engine.Run(statement, new Dictionary<string, Value>(StringComparer.Ordinal), mayWriteNow: true, CancellationToken.None).Rows()
            .Select(row => string.Join(", ", row.Select(value => Conformance.Notation.Of(engine.Graph, value, ignoreListOrder: false))))];
}
