using System.Runtime.CompilerServices;
using GraphCypher.Errors;
using GraphCypher.Execution;
using GraphCypher.Storage;
using GraphCypher.Tests.Conformance;
using GraphCypher.Values;

namespace GraphCypher.Tests.Execution;

/// <summary>The table of statements and answers in <c>Cases/answers.txt</c>.</summary>
public class AnswerTests
{
    private const string Error = "error: ";

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string line in File.ReadLines(Path.Combine(Folder(), "Cases", "answers.txt")).Where(line => !line.StartsWith('#')))
            {
                int arrow = line.IndexOf(" => ", StringComparison.Ordinal);
                cases.Add(line[..arrow], line[(arrow + 4)..]);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Run_Statement_AnswersAsTheTableSays(string statement, string expected)
    {
        var engine = new GraphEngine(new MemoryGraph(), BuiltInProcedures.All(), mayWrite: true, new ExecutionLimits(TimeSpan.FromSeconds(10), 64L << 20, TimeProvider.System), seed: 1);
        if (expected.StartsWith(Error, StringComparison.Ordinal))
            Should.Throw<QueryError>(() => Rows(engine, statement)).Message.ShouldContain(expected[Error.Length..]);
        else
            string.Join(' ', Rows(engine, statement).Select(row => $"[{string.Join(", ", row.Select(value => Notation.Of(engine.Graph, value, ignoreListOrder: false)))}]")).ShouldBe(expected);
    }

    private static List<Value[]> Rows(GraphEngine engine, string statement) =>
        [.. engine.Run(statement, new Dictionary<string, Value>(StringComparer.Ordinal), mayWriteNow: true, CancellationToken.None).Rows()];

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
