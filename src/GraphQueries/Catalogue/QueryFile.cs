using System.Collections.Immutable;

namespace GraphQueries.Catalogue;

/// <summary>
/// Reads the header of a file with a query: its first line is the title, then come the description, <c>@group</c>, a line <c>@param NAME TYPE DEFAULT - MEANING</c> for each parameter, and
/// <c>@example</c>; all are comments, so that the file runs as it is.
/// </summary>
internal static class QueryFile
{
    private const string Comment = "//";
    private const string BeforeMeaning = " - ";

    /// <exception cref="FormatException">The header is not as it should be.</exception>
    public static CannedQuery Parse(string name, string text)
    {
        string[] header = [.. text.Split('\n').TakeWhile(line => line.StartsWith(Comment, StringComparison.Ordinal)).Select(line => line[Comment.Length..].Trim())];
        if (header.Length == 0 || header[0].StartsWith('@'))
            throw new FormatException($"{name}: the first line is to be // and a title");
        return new(
            name,
            header[0],
            string.Join(' ', header.Skip(1).Where(line => !line.StartsWith('@'))),
            Single(name, header, "@group"),
            [.. header.Where(line => line.StartsWith("@param ", StringComparison.Ordinal)).Select(line => Parameter(name, line))],
            Single(name, header, "@example"),
            text);
    }

    private static string Single(string name, string[] header, string tag) =>
        header.Where(line => line.StartsWith(tag + " ", StringComparison.Ordinal)).Select(line => line[(tag.Length + 1)..]).ToArray() is [var only]
            ? only
            : throw new FormatException($"{name}: expected one line // {tag}");

    private static QueryParameter Parameter(string name, string line)
    {
        int end = line.IndexOf(BeforeMeaning, StringComparison.Ordinal);
        string[] words = end < 0 ? [] : line[..end].Split(' ', 4, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || !Enum.TryParse(words[2], ignoreCase: true, out ParameterType type) || !Enum.IsDefined(type) || char.IsDigit(words[2][0]))
            throw new FormatException($"{name}: found '{line}', expected @param NAME TYPE DEFAULT - MEANING");
        return new(words[1], type, words.Length == 4 ? words[3] : null, line[(end + BeforeMeaning.Length)..]);
    }
}
