namespace GraphQueries.Prompts;

/// <summary>What can stand at the end of what is typed.</summary>
internal enum PlaceKind
{
    /// <summary>A keyword, function or variable, or a property behind a dot.</summary>
    Word,
    Label,
    Type,
    Key,
    Parameter,
    Procedure,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>A comment or a name in backticks.</summary>
    Nothing,
}

/// <summary>The end of a statement that is being typed, as far as signs tell: no parser reads half a statement.</summary>
/// <param name="Word">What is typed of it.</param>
/// <param name="Quote">Of a text.</param>
/// <param name="Variables">The names that are words of the statement so far, keywords apart.</param>
internal sealed record TypedPlace(PlaceKind Kind, string Word, char Quote, IReadOnlyList<string> Variables)
{
    public static TypedPlace Of(string text)
    {
        var open = new Stack<char>();
        char quote = '\0';
        int from = 0;
        for (int at = 0; at < text.Length; at++)
        {
            char sign = text[at];
            if (quote != '\0')
            {
                if (sign == '\\' && quote != '`')
                    at++;
                else if (sign == quote)
                    quote = '\0';
            }
            else if (sign is '\'' or '"' or '`')
            {
                (quote, from) = (sign, at + 1);
            }
            else if (sign == '/' && at + 1 < text.Length && text[at + 1] == '/')
            {
                at = text.IndexOf('\n', at);
                if (at < 0)
                    return new(PlaceKind.Nothing, "", quote, []);
            }
            else if (sign == '/' && at + 1 < text.Length && text[at + 1] == '*')
            {
                int end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                if (end < 0)
                    return new(PlaceKind.Nothing, "", quote, []);
                at = end + 1;
            }
            else if (sign is '(' or '[' or '{')
            {
                open.Push(sign);
            }
            else if (sign is ')' or ']' or '}' && open.Count > 0)
            {
                open.Pop();
            }
        }

        if (quote != '\0')
            return new(quote == '`' ? PlaceKind.Nothing : PlaceKind.Text, text[from..], quote, []);
        int start = text.Length;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '.'))
            start--;
        string before = text[..start].TrimEnd();
        return new(KindOf(before, open.Count > 0 ? open.Peek() : '\0', isTouching: before.Length == start), text[start..], quote, VariablesIn(text[..start]));
    }

    /// <param name="inside">The bracket that is open.</param>
    /// <param name="isTouching">Whether no space stands between.</param>
    private static PlaceKind KindOf(string before, char inside, bool isTouching)
    {
        char last = before.Length == 0 ? '\0' : before[^1];
        if (last == '$' && isTouching)
            return PlaceKind.Parameter;
        if (last is ':' or '|' or '&' or '!' && inside != '{')
            return inside == '[' ? PlaceKind.Type : last == ':' || inside == '(' ? PlaceKind.Label : PlaceKind.Word;
        if (last is '{' or ',' && inside == '{' && IsMap(before))
            return PlaceKind.Key;
        return EndsWithWord(before, "CALL") ? PlaceKind.Procedure : PlaceKind.Word;
    }

    /// <summary>Not the brackets of a subquery: a map stands behind a name, a bracket, an operator.</summary>
    private static bool IsMap(string before)
    {
        string outside = before[..before.LastIndexOf('{')].TrimEnd();
        return !Array.Exists(["EXISTS", "COUNT", "COLLECT", "CALL"], word => EndsWithWord(outside, word)) && (outside.Length == 0 || outside[^1] != ')');
    }

    private static bool EndsWithWord(string text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[^(word.Length + 1)]));

    private static List<string> VariablesIn(string text)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (int at = 0; at < text.Length; at++)
        {
            int start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
                at++;
            bool isNamed = at > start && char.IsLetter(text[start]) && !text[start..at].All(char.IsUpper);
            if (isNamed && (start == 0 || text[start - 1] is not (':' or '.' or '$' or '\'' or '"' or '|')) && (at == text.Length || text[at] is not ('(' or '.' or '\'' or '"')))
                found.Add(text[start..at]);
        }

        return [.. found];
    }
}
