using GraphStore.Model.Cypher;

namespace GraphCypher.Tests.Generated;

/// <summary>What a runner answers to a statement: its rows and the graph that it leaves, or the class of its error.</summary>
/// <param name="Rows">How many.</param>
internal sealed record Answer(string Text, int Rows, string Message)
{
    private static readonly CypherStatement Nodes = CypherStatement.Read("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties");
    private static readonly CypherStatement Relationships = CypherStatement.Read("MATCH (a)-[r]->(b) RETURN a.k AS a, type(r) AS type, properties(r) AS properties, b.k AS b");

    public static async Task<Answer> Of(ICypherRunner runner, GeneratedStatement statement)
    {
        try
        {
            if (!statement.Writes)
                return Of(await runner.Run(statement.Statement, CancellationToken.None), statement, "");
            return await runner.Transact<Answer>(CypherAccess.Write, transaction => Written(transaction, statement), CancellationToken.None);
        }
        catch (TakenBack taken)
        {
            return taken.Answer;
        }
        catch (CypherException error)
        {
            return new Answer(error.Code, 0, error.Message);
        }
    }

    private static Answer Of(CypherTable table, GeneratedStatement statement, string left) =>
        new($"{(table.Summary.Plan is null ? string.Join(", ", table.Keys) : "")}\n{string.Join('\n', RowText.Of(table, statement))}{left}", table.Rows.Length, "");

    /// <summary>Nothing that is written stays.</summary>
    private static async Task<Answer> Written(ICypherTransaction transaction, GeneratedStatement statement)
    {
        CypherTable table = await transaction.Run(statement.Statement, CancellationToken.None);
        var left = new List<string>();
        foreach (CypherStatement look in new[] { Nodes, Relationships })
        {
            CypherTable found;
            try
            {
                found = await transaction.Run(look, CancellationToken.None);
            }
            catch (CypherException error) when (error.Code.EndsWith(".EntityNotFound", StringComparison.Ordinal))
            {
                // Neo4j looks for relationships whose node is gone at the end of the transaction only.
                throw new TakenBack(new Answer("Neo.ClientError.Schema.ConstraintValidationFailed", 0, error.Message));
            }

            left.AddRange(found.Rows.Select(row => string.Join(' ', row.Select(value => RowText.Of(value, anyListOrder: true)))).Order(StringComparer.Ordinal));
        }

        throw new TakenBack(Of(table, statement, $"\nleft:\n{string.Join('\n', left)}"));
    }

    private sealed class TakenBack(Answer answer) : Exception
    {
        public Answer Answer => answer;
    }
}
