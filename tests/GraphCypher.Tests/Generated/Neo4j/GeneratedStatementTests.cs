using System.Collections.Concurrent;
using System.Globalization;
using GraphStore.Model.Cypher;
using Support;

namespace GraphCypher.Tests.Generated.Neo4j;

/// <summary>Two thousand generated statements give on a graph in memory what they give on a Neo4j: the same rows and the same graph behind them, or the same class of error.</summary>
[Collection(nameof(Neo4jServer))]
public class GeneratedStatementTests
{
    /// <summary>Statements that only read are asked several at a time.</summary>
    private const int AtOnce = 4;

    /// <summary>The environment variable that says to ask only every so many-th of them.</summary>
    private const string Every = "KG_GENERATED_EVERY";

    [SkippableFact]
    public async Task All_OnBoth_AnswerTheSame()
    {
        await using ICypherRunner server = await Neo4jServer.Empty();
        var differences = new ConcurrentQueue<string>();
        int every = Environment.GetEnvironmentVariable(Every) is { Length: > 0 } said ? int.Parse(said, CultureInfo.InvariantCulture) : 1;
        for (int i = 0; i < GeneratedStatements.Graphs; i++)
        {
            await server.Run(CypherStatement.Write("MATCH (n) WHERE NOT n:_TestDatabase DETACH DELETE n"), CancellationToken.None);
            await server.Run(CypherStatement.Write(RandomGraph.Statement(i)), CancellationToken.None);
            await using EmbeddedGraph embedded = await StatementWriterTests.Embedded(i);
            var asked = new List<(GeneratedStatement Statement, Answer Answer)>();
            foreach (GeneratedStatement statement in GeneratedStatements.On(i).Where((_, number) => number % every == 0))
                asked.Add((statement, await Answer.Of(embedded, statement)));
            await Parallel.ForEachAsync(asked.Where(one => !one.Statement.Writes), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) => await Compare(server, one.Statement, one.Answer, differences));
            foreach ((GeneratedStatement statement, Answer answer) in asked.Where(one => one.Statement.Writes))
                await Compare(server, statement, answer, differences);
        }

        differences.ShouldBeEmpty();
    }

    private static async Task Compare(ICypherRunner server, GeneratedStatement statement, Answer embedded, ConcurrentQueue<string> differences)
    {
        Answer answer = await Answer.Of(server, statement);
        if (answer.Text != embedded.Text)
            differences.Enqueue($"{statement.Text}\nNeo4j: {answer.Text} {answer.Message}\nembedded: {embedded.Text} {embedded.Message}\n");
    }
}
