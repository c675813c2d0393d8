using System.Collections.Immutable;
using GraphStore.Model;
using GraphStore.Model.Cypher;
using Shouldly;
using Xunit;

namespace Support;

/// <summary>What not every <see cref="ICypherRunner"/> can.</summary>
[Flags]
public enum RunnerAbilities
{
    None = 0,
    Bytes = 1,
    Notifications = 2,

    /// <summary>Transactions side by side.</summary>
    Concurrency = 4,
    All = Bytes | Notifications | Concurrency,
}

/// <summary>What every <see cref="ICypherRunner"/> must do, whatever lies between it and the database. Whoever has a new one derives from this.</summary>
public abstract class CypherRunnerSuite
{
    private const string Hard = "'\"`$x } RETURN 1 // \\ \u2028 \u0001 🦙";

    /// <summary>What it can beyond what all can.</summary>
    protected virtual RunnerAbilities Abilities => RunnerAbilities.All;

    /// <summary>How a message shows the statement that begins with a comment.</summary>
    protected virtual string ShownStatement => "in: MATHC (n)";

    /// <summary>A runner on a database where nothing has the label <c>Suite</c>; skips where there is none.</summary>
    protected abstract Task<ICypherRunner> Connect();

    [SkippableFact]
    public async Task Run_ValuesOfEveryKind_ComeBackAsWhatTheyAre()
    {
        await using var runner = await Connect();
        var values = new object?[]
        {
            null, true, false, 0L, long.MinValue, long.MaxValue, 0.0, 1.0, -0.1, 1e300, double.PositiveInfinity, "", Hard,
            new byte[] { 0, 255 }, new CypherPoint(7203, 1, 2), new CypherPoint(4979, 1.5, 2.5, 3.5),
            new CypherTemporal(CypherTemporalKind.Date, "2026-11-28"), new CypherTemporal(CypherTemporalKind.Duration, "P1M2DT3S"),
            new CypherTemporal(CypherTemporalKind.LocalTime, "10:00:01"), new CypherTemporal(CypherTemporalKind.LocalDateTime, "2026-11-28T10:00:01"),
            new CypherTemporal(CypherTemporalKind.OffsetDateTime, "2026-11-28T10:00:01+01:00"),
            new CypherTemporal(CypherTemporalKind.ZonedDateTime, "2026-11-28T10:00:01+01:00[Europe/Paris]"),
        };
        foreach (object? value in values.Where(value => Abilities.HasFlag(RunnerAbilities.Bytes) || value is not byte[]))
        {
            var table = await runner.Run(CypherStatement.Read("RETURN $value AS value, [$value] AS list, {key: $value} AS map", ("value", value)), CancellationToken.None);
            table.Keys.ShouldBe(["value", "list", "map"]);
            var row = table.Rows.ShouldHaveSingleItem();
            row[0].ShouldBe(value);
            row[1].ShouldBeAssignableTo<IReadOnlyList<object?>>()!.ShouldHaveSingleItem().ShouldBe(value);
            row[2].ShouldBeAssignableTo<IReadOnlyDictionary<string, object?>>()!["key"].ShouldBe(value);
        }
    }

    [SkippableFact]
    public async Task Run_PropertyValues_AreTheirValues()
    {
        await using var runner = await Connect();
        var table = await runner.Run(
            CypherStatement.Read("RETURN $a, $b, $c, $d, $e",
                ("a", (PropertyValue)"x"), ("b", (PropertyValue)ImmutableArray.Create("y", "z")), ("c", (PropertyValue)3L), ("d", (PropertyValue)4.0), ("e", (PropertyValue)true)),
            CancellationToken.None);
        table.Rows[0].ShouldBe(["x", new object?[] { "y", "z" }, 3L, 4.0, true]);
    }

    [SkippableFact]
    public async Task Run_NodesRelationshipsPaths_ComeBackAsWhatTheyAre()
    {
        await using var runner = await Connect();
        var table = await runner.Run(
            CypherStatement.Write("CREATE path = (a:Suite:More {name: $name})-[r:KNOWS {since: 2026}]->(b:Suite) RETURN a, r, b, path", ("name", Hard)), CancellationToken.None);
        var (start, relationship, end, path) = ((CypherNode)table.Rows[0][0]!, (CypherRelationship)table.Rows[0][1]!, (CypherNode)table.Rows[0][2]!, (CypherPath)table.Rows[0][3]!);
        start.Labels.ShouldBe(["More", "Suite"], ignoreOrder: true);
        start.Properties["name"].ShouldBe(Hard);
        end.Properties.ShouldBeEmpty();
        (relationship.Type, relationship.StartElementId, relationship.EndElementId).ShouldBe(("KNOWS", start.ElementId, end.ElementId));
        relationship.Properties["since"].ShouldBe(2026L);
        path.Nodes.Select(node => node.ElementId).ShouldBe([start.ElementId, end.ElementId]);
        path.Relationships.Select(step => step.ElementId).ShouldBe([relationship.ElementId]);
    }

    [SkippableFact]
    public async Task Run_Writing_CountsWhatChanged()
    {
        await using var runner = await Connect();
        var created = await runner.Run(CypherStatement.Write("CREATE (:Suite {x: 1})-[:KNOWS]->(:Suite)"), CancellationToken.None);
        created.Keys.ShouldBeEmpty();
        created.Rows.ShouldBeEmpty();
        created.Summary.Counters.ShouldBe(new CypherCounters { NodesCreated = 2, RelationshipsCreated = 1, LabelsAdded = 2, PropertiesSet = 1 });
        var deleted = await runner.Run(CypherStatement.Write("MATCH (n:Suite) DETACH DELETE n"), CancellationToken.None);
        deleted.Summary.Counters.ShouldBe(new CypherCounters { NodesDeleted = 2, RelationshipsDeleted = 1 });
    }

    [SkippableFact]
    public async Task Run_WritingWhenOnlyReadingIsAllowed_IsRefusedAndNothingIsWritten()
    {
        await using var runner = await Connect();
        await Should.ThrowAsync<CypherException>(() => runner.Run(CypherStatement.Read("CREATE (:Suite)"), CancellationToken.None));
        (await Count(runner)).ShouldBe(0);
    }

    [SkippableFact]
    public async Task Run_WrongSyntax_SaysWhatAndInWhichStatement()
    {
        await using var runner = await Connect();
        var said = await Should.ThrowAsync<CypherException>(() => runner.Run(CypherStatement.Read("// why\n  MATHC (n)\nRETURN n"), CancellationToken.None));
        said.Code.ShouldBe("Neo.ClientError.Statement.SyntaxError");
        said.Message.ShouldContain(ShownStatement);
        said.IsTransient.ShouldBeFalse();
    }

    [SkippableFact]
    public async Task Stream_FailureAfterRows_IsThrownAtTheEndAndNothingIsWritten()
    {
        await using var runner = await Connect();
        await using var result = await runner.Stream(
            CypherStatement.Write("UNWIND range(1000, 0, -1) AS x CREATE (n:Suite {x: x}) WITH x SKIP 0 RETURN 1000 / x AS y"), CancellationToken.None);
        result.Keys.ShouldBe(["y"]);
        var said = await Should.ThrowAsync<CypherException>(async () =>
        {
            await foreach (var row in result.Rows(CancellationToken.None))
                row.Length.ShouldBe(1);
        });
        said.Code.ShouldBe("Neo.ClientError.Statement.ArithmeticError");
        (await Count(runner)).ShouldBe(0);
    }

    [SkippableFact]
    public async Task Stream_ManyRows_ComeInOrder()
    {
        const int many = 100_000;
        await using var runner = await Connect();
        await using var result = await runner.Stream(CypherStatement.Read("UNWIND range(1, $many) AS x RETURN x, 'text ' + x AS text", ("many", many)), CancellationToken.None);
        Should.Throw<InvalidOperationException>(() => result.Summary);
        long next = 1;
        await foreach (var row in result.Rows(CancellationToken.None))
        {
            row[0].ShouldBe(next);
            row[1].ShouldBe($"text {next}");
            next++;
        }

        next.ShouldBe(many + 1);
        result.Summary.Counters.Sum.ShouldBe(0);
    }

    [SkippableFact]
    public async Task Run_LongText_ComesBackWhole()
    {
        await using var runner = await Connect();
        string text = string.Concat(Enumerable.Repeat(Hard, 100_000 / Hard.Length + 1));
        (await runner.Run(CypherStatement.Read("RETURN $text", ("text", text)), CancellationToken.None)).Single().ShouldBe(text);
    }

    [SkippableFact]
    public async Task Run_Explain_GivesThePlanAndRunsNothing()
    {
        await using var runner = await Connect();
        var table = await runner.Run(CypherStatement.Write("EXPLAIN CREATE (:Suite)"), CancellationToken.None);
        table.Summary.Plan.ShouldNotBeNull().Steps().Select(step => step.Operator).ShouldContain("Create");
        table.Summary.Plan.DbHits.ShouldBeNull();
        (await Count(runner)).ShouldBe(0);
    }

    [SkippableFact]
    public async Task Run_Profile_CountsHitsAndRows()
    {
        await using var runner = await Connect();
        var table = await runner.Run(CypherStatement.Read("PROFILE UNWIND [1, 2, 3] AS x RETURN x"), CancellationToken.None);
        table.Summary.Plan.ShouldNotBeNull().Steps().ShouldContain(step => step.Operator == "Unwind" && step.Rows == 3);
    }

    [SkippableFact]
    public async Task Run_LabelThatNothingHas_IsNotified()
    {
        Skip.IfNot(Abilities.HasFlag(RunnerAbilities.Notifications), "it gives no notifications");
        await using var runner = await Connect();
        var table = await runner.Run(CypherStatement.Read("MATCH (n:SuiteThatNothingHas) RETURN n"), CancellationToken.None);
        table.Summary.Notifications.ShouldContain(notification => notification.Severity == "WARNING" && notification.Description.Contains("SuiteThatNothingHas", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Transact_WorkThatReturns_IsCommitted()
    {
        await using var runner = await Connect();
        object? found = await runner.Transact(
            CypherAccess.Write,
            async transaction =>
            {
                await transaction.Run(CypherStatement.Write("CREATE (:Suite {x: 1})"), CancellationToken.None);
                return (await transaction.Run(CypherStatement.Read("MATCH (n:Suite) RETURN n.x"), CancellationToken.None)).Single();
            },
            CancellationToken.None);
        found.ShouldBe(1L);
        (await Count(runner)).ShouldBe(1);
    }

    [SkippableFact]
    public async Task Transact_WorkThatThrows_IsRolledBack()
    {
        await using var runner = await Connect();
        await Should.ThrowAsync<FormatException>(() => runner.Transact<int>(
            CypherAccess.Write,
            async transaction =>
            {
                await transaction.Run(CypherStatement.Write("CREATE (:Suite)"), CancellationToken.None);
                throw new FormatException();
            },
            CancellationToken.None));
        (await Count(runner)).ShouldBe(0);
    }

    [SkippableFact]
    public async Task Transact_StatementThatFails_IsRolledBackAndSays()
    {
        await using var runner = await Connect();
        var said = await Should.ThrowAsync<CypherException>(() => runner.Transact(
            CypherAccess.Write,
            async transaction =>
            {
                await transaction.Run(CypherStatement.Write("CREATE (:Suite)"), CancellationToken.None);
                return await transaction.Run(CypherStatement.Read("RETURN 1 / 0"), CancellationToken.None);
            },
            CancellationToken.None));
        said.Code.ShouldBe("Neo.ClientError.Statement.ArithmeticError");
        (await Count(runner)).ShouldBe(0);
    }

    [SkippableFact]
    public async Task Transact_Deadlock_IsTriedAgainAsAWhole()
    {
        Skip.IfNot(Abilities.HasFlag(RunnerAbilities.Concurrency), "it runs one statement at a time");
        await using var runner = await Connect();
        await runner.Run(CypherStatement.Write("CREATE (:Suite {name: 'a', x: 0}), (:Suite {name: 'b', x: 0})"), CancellationToken.None);
        using var both = new Barrier(participantCount: 2);
        int attempts = 0;

        Task<long> Add(string first, string second, int attempt) => runner.Transact(
            CypherAccess.Write,
            async transaction =>
            {
                Interlocked.Increment(ref attempts);
                await transaction.Run(Increment(first), CancellationToken.None);
                if (Interlocked.Increment(ref attempt) == 1)
                    await Task.Run(() => both.SignalAndWait(TimeSpan.FromSeconds(10)));
                return (long)(await transaction.Run(Increment(second), CancellationToken.None)).Single()!;
            },
            CancellationToken.None);

        await Task.WhenAll(Add("a", "b", 0), Add("b", "a", 0));
        attempts.ShouldBeGreaterThan(2);
        var table = await runner.Run(CypherStatement.Read("MATCH (n:Suite) RETURN n.x"), CancellationToken.None);
        table.Rows.Select(row => row[0]).ShouldBe([2L, 2L]);
    }

    private static CypherStatement Increment(string name) =>
        CypherStatement.Write("MATCH (n:Suite {name: $name}) SET n.x = n.x + 1 RETURN n.x", ("name", name));

    private static async Task<long> Count(ICypherRunner runner) =>
        (long)(await runner.Run(CypherStatement.Read("MATCH (n:Suite) RETURN count(n)"), CancellationToken.None)).Single()!;
}
