using GraphQueries.Catalogue;
using GraphQueries.Tests.Support;
using Support;

namespace GraphQueries.Tests.Embedded;

/// <summary>Queries on a folder, without a server: the canned ones give the rows that a server gives.</summary>
public sealed class FolderQueryTests(SeedsInFolder seeds) : IClassFixture<SeedsInFolder>
{
    public static TheoryData<string> Names => [.. QueryCatalogue.All.Select(query => query.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Run_Example_GivesTheApprovedRows(string name)
    {
        var run = await Run(QueryExamples.Words(name));
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe(File.ReadAllText(Approved.FileOf(Path.Combine("queries", name + ".txt"))), StringCompareShould.IgnoreLineEndings);
    }

    [Theory]
    [InlineData(3, "did you mean\n", "run", "papers-about", "-p", "term=layer normal")]
    [InlineData(3, "no term in the database is called", "run", "papers-about", "-p", "term=' OR 1=1 //")]
    [InlineData(1, "--write", "cypher", "MATCH (n:Paper) DETACH DELETE n")]
    [InlineData(1, "(line 1, column 1)\nMATHC (n) RETURN n\n^^^^^", "cypher", "MATHC (n) RETURN n")]
    [InlineData(1, "did you mean 'paper'?", "cypher", "MATCH (paper:Paper) RETURN papr.title")]
    [InlineData(1, "did you mean toUpper()?", "cypher", "RETURN toUper('a')")]
    [InlineData(2, "a statement is missing", "cypher")]
    public async Task Run_Wrong_IsExplained(int code, string said, params string[] args)
    {
        var run = await Run(args);
        run.ExitCode.ShouldBe(code, run.Error);
        run.Error.ShouldContain(said);
    }

    [Fact]
    public async Task Cypher_ParametersAndValues_AreTyped()
    {
        var run = await Run(
            "cypher", "RETURN $a + 1 AS a, $b + 0.5 AS b, $c AS c, NOT $d AS d, $e AS e", "-p", "a=1", "-p", "b=1.5", "-p", "c=x' OR 1=1", "-p", "d=true", "-p", "e='7'", "--format", "csv");
        run.Output.ShouldContain("2,2,x' OR 1=1,false,7");
    }

    [Fact]
    public async Task Cypher_Write_ChangesTheGraphInMemoryOnly()
    {
        (await Run("cypher", "CREATE (:Mine {x: 1})", "--write")).Output.ShouldBe("1 nodes created, 1 properties set, 1 labels added\n");
        (await Run("cypher", "MATCH (n:Mine) RETURN count(n) AS mine", "--format", "csv")).Output.ShouldContain("0");
    }

    [Fact]
    public async Task Cypher_Timeout_StopsTheStatement()
    {
        var run = await Run("cypher", "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b)", "--timeout", "0.2");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("--timeout");
    }

    [Fact]
    public async Task Cypher_Memory_StopsTheStatement()
    {
        var run = await Run("cypher", "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN collect(a + b)", "--memory", "64");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("--memory");
    }

    [Fact]
    public async Task Cypher_Explain_ShowsThePlanWithoutRunning()
    {
        var run = await Run("run", "papers-about", "-p", "term=LoRA", "--explain");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("NodeIndexSeek");
    }

    [Fact]
    public async Task Cypher_Protocol_AnswersLineByLine()
    {
        const string lines = """
            {"statement": "CREATE (n:A {x: $x}) RETURN n.x AS x", "parameters": {"x": 1}}
            {"statement": "RETURN 1 +"}
            {"reset": true}
            {"statement": "MATCH (n) RETURN count(n) AS n"}
            """;
        var run = await ProgramRun.Of(terminal => Program.Run(["cypher", "--protocol", "jsonl", "--empty", "--write"], terminal), input: lines);
        string[] answers = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        answers.Length.ShouldBe(4);
        answers[0].ShouldContain("""{"fields":["x"],"values":[[{"$type":"Integer","_value":"1"}]]""");
        answers[1].ShouldContain("Neo.ClientError.Statement.SyntaxError");
        answers[2].ShouldBe("{}");
        answers[3].ShouldContain("\"_value\":\"0\"");
    }

    private Task<ProgramRun> Run(params string[] args) => ProgramRun.Of(terminal => Program.Run([.. args, "--graph", seeds.Graph], terminal));
}
