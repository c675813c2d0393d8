using GraphBuilder.Tests.Commands;
using Support;

namespace GraphBuilder.Tests.Neo4j;

public sealed class ImportCommandActionTests : IDisposable
{
    private readonly InputFolder input = new();

    public void Dispose() => input.Dispose();

    [Fact]
    public async Task ImportCommand_Graph_NamesEveryTableAndTheRecord()
    {
        string graph = input["my graph"];
        await Build(graph);
        var run = await Run("import-command", graph, "--database", "papers", "--overwrite");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("neo4j-admin database import full papers \\\n");
        run.Output.ShouldEndWith("--overwrite-destination=true\n");
        foreach (string table in Directory.EnumerateFiles(graph, "*.csv", SearchOption.AllDirectories).Append(graph + ".load.csv"))
            run.Output.ShouldContain(OperatingSystem.IsWindows() ? table : $"={table}'");

        string[] record = await File.ReadAllLinesAsync(graph + ".load.csv");
        record[0].ShouldBe("id:string,:LABEL,generation:long,splits:string[],digests:string[]");
        record[1].ShouldMatch("^load,_Load,0,.*,[0-9a-f]{16}(;[0-9a-f]{16})*$");
        (await Run("validate", graph)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task ImportCommand_RunWhereNoNeo4jIs_Is2()
    {
        await Build(input["graph"]);
        var run = await Run("import-command", input["graph"], "--run", input["nowhere"]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("neo4j-admin");
    }

    private static Task<ProgramRun> Run(params string[] args) => ProgramRun.Of(terminal => Program.Run(args, terminal));

    private async Task Build(string graph)
    {
        await File.WriteAllTextAsync(input["one.jsonl"], """{"title": "Adapters, Again", "abstract": "We propose LoRA, which extends adapters."}""");
        (await Run("build", input["one.jsonl"], "-o", graph, "--quiet")).ExitCode.ShouldBe(0);
    }
}
