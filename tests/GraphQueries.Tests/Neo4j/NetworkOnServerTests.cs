using Support;

namespace GraphQueries.Tests.Neo4j;

/// <summary>What the programs say of how things hang together is the same, byte for byte, whatever the graph lies in.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class NetworkOnServerTests(SeedsOnServer seeds) : IClassFixture<SeedsOnServer>
{
    public static TheoryData<string> Questions =>
    [
        "rank",
        "rank --by papers --label Dataset --top 7 --format csv",
        "rank --by betweenness --label Paper --format markdown",
        "rank --by harmonic --top 30 --format json",
        "rank --by core --label method",
        "rank --by clustering --label Paper --top 50",
        "path LoRA ImageNet --k 4",
        "path LoRA ImageNet --k 3 --format json",
        "path LoRA ImageNet --k 5 --via MENTIONS,USES --format csv",
        "path LoRA ImageNet --k 3 --format svg",
        "path LoRA ImageNet --via MENTIONS,HAS_CODE,HOSTED_ON,REPORTS,ON_DATASET --format markdown",
        "path LoRA host:github.com",
        "path LoRA LowRankAdaptatoin",
        "communities",
        "communities --papers --members 12 --format json",
        "similar LoRA",
        "similar LoRA --by jaccard --top 40 --format json",
        "similar vb-lora --by overlap",
        "similar \"VB-LoRA: Extreme Parameter Efficient Fine-Tuning with Vector Banks\" --top 25 --format csv",
        "compare LoRA adapter",
        "compare ImageNet \"image classification\" --limit 30 --format json",
        "compare LoRA nothing-goes-by-this-name",
    ];

    [SkippableTheory]
    [MemberData(nameof(Questions))]
    public async Task Answer_OfTheDatabase_IsThatOfTheFolder(string question)
    {
        string[] words = [.. question.Split('"').SelectMany(static (part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        string folder = seeds.Folder;
        var inDatabase = await ProgramRun.Of(terminal => Program.Run(words, terminal), SeedsOnServer.Variables);
        var inFolder = await ProgramRun.Of(terminal => Program.Run([.. words, "--graph", folder], terminal));
        inDatabase.Output.ShouldBe(inFolder.Output);
        inDatabase.Error.ShouldBe(inFolder.Error);
        inDatabase.ExitCode.ShouldBe(inFolder.ExitCode);
        (inFolder.Output.Length + inFolder.Error.Length).ShouldBeGreaterThan(0);
    }
}
