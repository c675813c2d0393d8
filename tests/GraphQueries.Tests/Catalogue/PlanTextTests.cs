using GraphQueries.Catalogue;
using GraphStore.Model.Cypher;

namespace GraphQueries.Tests.Catalogue;

public class PlanTextTests
{
    [Fact]
    public void Lines_StepsOfAPlan_EachBelowTheOneThatItFeeds() =>
        PlanText.Lines(Step("Limit", Step("Sort", Step("AllNodesScan")))).ShouldBe(["Limit", "  Sort", "    AllNodesScan"]);

    [Fact]
    public void Lines_Details_OnOneLine() => PlanText.Lines(Step("Filter") with { Details = "a\r\nb" }).ShouldBe(["Filter  a b"]);

    [Fact]
    public void Lines_NotRun_SayWhatIsExpected() => PlanText.Lines(Step("Filter") with { EstimatedRows = 1234.4 }).ShouldBe(["Filter  (about 1,234 rows)"]);

    [Fact]
    public void Lines_Run_SayWhatWasCounted() =>
        PlanText.Lines(Step("Filter") with { EstimatedRows = 7, Rows = 1, DbHits = 2500, Time = TimeSpan.FromMicroseconds(1500) }).ShouldBe(["Filter  (1 row, 2,500 hits, 1.50 ms)"]);

    private static CypherPlan Step(string name, params CypherPlan[] below) => new(name, "", EstimatedRows: null, DbHits: null, Rows: null, Time: null, [.. below]);
}
