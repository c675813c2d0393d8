using GraphStore.Folder;
using GraphStore.Model;
using Support;

namespace GraphBuilder.Tests.Commands;

public sealed class AnalyseActionTests : IDisposable
{
    private readonly InputFolder input = new();

    public void Dispose() => input.Dispose();

    [Fact]
    public async Task Analyse_GraphBuiltWithout_GivesTheBytesOfABuildWithIt()
    {
        await Build("whole");
        await Build("plain", "--no-analysis");
        var run = await Run("analyse", input["plain"], "-o", input["analysed"], "--threads", "3");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldMatch(@"terms +\d+ +\d+ +\d\.\d\d +exact\n");
        ShouldBeSame("whole", "analysed");
    }

    [Fact]
    public async Task Analyse_GraphThatHasIt_ChangesNothing()
    {
        await Build("once");
        await Build("twice");
        (await Run("analyse", input["twice"])).ExitCode.ShouldBe(0);
        ShouldBeSame("once", "twice");
    }

    [Fact]
    public async Task Build_WithAnalysis_MeasuresEveryNodeAndNamesCommunities()
    {
        await Build("graph");
        GraphValidator.Validate(input["graph"]).ShouldBeEmpty();
        using var store = GraphFolder.Open(input["graph"]);
        var graph = store.Load();
        foreach (var label in new[] { GraphSchema.Term, "Paper" })
        {
            var nodes = graph.NodesWith(label);
            nodes.Count.ShouldBeGreaterThan(0);
            nodes.Sum(static node => node["pageRank"]!.Value.AsFloat()).ShouldBe(1, 0.005, "each is rounded to three digits");
            nodes.ShouldAllBe(static node => node["pageRank"]!.Value.AsFloat() > 0 == node["degree"]!.Value.AsInteger() > 0, "a walk never comes to what is joined with nothing");
            nodes.ShouldAllBe(static node => node["betweenness"]!.Value.AsFloat() >= 0 && node["degree"]!.Value.AsInteger() >= 0);
        }

        foreach (var community in graph.NodesWith("Community"))
        {
            community.CountIncoming("IN_COMMUNITY").ShouldBe((int)community["size"]!.Value.AsInteger());
            community["name"]!.Value.AsString().ShouldNotBeEmpty();
            var central = community.Incoming("IN_COMMUNITY").Select(static membership => membership.Start)
                .OrderByDescending(static member => member["pageRank"]!.Value.AsFloat()).ThenBy(static member => member.Id, StringComparer.Ordinal).First();
            community.Id.ShouldBe($"community:{(central.HasLabel("Paper") ? "papers" : "terms")}-{central.Id.Split(':', 2)[1]}");
        }

        graph.NodesWith("Community").Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Analyse_WithoutAGraph_Is2()
    {
        var run = await Run("analyse", input["nothing"]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("nothing");
    }

    private static Task<ProgramRun> Run(params string[] words) => ProgramRun.Of(terminal => Program.Run(words, terminal));

    private async Task Build(string graph, params string[] options)
    {
        // Every paper of the first half has the same terms, and so has every paper of the second.
        var lines = Enumerable.Range(1, 6).Select(static i => i <= 3
            ? $$"""{"title": "Paper {{i}} on ImageNet", "abstract": "We train a ResNet for image classification on ImageNet and report accuracy in study {{i}}."}"""
            : $$"""{"title": "Paper {{i}} on SQuAD", "abstract": "We fine-tune BERT for question answering on SQuAD with a language model in study {{i}}."}""");
        var file = input.Write("papers.jsonl", [.. lines.Select(static line => line + "\n")]);
        var run = await Run(["build", file, "-o", input[graph], .. options]);
        run.ExitCode.ShouldBe(0, run.Error);
    }

    private void ShouldBeSame(string one, string other)
    {
        var files = Files(one);
        files.ShouldBe(Files(other));
        foreach (var file in files)
            File.ReadAllBytes(Path.Combine(input[one], file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(input[other], file))).ShouldBeTrue(file);
    }

    private string[] Files(string graph) =>
        [.. Directory.EnumerateFiles(input[graph], "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(input[graph], file)).Order(StringComparer.Ordinal)];
}
