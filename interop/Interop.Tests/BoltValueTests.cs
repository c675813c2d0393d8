using GraphStore.Model.Cypher;
using Support;

namespace Interop.Tests;

/// <summary>The same value is the same, whichever way it came, and goes back as what it was.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class BoltValueTests
{
    [SkippableTheory]
    [InlineData("date('-0044-03-15')")]
    [InlineData("date('+12345-12-31')")]
    [InlineData("localtime('10:00')")]
    [InlineData("localtime('23:59:59.5')")]
    [InlineData("localtime('00:00:00.000001')")]
    [InlineData("localtime('00:00:00.000000001')")]
    [InlineData("time('10:00:01.25+05:30')")]
    [InlineData("time('10:00Z')")]
    [InlineData("localdatetime('1582-10-15T00:00:00.123456')")]
    [InlineData("localdatetime('-0001-02-28T12:00')")]
    [InlineData("datetime('2026-11-28T10:00-03:30')")]
    [InlineData("datetime('1969-12-31T23:59:59.999Z')")]
    [InlineData("datetime('2026-10-25T02:30:00+02:00[Europe/Paris]')")]
    [InlineData("datetime('2024-02-29T12:00[America/New_York]')")]
    [InlineData("datetime('0004-02-29T12:00Z')")]
    [InlineData("duration('PT0S')")]
    [InlineData("duration('P14M')")]
    [InlineData("duration('P-1Y-2M3DT-4H')")]
    [InlineData("duration('PT3661.5S')")]
    [InlineData("duration('PT-0.5S')")]
    [InlineData("duration('PT-61.25S')")]
    [InlineData("duration('P1W')")]
    [InlineData("duration({days: 1, nanoseconds: -1})")]
    [InlineData("point({x: 1.5, y: -2})")]
    [InlineData("point({longitude: 2.35, latitude: 48.85, height: 30})")]
    [InlineData("[1, [2.0, ['x', null]], [true]]")]
    public async Task Value_OverBoltAndOverHttp_IsTheSame(string expression)
    {
        await using var bolt = await BoltServer.Empty();
        await using var http = await Neo4jServer.Connector(Neo4jServer.Target(), CancellationToken.None);
        var statement = CypherStatement.Read($"RETURN {expression} AS value");
        object? value = (await bolt.Run(statement, CancellationToken.None)).Single();
        value.ShouldBeEquivalentTo((await http.Run(statement, CancellationToken.None)).Single());
        (await bolt.Run(CypherStatement.Read($"RETURN $value = {expression} OR {expression} IS :: LIST<ANY>", ("value", value)), CancellationToken.None)).Single().ShouldBe(true);
    }

    [SkippableTheory]
    [InlineData(CypherTemporalKind.Date, "yesterday")]
    [InlineData(CypherTemporalKind.Duration, "P")]
    [InlineData(CypherTemporalKind.Duration, "P1DT")]
    [InlineData(CypherTemporalKind.LocalTime, "10")]
    [InlineData(CypherTemporalKind.OffsetDateTime, "2026-11-28T10:00")]
    public async Task Time_InAnotherNotation_IsRefusedBeforeItIsSent(CypherTemporalKind kind, string text)
    {
        await using var bolt = await BoltServer.Empty();
        (await Should.ThrowAsync<FormatException>(() => bolt.Run(CypherStatement.Read("RETURN $value", ("value", new CypherTemporal(kind, text))), CancellationToken.None)))
            .Message.ShouldContain(text);
    }
}
