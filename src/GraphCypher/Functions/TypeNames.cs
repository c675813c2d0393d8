using GraphCypher.Values;
using GraphStore.Model.Cypher;

namespace GraphCypher.Functions;

/// <summary>The types of values as <c>valueType()</c> names them.</summary>
internal static class TypeNames
{
    /// <summary>The order in which the types of a list's items are named.</summary>
    private static readonly string[] Order =
        ["NULL", "BOOLEAN", "STRING", "INTEGER", "FLOAT", "DATE", "LOCAL TIME", "ZONED TIME", "LOCAL DATETIME", "ZONED DATETIME", "DURATION", "POINT", "NODE", "RELATIONSHIP", "MAP", "LIST", "PATH"];

    public static string Of(in Value value) => value.IsNull ? "NULL" : Name(value) + " NOT NULL";

    private static string Name(in Value value) => value.Kind switch
    {
        ValueKind.List => $"LIST<{Items(value.List)}>",
        ValueKind.Temporal => value.Temporal.Kind switch
        {
            CypherTemporalKind.Date => "DATE",
            CypherTemporalKind.LocalTime => "LOCAL TIME",
            CypherTemporalKind.Time => "ZONED TIME",
            CypherTemporalKind.LocalDateTime => "LOCAL DATETIME",
            CypherTemporalKind.Duration => "DURATION",
            _ => "ZONED DATETIME",
        },
        _ => value.Kind.ToString().ToUpperInvariant(),
    };

    /// <summary>When one of them is null, none is said not to be.</summary>
    private static string Items(ListValue list)
    {
        if (list.Count == 0)
            return "NOTHING";
        Value[] values = [.. list.Where(item => !item.IsNull)];
        string end = values.Length == list.Count ? " NOT NULL" : "";
        IEnumerable<string> names = values.Select(item => Name(item)).Distinct(StringComparer.Ordinal).OrderBy(Rank).ThenBy(name => name, StringComparer.Ordinal).Select(name => name + end);
        return values.Length == 0 ? "NULL" : string.Join(" | ", names);
    }

    private static int Rank(string name) => Array.IndexOf(Order, name.Split('<')[0]);
}
