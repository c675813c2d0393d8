using System.Globalization;

namespace GraphCypher.Errors;

/// <summary>Errors with the line of the statement that they are about, and a caret under the place.</summary>
internal static class ErrorText
{
    private const int MostLetters = 160;

    public static string Of(QueryError error, string statement) => error.Place is { } place && place.Start <= statement.Length ? Of(error.Message, place, statement) : error.Message;

    public static string Of(string message, TextRange place, string statement)
    {
        int start = statement.LastIndexOf('\n', Math.Max(0, Math.Min(place.Start, statement.Length) - 1)) + 1;
        if (place.Start < start)
            start = 0;
        int end = statement.IndexOf('\n', start);
        string line = (end < 0 ? statement[start..] : statement[start..end]).TrimEnd('\r');
        int number = statement.AsSpan(0, start).Count('\n') + 1, column = place.Start - start;
        int cut = Math.Max(0, column - (MostLetters / 2));
        string shown = line[cut..Math.Min(line.Length, cut + MostLetters)].Replace('\t', ' ');
        int width = Math.Clamp(Math.Min(place.End, start + line.Length) - place.Start, 1, Math.Max(1, shown.Length - (column - cut)));
        return string.Create(CultureInfo.InvariantCulture, $"{message} (line {number}, column {column + 1})\n{shown}\n{new string(' ', column - cut)}{new string('^', width)}");
    }
}
