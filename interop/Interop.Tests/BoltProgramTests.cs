using Interop.Neo4jDriver;
using Support;

namespace Interop.Tests;

/// <summary>The two programs with the driver registered.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class BoltProgramTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-bolt");

    public void Dispose() => folder.Delete(recursive: true);

    [SkippableTheory]
    [InlineData("bolt")]
    [InlineData("neo4j")]
    public async Task LoadAndAsk_OverBolt_WorkAsOverHttp(string scheme)
    {
        await using (await BoltServer.Empty())
        {
            // only to empty it
        }

        string papers = Path.Combine(folder.FullName, "papers.jsonl"), graph = Path.Combine(folder.FullName, "graph"), uri = (await BoltServer.Target(scheme)).Address.ToString();
        await File.WriteAllTextAsync(papers, """{"title": "Adapters, Again", "abstract": "We propose LoRA, which extends adapters. LoRA reaches 91.5% accuracy on ImageNet."}""" + "\n");
        (await Build("build", papers, "-o", graph, "--quiet")).ExitCode.ShouldBe(0);
        var first = await Build("load", graph, "--neo4j", uri);
        first.ExitCode.ShouldBe(0, first.Error);
        first.Output.ShouldMatch(@"\n\d+ added, 0 changed, 0 removed\n$");
        (await Build("load", graph, "--neo4j", uri, "--verify")).Output.ShouldBe("nothing written: the database has this graph already\n");
        var asked = await Ask("cypher", "MATCH (p:Paper) RETURN p.title AS title", "--format", "csv", "--neo4j", uri);
        asked.Output.ShouldBe("title\n\"Adapters, Again\"\n", asked.Error);
    }

    [SkippableFact]
    public async Task Ask_AddressOfHttp_StillWorks()
    {
        var asked = await Ask("cypher", "RETURN 1 AS one", "--format", "csv", "--neo4j", Neo4jServer.Address.ToString());
        asked.Output.ShouldBe("one\n1\n", asked.Error);
    }

    private static Task<ProgramRun> Build(params string[] args) => ProgramRun.Of(terminal => GraphBuilder.Program.Run(args, terminal, services => services.AddBolt()), Variables());

    private static Task<ProgramRun> Ask(params string[] args) => ProgramRun.Of(terminal => GraphQueries.Program.Run(args, terminal, services => services.AddBolt()), Variables());

    private static Dictionary<string, string> Variables() => Neo4jServer.Credentials is { } who
        ? new(StringComparer.Ordinal) { ["NEO4J_USERNAME"] = who.User, ["NEO4J_PASSWORD"] = who.Password }
        : new(StringComparer.Ordinal);
}
