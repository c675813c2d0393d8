using System.Collections.Immutable;
using System.Globalization;
using GraphConsole.Output;
using GraphStore.Model.Cypher;

namespace GraphQueries.Catalogue;

/// <summary>Rows of a query as a grid.</summary>
internal static class ResultGrid
{
    private const int Decimals = 3;

    public static Grid Of(string title, CypherTable table) => new(title, table.Keys, [.. table.Rows.Select(row => row.Select(Cell).ToImmutableArray())]);

    private static Cell Cell(object? value) => value switch
    {
        null => "",
        long whole => GraphConsole.Output.Cell.Label(whole),
        double number when double.IsFinite(number) => GraphConsole.Output.Cell.Measure(number, Decimals),
        IReadOnlyList<object?> list when list.All(element => element is not null and not IReadOnlyDictionary<string, object?>) => GraphConsole.Output.Cell.List([.. list.Select(Text)]),
        _ => Text(value),
    };

    /// <summary>As Cypher would write it, nodes by what they are and what names them.</summary>
    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        CypherNode node => Node(node),
        CypherRelationship relationship => $"[:{relationship.Type}]",
        CypherPath path => Path(path),
        CypherPoint point => string.Create(CultureInfo.InvariantCulture, $"({point.X}, {point.Y}{(point.Z is { } z ? $", {z}" : "")})"),
        IReadOnlyDictionary<string, object?> map => $"{{{string.Join(", ", map.Select(pair => $"{pair.Key}: {Text(pair.Value)}"))}}}",
        IReadOnlyList<object?> list => $"[{string.Join(", ", list.Select(Text))}]",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    private static string Node(CypherNode node)
    {
        object? name = node.Properties.GetValueOrDefault("name") ?? node.Properties.GetValueOrDefault("title") ?? node.Properties.GetValueOrDefault("id");
        return $"(:{string.Join(':', node.Labels)}{(name is null ? "" : $" {Text(name)}")})";
    }

    private static string Path(CypherPath path)
    {
        string text = Node(path.Nodes[0]);
        for (int i = 0; i < path.Relationships.Length; i++)
        {
            var step = path.Relationships[i];
            bool forward = step.StartElementId == path.Nodes[i].ElementId;
            text += $"{(forward ? "-" : "<-")}[:{step.Type}]{(forward ? "->" : "-")}{Node(path.Nodes[i + 1])}";
        }

        return text;
    }
}
