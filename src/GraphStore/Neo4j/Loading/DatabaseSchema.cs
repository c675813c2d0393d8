using System.Text.RegularExpressions;
using GraphStore.Model.Cypher;

namespace GraphStore.Neo4j.Loading;

/// <summary>Makes the constraints and indexes that are missing, one statement at a time.</summary>
internal sealed partial class DatabaseSchema(ICypherRunner runner)
{
    private const string Constraint = "CREATE CONSTRAINT";
    private IReadOnlySet<(bool IsConstraint, string Name)> present = new HashSet<(bool, string)>();

    /// <summary>The statements that did something.</summary>
    public List<string> Made { get; } = [];

    public CypherCounters Counters { get; private set; }

    /// <summary>Before anything is written: they are what keeps two loads at once from writing a node twice.</summary>
    /// <exception cref="CypherException">The database has nodes that violate one.</exception>
    public async Task MakeConstraints(CancellationToken cancel)
    {
        // Each constraint is shown by its index, under its own name.
        var names = await runner.Run(CypherStatement.Read("SHOW INDEXES YIELD name, owningConstraint"), cancel);
        present = names.Rows.Select(row => row[1] is string constraint ? (true, constraint) : (false, (string)row[0]!)).ToHashSet();
        await Make(IsConstraint, cancel);
    }

    /// <summary>After everything is written: an index over what is there is made faster than one that grows with it.</summary>
    public async Task MakeIndexes(CancellationToken cancel)
    {
        int before = Made.Count;
        await Make(static statement => !IsConstraint(statement), cancel);
        if (Made.Count > before)
            await runner.Run(CypherStatement.Read("CALL db.awaitIndexes(600)"), cancel);
    }

    private async Task Make(Func<string, bool> wanted, CancellationToken cancel)
    {
        foreach (string statement in CypherScript.Schema.Where(wanted).Where(statement => !present.Contains((IsConstraint(statement), NameOf(statement)))))
        {
            try
            {
                var made = await runner.Run(CypherStatement.Write(statement), cancel);
                Counters += made.Summary.Counters;
                if (made.Summary.Counters.Sum > 0)
                    Made.Add(statement);
            }
            catch (CypherException said) when (said.Code is "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists")
            {
                // Another load made it between the server's look and its deed.
            }
            catch (CypherException refused)
            {
                throw await Explained(statement, refused, cancel);
            }
        }
    }

    private static bool IsConstraint(string statement) => statement.StartsWith(Constraint, StringComparison.Ordinal);

    private static string NameOf(string statement) => statement[..statement.IndexOf(" IF NOT EXISTS", StringComparison.Ordinal)].Split(' ')[^1];

    /// <summary>The server keeps to itself which nodes stand in the way of a constraint.</summary>
    private async Task<CypherException> Explained(string statement, CypherException refused, CancellationToken cancel)
    {
        const int most = 3;
        if (!IsConstraint(statement))
            return refused;
        string label = GraphLabel().Match(statement).Groups["label"].Value;
        var doubles = await runner.Run(
            CypherStatement.Read($"MATCH (n:{label}) WHERE n.id IS NOT NULL WITH n.id AS id, count(*) AS nodes WHERE nodes > 1 RETURN toString(id) ORDER BY toString(id) LIMIT $most", ("most", most)), cancel);
        return doubles.Rows.Length == 0
            ? refused
            : new CypherException(
                $"the database has several nodes of the label {label} with the same id, such as {string.Join(", ", doubles.Rows.Select(row => $"'{row[0]}'"))}; "
                + $"ids must be unique before a graph can be loaded. Change or remove those nodes, or take another database.\nin: {statement}", refused);
    }

    [GeneratedRegex(@"FOR \(n:(?<label>\w+)\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GraphLabel();
}
