using System.Text.Json;
using GraphBuilder.Commands;
using GraphStore.Folder;
using GraphStore.Model;
using Microsoft.Extensions.DependencyInjection;
using Support;

namespace GraphBuilder.Tests.Commands;

public sealed class BuildActionTests : IDisposable
{
    private readonly InputFolder input = new();

    public void Dispose() => input.Dispose();

    [Fact]
    public async Task Build_GoodInput_WritesAGraphAndSaysWhatToTryNext()
    {
        WriteThree();
        var run = await Run("build", input["in"], "-o", input["graph"]);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldMatch(@"records +3\n");
        run.Output.ShouldContain("MENTIONS");
        run.Output.ShouldMatch(@"\nnext: .*show .* --graph ");
        run.Output.ShouldMatch(@"\n3 records, 3 papers, 0 errors, \d+\.\d s\n$");
        GraphValidator.Validate(input["graph"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Build_AnyThreads_GivesTheSameBytes()
    {
        WriteThree();
        foreach (var threads in new[] { "1", "3" })
            (await Run("build", input["in"], "-o", input["graph" + threads], "--threads", threads)).ExitCode.ShouldBe(0);
        foreach (var file in Directory.EnumerateFiles(input["graph1"], "*", SearchOption.AllDirectories))
            File.ReadAllBytes(file).ShouldBe(File.ReadAllBytes(file.Replace("graph1", "graph3", StringComparison.Ordinal)), file);
    }

    [Fact]
    public async Task Build_PartsExtractedApart_GivesTheSameBytesButForItsInputs()
    {
        WriteThree();
        (await Run("build", input["in"], "-o", input["whole"])).ExitCode.ShouldBe(0);
        foreach (var part in new[] { "a.txt", "b.jsonl" })
            (await Run("extract", "--per-paper", Path.Combine(input["in"], part), "-o", input[Path.Combine("parts", part + ".jsonl")])).ExitCode.ShouldBe(0);
        (await Run("build", input["parts"], "-o", input["joined"])).ExitCode.ShouldBe(0);
        foreach (var file in Directory.EnumerateFiles(input["whole"], "*.csv", SearchOption.AllDirectories))
            File.ReadAllText(file.Replace("whole", "joined", StringComparison.Ordinal)).ShouldBe(File.ReadAllText(file), file);
    }

    [Fact]
    public async Task Build_BrokenRecord_WritesTheRestAndIs5()
    {
        var file = input.Write("a.jsonl", InputFolder.JsonLine(1), "{ broken\n", InputFolder.JsonLine(3));
        var run = await Run("build", file, "-o", input["graph"]);
        run.ExitCode.ShouldBe(5);
        run.Error.ShouldContain("a.jsonl:2: error");
        run.Output.ShouldContain("2 records, 2 papers, 1 error, ");
        using var store = GraphFolder.Open(input["graph"]);
        store.ReadDiagnostics().Single().Line.ShouldBe(2);
    }

    [Fact]
    public async Task Build_StrictWithAnError_WritesNothingAndIs3()
    {
        var file = input.Write("a.jsonl", InputFolder.JsonLine(1), "{ broken\n");
        var run = await Run("build", file, "-o", input["graph"], "--strict");
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("--strict: 1 error; no graph was written");
        Directory.Exists(input["graph"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Build_NothingUsable_Is1AndKeepsTheOldGraph()
    {
        WriteThree();
        (await Run("build", input["in"], "-o", input["graph"])).ExitCode.ShouldBe(0);
        var run = await Run("build", input.Write("empty.txt", ""), "-o", input["graph"]);
        run.ExitCode.ShouldBe(1);
        GraphValidator.Validate(input["graph"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task Build_MissingLexicon_Is2()
    {
        WriteThree();
        var run = await Run("build", input["in"], "-o", input["graph"], "--lexicon", input["none.csv"]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("none.csv");
    }

    [Fact]
    public async Task Build_OwnLexicon_FindsItsTermsAndIsInTheManifest()
    {
        WriteThree();
        var lexicon = input.Write("own.csv", "name,type\ninvented update,Concept\n");
        (await Run("build", input["in"], "-o", input["graph"], "--lexicon", lexicon)).ExitCode.ShouldBe(0);
        using var store = GraphFolder.Open(input["graph"]);
        store.Load().FindNode("term:invented-update").ShouldNotBeNull();
        store.Manifest.Options["lexicon"].ShouldStartWith("own.csv:");
        store.Manifest.Options.Keys.ShouldNotContain("threads");
    }

    [Fact]
    public async Task Build_PreviousOfTheSameInput_ChangesNothing()
    {
        WriteThree();
        await Run("build", input["in"], "-o", input["graph"]);
        var first = await Run("build", input["in"], "-o", input["second"], "--previous", input["graph"]);
        first.ExitCode.ShouldBe(0, first.Error);
        first.Output.ShouldContain("no changes since the previous graph");
        foreach (var file in Directory.EnumerateFiles(input["graph"], "*.csv", SearchOption.AllDirectories))
            File.ReadAllText(file.Replace("graph", "second", StringComparison.Ordinal)).ShouldBe(File.ReadAllText(file), file);
        GraphValidator.Validate(input["second"]).ShouldBeEmpty();

        (await Run("build", input["in"], "-o", input["second"], "--previous", input["second"])).ExitCode.ShouldBe(0);
        var manifest = await File.ReadAllTextAsync(Path.Combine(input["second"], "manifest.json"));
        (await Run("build", input["in"], "-o", input["second"], "--previous", input["graph"])).ExitCode.ShouldBe(0);
        (await File.ReadAllTextAsync(Path.Combine(input["second"], "manifest.json"))).ShouldBe(manifest);
    }

    [Fact]
    public async Task Build_PreviousOfOtherInput_SaysWhatChanged()
    {
        WriteThree();
        await Run("build", Path.Combine(input["in"], "a.txt"), "-o", input["graph"]);
        var run = await Run("build", input["in"], "-o", input["graph"], "--previous", input["graph"]);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("1 added");
        using var store = GraphFolder.Open(input["graph"]);
        store.ReadChanges()!.Where(static change => change.Kind == ChangeKind.Added).ShouldHaveSingleItem().New!.Name.ShouldBe("ThinUpdate3");
    }

    [Theory]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": 99", "newer version")]
    [InlineData("\"files\"", "\"fils\"", "manifest")]
    public async Task Build_PreviousThatCannotBeRead_Is4(string found, string instead, string said)
    {
        WriteThree();
        await Run("build", input["in"], "-o", input["old"]);
        var manifest = Path.Combine(input["old"], "manifest.json");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest)).Replace(found, instead, StringComparison.Ordinal));
        var run = await Run("build", input["in"], "-o", input["graph"], "--previous", input["old"]);
        run.ExitCode.ShouldBe(4);
        run.Error.ShouldContain(said);
        Directory.Exists(input["graph"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Build_PreviousWithADamagedRow_Is4()
    {
        WriteThree();
        await Run("build", input["in"], "-o", input["old"]);
        await File.AppendAllTextAsync(Path.Combine(input["old"], "nodes", "Method.csv"), "x");
        (await Run("build", input["in"], "-o", input["graph"], "--previous", input["old"])).ExitCode.ShouldBe(4);
    }

    [Fact]
    public async Task Build_PreviousThatIsNotThere_Is2()
    {
        WriteThree();
        var run = await Run("build", input["in"], "-o", input["graph"], "--previous", input["none"]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--previous");
    }

    [Fact]
    public async Task Build_OutIsSomethingElse_Is2AndLeavesItAlone()
    {
        WriteThree();
        var run = await Run("build", input["in"], "-o", input["in"]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("not a graph");
        File.Exists(Path.Combine(input["in"], "a.txt")).ShouldBeTrue();
    }

    [Fact]
    public async Task Build_WhileAnotherBuilds_Is4()
    {
        WriteThree();
        using var other = new FolderSink(input["graph"]);
        other.Reserve();
        var run = await Run("build", input["in"], "-o", input["graph"]);
        run.ExitCode.ShouldBe(4);
        run.Error.ShouldContain("Another process is writing");
    }

    [Theory]
    [InlineData(typeof(StoreBusyException), 4)]
    [InlineData(typeof(StoreDamagedException), 4)]
    [InlineData(typeof(StoreException), 1)]
    public async Task Build_SinkFails_GivesItsCode(Type failure, int code)
    {
        WriteThree();
        var run = await Run(["build", input["in"], "-o", input["graph"]], new FailingSink((Exception)Activator.CreateInstance(failure, "as the store says")!));
        run.ExitCode.ShouldBe(code);
        run.Error.ShouldContain("graph-builder: as the store says\n");
    }

    [Fact]
    public async Task Build_AsJson_IsJsonAlone()
    {
        WriteThree();
        var run = await Run("build", input["in"], "-o", input["graph"], "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("input")[2].GetProperty("count").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Build_Quiet_SaysNothing()
    {
        WriteThree();
        var run = await Run("build", input["in"], "-o", input["graph"], "--quiet");
        (run.Output + run.Error).ShouldBeEmpty();
    }

    private void WriteThree()
    {
        input.Write("in/a.txt", InputFolder.Record(1), InputFolder.Record(2));
        input.Write("in/b.jsonl", InputFolder.JsonLine(3));
        Directory.CreateDirectory(input["parts"]);
    }

    private static Task<ProgramRun> Run(params string[] args) => ProgramRun.Of(terminal => Program.Run(args, terminal));

    private static Task<ProgramRun> Run(string[] args, IGraphSink sink) =>
        ProgramRun.Of(terminal => Program.Run(args, terminal, services => services.AddSingleton<Func<BuildOptions, IGraphSink>>(_ => sink)));

    private sealed class FailingSink(Exception failure) : IGraphSink
    {
        public Task<GraphCounts> Write(GraphContents graph, CancellationToken cancel) => throw failure;
    }
}
