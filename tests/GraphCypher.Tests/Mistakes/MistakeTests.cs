using System.Runtime.CompilerServices;
using GraphCypher.Errors;
using GraphCypher.Execution;
using GraphCypher.Storage;
using GraphCypher.Values;

namespace GraphCypher.Tests.Mistakes;

/// <summary>
/// Statements with typical mistakes and what is said of them, a file each in <c>Approved</c>. To approve a change, run with <c>KG_APPROVE=1</c> and look at the diff.
/// </summary>
public class MistakeTests
{
    private const string Line = "\n----\n";

    private const string Graph =
        """
        CREATE (p:Paper {id: 'paper:a', title: 'A', year: 2024})-[:MENTIONS {count: 2}]->(t:Term:Method {id: 'term:lora', name: 'LoRA', papers: 3, aliases: ['low-rank adaptation']}),
               (p)-[:PROPOSES]->(t), (p)-[:EVALUATED_ON]->(:Term:Dataset {id: 'term:glue', name: 'GLUE', papers: 1})
        """;

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder(), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Run_Mistake_SaysWhereAndHowToMendIt(string name)
    {
        string file = Path.Combine(Folder(), name + ".txt"), approved = File.ReadAllText(file).ReplaceLineEndings("\n");
        string statement = approved.Split(Line)[0], said = Said(statement);
        if (Environment.GetEnvironmentVariable("KG_APPROVE") == "1")
            File.WriteAllText(file, $"{statement}{Line}{said}\n");
        said.ShouldBe(approved[(statement.Length + Line.Length)..].TrimEnd('\n'));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Run_Mistake_ShowsThePlaceUnderACaret(string name)
    {
        string[] lines = Said(File.ReadAllText(Path.Combine(Folder(), name + ".txt")).ReplaceLineEndings("\n").Split(Line)[0]).Split('\n');
        lines[0].ShouldMatch(@"\(line \d+, column \d+\)$");
        lines[^1].Trim().ShouldMatch(@"^\^+$");
    }

    /// <summary>The error, or else the notices.</summary>
    private static string Said(string statement)
    {
        var engine = new GraphEngine(new MemoryGraph(), BuiltInProcedures.All(), mayWrite: true, new ExecutionLimits(TimeSpan.FromSeconds(10), 64L << 20, TimeProvider.System), seed: 1);
        _ = Run(engine, Graph).Rows().Count();
        try
        {
            EngineResult result = Run(engine, statement);
            _ = result.Rows().Count();
            return string.Join('\n', result.Notices.Select(notice => "warning: " + ErrorText.Of(notice.Message, notice.Place, statement)));
        }
        catch (QueryError error)
        {
            return ErrorText.Of(error, statement);
        }
    }

    private static EngineResult Run(GraphEngine engine, string statement) =>
        engine.Run(statement, new Dictionary<string, Value>(StringComparer.Ordinal) { ["name"] = Value.Of("LoRA") }, mayWriteNow: true, CancellationToken.None);

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Approved");
}
