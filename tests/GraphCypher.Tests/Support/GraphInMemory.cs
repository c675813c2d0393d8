using GraphStore.Model.Cypher;

namespace GraphCypher.Tests.Support;

/// <summary>A graph that statements made.</summary>
internal static class GraphInMemory
{
    public static EmbeddedGraphOptions Writable => EmbeddedGraphOptions.Default with { MayWrite = true };

    public static async Task<EmbeddedGraph> Of(string statement, EmbeddedGraphOptions? options = null)
    {
        EmbeddedGraph graph = EmbeddedGraph.Empty(options ?? Writable, TimeProvider.System);
        if (statement.Length > 0)
            await graph.Run(CypherStatement.Write(statement), CancellationToken.None);
        return graph;
    }

    /// <summary>Values of rows as text: columns apart by |, rows by a line.</summary>
    public static async Task<string> Rows(this EmbeddedGraph graph, string statement, params (string Name, object? Value)[] parameters)
    {
        CypherTable table = await graph.Run(CypherStatement.Write(statement, parameters), CancellationToken.None);
        return string.Join('\n', table.Rows.Select(row => string.Join('|', row.Select(Text))));
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        double number => Math.Round(number, 4).ToString(System.Globalization.CultureInfo.InvariantCulture),
        CypherNode node => (string?)node.Properties.GetValueOrDefault("name") ?? "()",
        CypherPath path => string.Join("-", path.Nodes.Select(Text)),
        IReadOnlyList<object?> list => $"[{string.Join(", ", list.Select(Text))}]",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"),
    };
}
