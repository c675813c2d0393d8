using GraphCypher.Planning;
using GraphCypher.Storage;
using GraphCypher.Syntax;
using GraphCypher.Tests.Support;

namespace GraphCypher.Tests.Generated;

/// <summary>The statements that are compared with Neo4j are many, the same each time, and use all of the language.</summary>
public class StatementWriterTests
{
    private const int Least = 20;

    [Fact]
    public void Write_SameSeed_SameStatements()
    {
        GeneratedStatements.Write(seed: 7).ShouldBe(GeneratedStatements.All);
        GeneratedStatements.Write(seed: 8).Take(10).ShouldNotBe(GeneratedStatements.All.Take(10));
    }

    [Fact]
    public void All_OfTheLanguage_IsUsedOften()
    {
        var counts = Coverage.All.Distinct(StringComparer.Ordinal).ToDictionary(part => part, _ => 0, StringComparer.Ordinal);
        foreach (HashSet<string> parts in GeneratedStatements.All.Where(Parses).Select(statement => Coverage.Of(Parser.Parse(statement.Text))))
        {
            foreach (string part in parts.Where(counts.ContainsKey))
                counts[part]++;
        }

        counts.Where(count => count.Value < Least).Select(count => $"{count.Key}: {count.Value}").ShouldBeEmpty();
    }

    [Fact]
    public async Task All_OnTheirGraphs_AnswerAndMostlyWithRows()
    {
        int withRows = 0, wrong = 0;
        for (int i = 0; i < GeneratedStatements.Graphs; i++)
        {
            await using EmbeddedGraph graph = await Embedded(i);
            foreach (GeneratedStatement statement in GeneratedStatements.On(i))
            {
                Answer answer = await Answer.Of(graph, statement);
                withRows += answer.Rows > 0 ? 1 : 0;
                wrong += answer.Message.Length > 0 ? 1 : 0;
            }
        }

        withRows.ShouldBeGreaterThanOrEqualTo(GeneratedStatements.All.Count / 2);
        wrong.ShouldBeInRange(GeneratedStatements.All.Count / 25, GeneratedStatements.All.Count / 6);
    }

    /// <summary>A graph in memory as it is read from a store, with the node that marks the test database.</summary>
    internal static async Task<EmbeddedGraph> Embedded(int graph) => await Filled(graph, PlanRewrites.None);

    internal static async Task<EmbeddedGraph> Filled(int graph, PlanRewrites without)
    {
        var made = new MemoryGraph();
        EmbeddedGraphOptions options = EmbeddedGraphOptions.Default with { MayWrite = true, Timeout = TimeSpan.FromSeconds(10), WithoutRewrites = without };
        await using (var embedded = EmbeddedGraph.Of(made, options, TimeProvider.System))
        {
            await embedded.Run(GraphStore.Model.Cypher.CypherStatement.Write(RandomGraph.Statement(graph)), CancellationToken.None);
            await embedded.Run(GraphStore.Model.Cypher.CypherStatement.Write("CREATE (:_TestDatabase)"), CancellationToken.None);
        }

        return EmbeddedGraph.Of(FilledGraph.Of(made), options, TimeProvider.System);
    }

    private static bool Parses(GeneratedStatement statement)
    {
        try
        {
            return Parser.Parse(statement.Text) is not null;
        }
        catch (Errors.QueryError)
        {
            return false;
        }
    }
}
