using System.Text;
using GraphConsole;
using GraphQueries.Prompts;
using GraphQueries.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Support;

namespace GraphQueries.Tests.Prompts;

public sealed class StatementPromptTests(GraphOnDisk graph) : IClassFixture<GraphOnDisk>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graph-queries-").FullName;

    private string HistoryFile => Path.Combine(_folder, "state", "history");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Talk_Statements_AnswersThemUntilQuit()
    {
        var run = await Talk("RETURN 1 + 1\nAS two;\nRETURN 'a' AS a; RETURN 'b' AS b;\n:quit\nRETURN 'never';\n");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("two");
        run.Output.ShouldContain("1 row, ");
        run.Output.ShouldContain("      | AS two;");
        run.Output.ShouldNotContain("never");
    }

    [Fact]
    public async Task Talk_Tab_CompletesFromTheGraph()
    {
        var run = await Talk("MATCH (t:Te⭾ {name: 'Thi⭾'})\nRETURN t.nam⭾ + '!' AS told;\n");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("ThinUpdate!");
    }

    [Fact]
    public async Task Talk_WrongStatement_IsToldAndThePromptGoesOn()
    {
        var run = await Talk("RETUN 1;\nRETURN 41 + 1 AS n;\n");
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldContain("^");
        run.Output.ShouldContain("42");
    }

    [Fact]
    public async Task Talk_Parameters_AreKeptForStatements()
    {
        var run = await Talk(":param name => 'Lo' + 'RA'\n:param twice => $name + $name\nRETURN $twice AS t;\n:params\n:param\n:param n => 1 +\nMATCH (n) RETURN n LIMIT 1;\n:nonsense\n", "-p", "given=7");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("LoRALoRA");
        run.Output.ShouldContain("given");
        run.Output.ShouldContain("Expected :param NAME => VALUE");
        run.Output.ShouldContain("There is no :nonsense");
        run.Error.ShouldContain("(line 1, column");
    }

    [Fact]
    public async Task Talk_ANodeAsAParameter_IsRefused()
    {
        await using var runner = GraphCypher.EmbeddedGraph.Of(SmallGraph.Load(), GraphCypher.EmbeddedGraphOptions.Default, TimeProvider.System);
        using var output = new MemoryStream();
        using (var terminal = Terminal.To(output, Stream.Null))
            await new PromptCommands(runner, [], terminal).Run(":param n => COLLECT { MATCH (n) RETURN n LIMIT 1 }", null, CancellationToken.None);
        Encoding.UTF8.GetString(output.ToArray()).ShouldContain("A parameter is no node");
    }

    [Fact]
    public async Task Talk_ExplainAndProfile_ShowTheStepsBesideTheRows()
    {
        var run = await Talk("EXPLAIN MATCH (t:Term) RETURN t.name AS n;\nPROFILE UNWIND [1, 2] AS one RETURN one * 21 AS many;\n");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("NodeByLabelScan");
        run.Output.ShouldContain("42");
        run.Error.ShouldContain("Unwind  (2 rows, ");
    }

    [Fact]
    public async Task Talk_SchemaPlanAndHelp_AreShown()
    {
        var run = await Talk(":schema\n:plan\nMATCH (t:Term) RETURN count(*) AS n;\n:plan\n:plan MATCH (p:Paper) RETURN p.title\n:help\n");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("CO_OCCURS_WITH");
        run.Output.ShouldContain("abstract");
        run.Output.ShouldContain("There is no statement yet");
        run.Output.ShouldContain("Term");
        run.Output.ShouldContain(":param NAME => VALUE");
    }

    [Fact]
    public async Task Talk_History_GoesOnInTheNextSession()
    {
        await Talk("RETURN 1 AS a\n// why\n;\n:param secret => 'x y z'\n RETURN 'hidden';\n:schema\n");
        string file = await File.ReadAllTextAsync(HistoryFile);
        file.ShouldBe("RETURN 1 AS a\\n// why\\n;\n:schema\n");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(HistoryFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var run = await Talk("↑↑\n");
        run.Output.ShouldContain("1 row, ");
    }

    [Fact]
    public async Task Talk_CtrlC_ForgetsWhatIsTyped()
    {
        var run = await Talk("MATCH (n)\nnonsense^CRETURN 7 * 6 AS n;\n");
        run.Error.ShouldBe("");
        run.Output.ShouldContain("42");
    }

    [Fact]
    public async Task Talk_CtrlCWhileAStatementRuns_StopsItAlone()
    {
        var interrupts = new Interrupts();
        using var stop = new Timer(_ => interrupts.Raise(), null, TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(300));
        var run = await Talk("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b) AS s;\nRETURN 7 * 6 AS n;\n", interrupts);
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldContain("stopped");
        run.Output.ShouldContain("42");
    }

    [Fact]
    public async Task Talk_WithSave_KeepsTheGraphAtTheEnd()
    {
        string target = Path.Combine(_folder, "mine");
        var run = await Talk("CREATE (:Reading {title: 'x'});\nMATCH (r:Reading) SET r.done = true;\n", "--write", "--save", target);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("marked as edited");
        (await Pipe("MATCH (r:Reading {done: true}) RETURN count(*) AS n;", "-g", target)).Output.ShouldContain("1");
    }

    [Fact]
    public async Task Read_AFile_RunsItsStatements()
    {
        var run = await Pipe("// a script\n:param x => 20\nRETURN $x + 1 AS first;\nRETURN $x + 2\nAS second");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe("first\n   21\nsecond\n    22\n");
    }

    [Fact]
    public async Task Read_AFileWithAMistake_StopsThere()
    {
        var run = await Pipe("RETURN 1 AS a;\nRETUN 2;\nRETURN 3 AS c;");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBe("a\n1\n");
    }

    [Fact]
    public async Task Read_Nothing_IsWrongUsage()
    {
        var run = await Pipe("");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("a statement is missing");
    }

    [Theory]
    [InlineData("KG_HISTORY=/x/y", "/x/y")]
    [InlineData("KG_HISTORY=none", null)]
    [InlineData("XDG_STATE_HOME=/s HOME=/h", "/s/knowledge-graph/cypher-history")]
    [InlineData("HOME=/h", "/h/.local/state/knowledge-graph/cypher-history")]
    [InlineData("A=b", null)]
    public void PathOf_OfVariables_IsInTheStateOfTheUser(string variables, string? expected) =>
        PromptHistory.PathOf(variables.Split(' ').Select(one => one.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal))?.Replace('\\', '/').ShouldBe(expected);

    private Task<ProgramRun> Pipe(string input, params string[] options) =>
        ProgramRun.Of(terminal => Program.Run(["cypher", .. options.Contains("-g") ? options : ["-g", graph.Path, .. options]], terminal), input: input);

    private Task<ProgramRun> Talk(string keys, params string[] options) => Talk(keys, new Interrupts(), options);

    private async Task<ProgramRun> Talk(string keys, Interrupts interrupts, params string[] options)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int code;
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { [PromptHistory.Variable] = HistoryFile };
        using (var terminal = Terminal.To(output, error, variables: variables, width: 100, keyboard: Typed.At(keys)))
            code = await Program.Run(["cypher", "-g", graph.Path, .. options], terminal, services => services.AddSingleton(interrupts));
        return new ProgramRun(code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
