using GraphQueries.Reports;
using GraphQueries.Reports.Gathering;
using GraphQueries.Sources;
using Support;

namespace GraphQueries.Tests.Neo4j;

/// <summary>A report is the same, byte for byte, whatever the graph lies in.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class ReportOnServerTests(SeedsOnServer seeds) : IClassFixture<SeedsOnServer>
{
    [SkippableTheory]
    [InlineData("LoRA", 1)]
    [InlineData("layer normalization", 2)]
    [InlineData("in-context learning", 1)]
    [InlineData("ImageNet", 2)]
    [InlineData("image classification", 1)]
    [InlineData("VB-LoRA: Extreme Parameter Efficient Fine-Tuning with Vector Banks", 2)]
    public async Task Report_FromTheDatabase_IsThatOfTheFolder(string name, int hops)
    {
        var inDatabase = new ReportGatherer(new CypherSource(seeds.Runner));
        var inMemory = new ReportGatherer(new FolderSource(seeds.Graph));
        string id = (await inMemory.Names(default)).Find(name)[0].Id;
        (await inDatabase.Names(default)).Find(name)[0].Id.ShouldBe(id);
        var one = await inDatabase.Of(id, hops, default);
        var other = await inMemory.Of(id, hops, default);
        foreach (var format in Enum.GetValues<ReportFormat>())
            format.Write(one).ShouldBe(format.Write(other), format.ToString());
    }

    [SkippableFact]
    public async Task Report_Everything_IsThatOfTheFolder()
    {
        var inDatabase = new ReportGatherer(new CypherSource(seeds.Runner));
        var inMemory = new ReportGatherer(new FolderSource(seeds.Graph));
        foreach (string id in (await inMemory.Names(default)).TermsInPapers(20))
            ReportFormat.Json.Write(await inDatabase.Of(id, 1, default)).ShouldBe(ReportFormat.Json.Write(await inMemory.Of(id, 1, default)), id);
    }

    [SkippableFact]
    public async Task Report_UnknownName_SuggestsAndIs3()
    {
        _ = seeds.Runner;
        var run = await ProgramRun.Of(terminal => Program.Run(["report", "layer normalisatoin"], terminal), SeedsOnServer.Variables);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("did you mean\n  layer normalization");
    }
}
