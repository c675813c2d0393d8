using System.Text;

namespace GraphQueries.Prompts;

/// <summary>Puts lines together to statements, which end with a semicolon that stands in no text, name or comment.</summary>
internal sealed class StatementLines
{
    private readonly StringBuilder pending = new();
    private char inside;

    /// <summary>Whether a statement has begun that has not ended.</summary>
    public bool IsPending => inside != '\0' || !IsComment(pending.ToString());

    /// <summary>The lines of a statement that has begun.</summary>
    public string Pending => pending.ToString();

    /// <summary>Takes the next line.</summary>
    /// <returns>The statements that end in it, without their semicolons.</returns>
    public IReadOnlyList<string> Add(string line)
    {
        var ended = new List<string>();
        int start = 0;
        for (int at = 0; at < line.Length; at++)
        {
            char sign = line[at], next = at + 1 < line.Length ? line[at + 1] : '\0';
            switch (inside)
            {
                case '\0' when sign is '\'' or '"' or '`':
                    inside = sign;
                    break;
                case '\0' when sign == '/' && next == '*':
                    inside = '*';
                    at++;
                    break;
                case '\0' when sign == '/' && next == '/':
                    at = line.Length;
                    break;
                case '\0' when sign == ';':
                    pending.Append(line, start, at - start);
                    start = at + 1;
                    End(ended);
                    break;
                case '*' when sign == '*' && next == '/':
                    inside = '\0';
                    at++;
                    break;
                case '\'' or '"' when sign == '\\':
                    at++;
                    break;
                case '\'' or '"' or '`' when sign == inside:
                    inside = '\0';
                    break;
            }
        }

        pending.Append(line, start, line.Length - start).Append('\n');
        return ended;
    }

    /// <summary>Ends what has begun: the last statement of a file needs no semicolon.</summary>
    /// <returns>Null when nothing has begun.</returns>
    public string? Rest()
    {
        var ended = new List<string>();
        End(ended);
        inside = '\0';
        return ended.Count == 0 || IsComment(ended[0]) ? null : ended[0];
    }

    private void End(List<string> ended)
    {
        string statement = pending.ToString().Trim('\n', '\r');
        pending.Clear();
        if (!string.IsNullOrWhiteSpace(statement))
            ended.Add(statement);
    }

    /// <summary>Whether nothing but comments stands there.</summary>
    private static bool IsComment(string text) => text.Split('\n').All(static line => string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith("//", StringComparison.Ordinal));
}
