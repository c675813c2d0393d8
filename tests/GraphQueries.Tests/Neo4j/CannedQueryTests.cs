using System.Diagnostics;
using GraphQueries.Catalogue;
using GraphQueries.Tests.Support;
using GraphStore.Model.Cypher;
using Support;

namespace GraphQueries.Tests.Neo4j;

/// <summary>
/// Every canned query, by its own example, on the graph of <c>seeds/</c>: the rows beside it in <c>Specs/queries</c>, a plan that uses the indexes, and an answer within a moment.
/// </summary>
[Collection(nameof(Neo4jServer))]
public sealed class CannedQueryTests(SeedsOnServer seeds) : IClassFixture<SeedsOnServer>
{
    private const int Moment = 200;

    /// <summary>Both nodes are found by their ids, a row each, and what lies between them after that.</summary>
    private static readonly string[] OfTwoNodes = ["shortest-path", "all-shortest-paths", "evidence"];

    public static TheoryData<string> Names => [.. QueryCatalogue.All.Select(query => query.Name)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task Run_Example_GivesTheApprovedRows(string name)
    {
        _ = seeds.Runner;
        var run = await ProgramRun.Of(terminal => Program.Run(QueryExamples.Words(name), terminal), SeedsOnServer.Variables);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldBeEmpty();
        run.Output.Split('\n').Length.ShouldBeGreaterThan(2, "no rows");
        run.Output.ShouldBeApproved(Path.Combine("queries", name + ".txt"));
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task Profile_Example_UsesTheIndexes(string name)
    {
        var query = QueryCatalogue.Find(name)!;
        var statement = await Statement(query);
        var table = await seeds.Runner.Run(statement with { Text = "PROFILE " + statement.Text }, CancellationToken.None);
        var operators = table.Summary.Plan!.Steps().Select(step => step.Operator).ToHashSet(StringComparer.Ordinal);
        if (name != "counts")
            operators.ShouldNotContain("AllNodesScan");
        if (!OfTwoNodes.Contains(name))
            operators.ShouldNotContain("CartesianProduct");
        if (query.Parameters.Any(parameter => parameter.Type is ParameterType.Term or ParameterType.Paper) || name == "papers-of-document")
        {
            operators.ShouldContain(step => step.Contains("IndexSeek", StringComparison.Ordinal));
            operators.ShouldNotContain(step => step.Contains("Scan", StringComparison.Ordinal));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task Run_Example_TakesAMoment(string name)
    {
        var statement = await Statement(QueryCatalogue.Find(name)!);
        long best = long.MaxValue;
        for (int i = 0; i < 10 && best > Moment; i++)
        {
            long began = Stopwatch.GetTimestamp();
            await seeds.Runner.Run(statement, CancellationToken.None);
            best = Math.Min(best, (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        best.ShouldBeLessThanOrEqualTo(Moment);
    }

    [SkippableFact]
    public async Task Run_NameWrittenOtherwise_FindsTheSame()
    {
        _ = seeds.Runner;
        string[] spellings = ["layer normalization", "LayerNorm", "layernorm", "term:layer-normalization"];
        var answers = new HashSet<string>(StringComparer.Ordinal);
        foreach (string spelling in spellings)
            answers.Add((await Run("run", "co-occurring", "-p", "term=" + spelling)).Output);
        answers.ShouldHaveSingleItem().ShouldContain("term:");
    }

    [SkippableTheory]
    [InlineData(3, "did you mean\n", "run", "papers-about", "-p", "term=layer normal")]
    [InlineData(3, "no term in the database is called", "run", "papers-about", "-p", "term=' OR 1=1 //")]
    [InlineData(3, "no paper in the database", "run", "similar-papers", "-p", "paper=nowhere to be found")]
    [InlineData(2, "it needs term", "run", "papers-about")]
    [InlineData(2, "example: graph-queries run papers-about", "run", "papers-about", "-p", "term=LoRA", "-p", "limit=many")]
    [InlineData(2, "it has no parameter 'terms'", "run", "papers-about", "-p", "terms=LoRA")]
    [InlineData(2, "expected name=value", "run", "papers-about", "-p", "LoRA")]
    [InlineData(3, "did you mean counts", "run", "count")]
    [InlineData(1, "Writing in read access mode not allowed", "cypher", "MATCH (n:Paper) DETACH DELETE n")]
    [InlineData(1, "SyntaxError", "cypher", "MATHC (n) RETURN n")]
    public async Task Run_Wrong_IsExplained(int code, string said, params string[] args)
    {
        _ = seeds.Runner;
        var run = await Run(args);
        run.ExitCode.ShouldBe(code, run.Error);
        run.Error.ShouldContain(said);
    }

    [SkippableFact]
    public async Task Cypher_ParametersAndValues_AreTyped()
    {
        _ = seeds.Runner;
        var run = await Run("cypher", "RETURN $a + 1 AS a, $b + 0.5 AS b, $c AS c, NOT $d AS d, $e AS e", "-p", "a=1", "-p", "b=1.5", "-p", "c=x' OR 1=1", "-p", "d=true", "-p", "e='7'", "--format", "csv");
        run.Output.ShouldContain("2,2,x' OR 1=1,false,7");
    }

    [SkippableFact]
    public async Task Cypher_Write_ChangesAndSaysWhat()
    {
        await seeds.Runner.Run(CypherStatement.Write("MATCH (n:Mine) DETACH DELETE n"), CancellationToken.None);
        (await Run("cypher", "CREATE (:Mine {x: 1})", "--write")).Output.ShouldBe("1 nodes created, 1 properties set, 1 labels added\n");
        (await Run("cypher", "MATCH (n:Mine) DELETE n", "--write")).Output.ShouldBe("1 nodes deleted\n");
    }

    [SkippableFact]
    public async Task Run_Explain_ShowsThePlanWithoutRunning()
    {
        _ = seeds.Runner;
        var run = await Run("run", "papers-about", "-p", "term=LoRA", "--explain");
        run.Output.ShouldStartWith("ProduceResults");
        run.Output.ShouldContain("NodeUniqueIndexSeek");
    }

    private static Task<ProgramRun> Run(params string[] args) => ProgramRun.Of(terminal => Program.Run(args, terminal), SeedsOnServer.Variables);

    private async Task<CypherStatement> Statement(CannedQuery query)
    {
        string[] words = QueryExamples.Words(query.Name);
        var given = ParameterReading.Split(words.Where((_, i) => i > 0 && words[i - 1] == "-p"));
        return await ParameterReading.Bind(query, given, new NameLookup(seeds.Runner), CancellationToken.None);
    }
}
