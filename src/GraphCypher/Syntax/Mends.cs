using GraphCypher.Planning;

namespace GraphCypher.Syntax;

/// <summary>What was probably meant where a statement cannot be read: a keyword with letters in the wrong place, or what another language writes.</summary>
internal static class Mends
{
    private static readonly string[] Keywords =
    [
        "MATCH", "OPTIONAL", "WHERE", "WITH", "RETURN", "UNWIND", "CREATE", "MERGE", "SET", "REMOVE", "DELETE", "DETACH", "CALL", "YIELD", "FOREACH", "UNION", "ORDER", "SKIP", "LIMIT", "DISTINCT",
        "AND", "XOR", "NOT", "STARTS", "ENDS", "CONTAINS", "ASC", "DESC", "CASE", "WHEN", "THEN", "ELSE", "END", "NULL", "EXISTS",
    ];

    /// <summary>What other languages write, and how it is said here; of two signs by both.</summary>
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        ["=="] = "equality is written '='",
        ["!="] = "inequality is written '<>'",
        ["&&"] = "both is written AND",
        ["SELECT"] = "rows are asked for by MATCH ... RETURN",
        ["FROM"] = "what is looked for is a pattern, as in MATCH (n:Label)",
        ["JOIN"] = "nodes are joined by relationships, as in (a)-->(b)",
        ["GROUP"] = "rows are grouped by what stands beside the aggregates in WITH or RETURN",
        ["HAVING"] = "a condition on aggregates is WITH ... WHERE",
        ["LIKE"] = "parts of texts are found by CONTAINS, STARTS WITH, ENDS WITH, or =~ and a regular expression",
        ["INSERT"] = "nodes and relationships are made by CREATE or MERGE",
        ["UPDATE"] = "properties are changed by MATCH ... SET",
    };

    /// <param name="expected">What could be read instead, in words.</param>
    /// <returns>The end of the message: a full stop, what is written instead, or a question.</returns>
    public static string For(string expected, Token before, Token found, Token next)
    {
        if (found.Kind == TokenKind.Symbol)
        {
            string both = Foreign.ContainsKey(before.Text + found.Text) ? before.Text + found.Text : found.Text + next.Text;
            bool isSign = before.Kind == TokenKind.Symbol || next.Kind == TokenKind.Symbol;
            return isSign && Foreign.TryGetValue(both, out string? sign) ? $": {sign}." : ".";
        }

        if (found.Kind != TokenKind.Word)
            return ".";
        if (Foreign.TryGetValue(found.Text, out string? mend))
            return $": {mend}.";
        IEnumerable<string> wanted = expected.Length > 0 && expected.All(char.IsAsciiLetterUpper) ? [expected] : Keywords;
        return NearNames.Closest(found.Text, wanted) is { } near && !near.Equals(found.Text, StringComparison.OrdinalIgnoreCase) ? $": did you mean {near}?" : ".";
    }
}
