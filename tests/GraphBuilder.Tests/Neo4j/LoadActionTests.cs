using System.Globalization;
using GraphBuilder.Tests.Commands;
using GraphStore.Folder;
using GraphStore.Model.Cypher;
using Support;

namespace GraphBuilder.Tests.Neo4j;

[Collection(nameof(Neo4jServer))]
public sealed class LoadActionTests : IDisposable
{
    private const string Secret = "s3cret-that-nobody-may-see";

    private readonly InputFolder input = new();

    public void Dispose() => input.Dispose();

    [Theory]
    [InlineData("no database", "load", "graph")]
    [InlineData("expected an address such as", "load", "graph", "--neo4j", "localhost")]
    [InlineData("NEO4J_PASSWORD", "load", "graph", "--neo4j", "http://me:" + Secret + "@localhost")]
    [InlineData("There is no graph at", "load", "nowhere", "--neo4j", "http://127.0.0.1:1")]
    public async Task Load_WrongUsage_Is2AndShowsNoSecret(string said, params string[] args)
    {
        await BuildOne("One paper about LoRA.");
        args[1] = args[1] == "graph" ? input["graph"] : args[1];
        var run = await Run(args);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(said);
        (run.Output + run.Error).ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Load_NobodyThere_Is1WithoutTheSecretEvenInTheLog()
    {
        await BuildOne("One paper about LoRA.");
        var run = await Run("load", input["graph"], "--neo4j", "http://127.0.0.1:1", "--verbose", "--log-file", input["log"]);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("no Neo4j answers at http://127.0.0.1:1");
        (run.Output + run.Error + await File.ReadAllTextAsync(input["log"])).ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Help_WithSecretsInTheEnvironment_ShowsNone()
    {
        var run = await Run("load", "--help");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("--neo4j");
        run.Output.ShouldNotContain(Secret);
    }

    [SkippableFact]
    public async Task Load_Graph_WritesItThenNothing()
    {
        await using var runner = await Neo4jServer.Empty();
        await BuildOne("We propose LoRA, which extends adapters. LoRA reaches 91.5% accuracy on ImageNet.");
        var first = await OnServer("load", input["graph"]);
        first.ExitCode.ShouldBe(0, first.Error);
        first.Output.ShouldMatch(@"\n\d+ added, 0 changed, 0 removed\n$");

        using var store = GraphFolder.Open(input["graph"]);
        foreach (var (label, count) in store.Manifest.Counts.Nodes)
            (await Value(runner, $"MATCH (n:{label}) RETURN count(n)")).ShouldBe(count);
        foreach (var (type, count) in store.Manifest.Counts.Relationships)
            (await Value(runner, $"MATCH ()-[r:{type}]->() RETURN count(r)")).ShouldBe(count);

        var second = await OnServer("load", input["graph"]);
        second.Output.ShouldBe("nothing written: the database has this graph already\n");
    }

    [SkippableFact]
    public async Task Load_PlanThenLoad_SayTheSame()
    {
        await using var runner = await Neo4jServer.Empty();
        await BuildOne("We propose LoRA, which extends adapters.");
        await OnServer("load", input["graph"]);
        await BuildOne("We propose LoRA, which extends batch normalization.");
        var plan = await OnServer("load", input["graph"], "--plan", "--format", "csv");
        var load = await OnServer("load", input["graph"], "--format", "csv");
        plan.Output.ShouldContain("Paper,0,1,0");
        load.Output.ShouldBe(plan.Output);
    }

    [SkippableFact]
    public async Task Load_VerifyFindsAChangedValue_Is3AndMendsIt()
    {
        await using var runner = await Neo4jServer.Empty();
        await BuildOne("We propose LoRA, which extends adapters.");
        await OnServer("load", input["graph"]);
        (await OnServer("load", input["graph"], "--verify")).ExitCode.ShouldBe(0);
        await runner.Run(CypherStatement.Write("MATCH (p:Paper) SET p.title = 'x'"), CancellationToken.None);
        var found = await OnServer("load", input["graph"], "--verify", "--plan");
        found.ExitCode.ShouldBe(3);
        found.Output.ShouldContain("would be 0 added, 1 changed, 0 removed; 1 of them where the database said that nothing had changed");
        (await OnServer("load", input["graph"], "--verify")).ExitCode.ShouldBe(3);
        (await OnServer("load", input["graph"], "--verify")).ExitCode.ShouldBe(0);
    }

    [SkippableFact]
    public async Task Load_NoPasswordInTheEnvironment_AsksThePersonWithoutEcho()
    {
        Skip.If(Neo4jServer.Credentials is null, "The server asks for no password.");
        await using var runner = await Neo4jServer.Empty();
        await BuildOne("We propose LoRA, which extends adapters.");
        var asked = new List<string>();
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["KG_NEO4J"] = Neo4jServer.Address.ToString() };
        var run = await ProgramRun.Of(terminal => Program.Run(["load", input["graph"]], terminal), variables, person: (prompt, secret) =>
        {
            asked.Add($"{prompt}{secret}");
            return secret ? Neo4jServer.Credentials!.Password : "";
        });
        run.ExitCode.ShouldBe(0, run.Error);
        asked.ShouldBe(["user (neo4j): False", "password of neo4j: True"]);

        var nobody = await ProgramRun.Of(terminal => Program.Run(["load", input["graph"]], terminal), variables);
        nobody.ExitCode.ShouldBe(1);
        nobody.Error.ShouldContain("NEO4J_PASSWORD");
    }

    private static async Task<object?> Value(ICypherRunner runner, string statement) => (await runner.Run(CypherStatement.Read(statement), CancellationToken.None)).Single();

    private static Task<ProgramRun> Run(params string[] args) => ProgramRun.Of(
        terminal => Program.Run(args, terminal), new Dictionary<string, string>(StringComparer.Ordinal) { ["NEO4J_USERNAME"] = "neo4j", ["NEO4J_PASSWORD"] = Secret });

    private static Task<ProgramRun> OnServer(params string[] args)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Neo4jServer.Credentials is { } who)
            (variables["NEO4J_USERNAME"], variables["NEO4J_PASSWORD"]) = (who.User, who.Password);
        return ProgramRun.Of(terminal => Program.Run([.. args, "--neo4j", string.Create(CultureInfo.InvariantCulture, $"{Neo4jServer.Address}")], terminal), variables);
    }

    private async Task BuildOne(string text)
    {
        await File.WriteAllTextAsync(input["one.jsonl"], $$"""{"title": "Adapters, Again", "abstract": "{{text}}"}""" + "\n");
        (await ProgramRun.Of(terminal => Program.Run(["build", input["one.jsonl"], "-o", input["graph"], "--quiet"], terminal))).ExitCode.ShouldBe(0);
    }
}
