using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using GraphStore.Model.Cypher;

namespace GraphCypher.Tests.Generated;

/// <summary>Rows as text in which two engines agree: elements by what they hold, labels and keys sorted, floats to twelve digits.</summary>
internal static partial class RowText
{
    /// <summary>The rows of a statement, in order where it has one.</summary>
    public static IReadOnlyList<string> Of(CypherTable table, GeneratedStatement statement)
    {
        bool anyListOrder = ListsOfTheEngine().IsMatch(statement.Text);
        List<string> rows = [.. table.Rows.Select(row => string.Join(" | ", row.Select(value => Of(value, anyListOrder))))];
        if (!statement.IsOrdered)
            rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    public static string Of(object? value, bool anyListOrder) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        bool yes => yes ? "true" : "false",
        long integer => integer.ToString(CultureInfo.InvariantCulture),
        double number => Number(number),
        CypherTemporal temporal => $"{temporal.Kind} {temporal.Text}",
        CypherPoint point => $"point {point.Srid} {Number(point.X)} {Number(point.Y)}{(point.Z is { } z ? " " + Number(z) : "")}",
        CypherNode node => $"({string.Concat(node.Labels.Order(StringComparer.Ordinal).Select(label => ":" + label))} {Of(node.Properties, anyListOrder: false)})",
        CypherRelationship relationship => $"[:{relationship.Type} {Of(relationship.Properties, anyListOrder: false)}]",
        CypherPath path => $"<{string.Join(' ', path.Nodes.Select((node, i) => Of(node, anyListOrder: false) + (i < path.Relationships.Length ? " " + Of(path.Relationships[i], anyListOrder: false) : "")))}>",
        IReadOnlyDictionary<string, object?> map => $"{{{string.Join(", ", map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {Of(entry.Value, anyListOrder)}"))}}}",
        IEnumerable list => List(list.Cast<object?>().Select(item => Of(item, anyListOrder)), anyListOrder),
        _ => throw new InvalidOperationException($"No text for {value.GetType().Name}."),
    };

    private static string List(IEnumerable<string> items, bool anyOrder) => $"[{string.Join(", ", anyOrder ? items.Order(StringComparer.Ordinal) : items)}]";

    /// <summary>Two libraries of functions differ in the last digits, and sums by the order of what is added.</summary>
    private static string Number(double number) => number == 0 ? "f0" : "f" + number.ToString("E11", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"collect|labels\(|keys\(|\[\(|\[\w+ = \(", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListsOfTheEngine();
}
