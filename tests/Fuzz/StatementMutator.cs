using System.Text.RegularExpressions;
using GraphCypher.Tests.Generated;

namespace Fuzz;

/// <summary>Makes statements of statements: tokens lost, doubled, moved, taken from others, nested and repeated, numbers at their bounds, noise between.</summary>
internal sealed partial class StatementMutator(int seed)
{
    private const int MostPieces = 4000;

    private static readonly string[] Signs =
    [
        "(", ")", "[", "]", "{", "}", "<", ">", "-", "--", "-->", "<--", "*", "*1..3", "*..", "..", "+", "||", "|", "&", "!", "%", "^", "/", "=", "<>", "<=", "=~", ":", ":A", "::", ",", ";", ".", "$", "$number", "'", "\"", "`", "//", "/*", "*/",
        "\\", "'\\u12'", "\0", "\u2028", "\uD800", "🦙", "é", "0", "-1", "1", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1e308", "1e-400", "0x", "0xFFFFFFFFFFFFFFFF", "1.", ".5", "NaN", "Inf",
        "null", "true", "[]", "{}", "''", "range(0, 1000000)", "range(1, 3, 0)", "AS x", "x", "n1", "WHERE", "WITH *", "RETURN *", "MATCH (n1)", "OPTIONAL", "UNION", "UNION ALL", "ORDER BY", "SKIP -1", "LIMIT", "DISTINCT",
        "NOT", "IN", "AND", "XOR", "IS NULL", "STARTS WITH", "CASE", "WHEN", "END", "EXISTS {", "COUNT {", "COLLECT {", "CALL {", "CALL (*) {", "count(*)", "collect(", "sum(", "size(", "reduce(s = 0, x IN", "all(x IN", "shortestPath((n1)-[*]-(n1))",
        "SHORTEST 2 GROUPS", "ANY", "((a)-->(b)){1,3}", "+(n1)", "{0,9999999999}", "EXPLAIN", "PROFILE", "FOREACH (i IN [1] |", "MERGE (n1)", "SET n1 = {}", "SET n1.x = 1", "REMOVE n1:A", "DELETE n1", "DETACH DELETE n1", "CREATE (n1)-[:R]->(n1)",
        "date('2024-02-30')", "duration('P1Y')", "datetime({})", "date.truncate('x', null)", "LOAD CSV", "IN TRANSACTIONS", "YIELD *", "CALL db.labels()", "SHOW PROCEDURES",
    ];

    private readonly Random random = new(seed);
    private readonly StatementWriter writer = new(seed);
    private readonly List<List<string>> pool = [];

    /// <summary>The next statement; the same for the same seed.</summary>
    public string Next()
    {
        List<string> pieces = [.. Fresh()];
        int most = random.Next(3) == 0 ? 6 : 3;
        for (int change = random.Next(0, most); change > 0; change--)
            Change(pieces);
        if (pieces.Count > MostPieces)
            pieces.RemoveRange(MostPieces, pieces.Count - MostPieces);
        return string.Join(random.Next(30) == 0 ? "" : " ", pieces);
    }

    private List<string> Fresh()
    {
        List<string> pieces = [.. Token().Matches(writer.Next().Text).Select(match => match.Value)];
        if (pool.Count < 500)
            pool.Add(pieces);
        else
            pool[random.Next(pool.Count)] = pieces;
        return pieces;
    }

    private void Change(List<string> pieces)
    {
        int at = random.Next(pieces.Count + 1), length = Math.Min(pieces.Count - at, random.Next(3) == 0 ? random.Next(pieces.Count + 1) : random.Next(1, 4));
        List<string> part = pieces.GetRange(at, length);
        switch (random.Next(20))
        {
            case 0:
                pieces.RemoveRange(at, length);
                break;
            case 1:
                pieces.InsertRange(at, part);
                break;
            case 2:
                pieces.RemoveRange(at, length);
                pieces.InsertRange(random.Next(pieces.Count + 1), part);
                break;
            case 3:
                List<string> other = pool[random.Next(pool.Count)];
                int from = random.Next(other.Count + 1);
                pieces.RemoveRange(at, length);
                pieces.InsertRange(at, other.GetRange(from, Math.Min(other.Count - from, random.Next(1, 12))));
                break;
            case 4:
                pieces.InsertRange(at, Enumerable.Repeat(Sign(), random.Next(2, 800)));
                break;
            case 5:
                (string open, string close) = random.Next(4) switch { 0 => ("(", ")"), 1 => ("[", "]"), 2 => ("NOT (", ")"), _ => ("{a:", "}") };
                int depth = random.Next(1, 700);
                pieces.InsertRange(at + length, Enumerable.Repeat(close, depth));
                pieces.InsertRange(at, Enumerable.Repeat(open, depth));
                break;
            case 6:
                for (int i = random.Next(1, 30); i > 0 && pieces.Count < MostPieces; i--)
                    pieces.InsertRange(at, part);
                break;
            case 7 when length > 0:
                char[] letters = pieces[at].ToCharArray();
                if (letters.Length > 0)
                    letters[random.Next(letters.Length)] = (char)random.Next(random.Next(2) == 0 ? 128 : 65536);
                pieces[at] = new string(letters);
                break;
            case > 9 when length > 0:
                pieces[at] = Alike(pieces[at]);
                break;
            default:
                if (length > 0 && random.Next(2) == 0)
                    pieces[at] = Sign();
                else
                    pieces.Insert(at, Sign());
                break;
        }
    }

    /// <summary>A token of the same kind from another statement, so that most of what comes out can still be read.</summary>
    private string Alike(string token)
    {
        List<string> other = pool[random.Next(pool.Count)];
        List<string> same = other.FindAll(one => one.Length > 0 && token.Length > 0 && Kind(one[0]) == Kind(token[0]));
        return same.Count == 0 ? token : same[random.Next(same.Count)];
    }

    private static int Kind(char first) => char.IsDigit(first) ? 0 : char.IsUpper(first) ? 1 : char.IsLetter(first) || first == '$' ? 2 : first is '\'' or '"' ? 3 : first is '(' or '[' or '{' ? 4 : first is ')' or ']' or '}' ? 5 : 6;

    private string Sign() => Signs[random.Next(Signs.Length)];

    [GeneratedRegex(@"'(\\.|[^'\\])*'|""(\\.|[^""\\])*""|`[^`]*`|[\w$]+(\.\w+)*|[^\s\w]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
