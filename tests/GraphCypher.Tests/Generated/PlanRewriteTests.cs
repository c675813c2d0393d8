using GraphCypher.Planning;
using GraphCypher.Tests.Support;

namespace GraphCypher.Tests.Generated;

/// <summary>What the planner need not do changes no rows: two thousand generated statements on graphs as they are read from a store.</summary>
public class PlanRewriteTests
{
    private static readonly Lazy<Task<IReadOnlyList<Answer>>> WithAll = new(() => Answers(PlanRewrites.None));

    public static TheoryData<string> Each => [.. Enum.GetValues<PlanRewrites>().Where(one => one != PlanRewrites.None).Select(one => one.ToString())];

    [Theory]
    [MemberData(nameof(Each))]
    public async Task Run_WithoutRewrite_SameRows(string without)
    {
        IReadOnlyList<Answer> with = await WithAll.Value;
        IReadOnlyList<Answer> plain = await Answers(Enum.Parse<PlanRewrites>(without));
        plain.Count.ShouldBe(with.Count);
        with.Zip(plain, Reading()).Where(one => one.First.Text != one.Second.Text)
            .Select(one => $"{one.Third.Text}\nwith: {one.First.Text} {one.First.Message}\nwithout: {one.Second.Text} {one.Second.Message}\n").ShouldBeEmpty();
    }

    private static IEnumerable<GeneratedStatement> Reading() => Enumerable.Range(0, GeneratedStatements.Graphs).SelectMany(GeneratedStatements.On).Where(IsCompared);

    /// <summary>Plans differ, so that they are not compared.</summary>
    private static bool IsCompared(GeneratedStatement statement) => !statement.Writes && !statement.Text.Contains("PROFILE", StringComparison.Ordinal) && !statement.Text.Contains("EXPLAIN", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<Answer>> Answers(PlanRewrites without)
    {
        var answers = new List<Answer>();
        for (int i = 0; i < GeneratedStatements.Graphs; i++)
        {
            await using EmbeddedGraph graph = await StatementWriterTests.Filled(i, without);
            foreach (GeneratedStatement statement in GeneratedStatements.On(i).Where(IsCompared))
                answers.Add(await Answer.Of(graph, statement));
        }

        return answers;
    }
}
