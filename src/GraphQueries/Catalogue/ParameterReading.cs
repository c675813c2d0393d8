using System.Globalization;
using GraphConsole;
using GraphStore.Model.Cypher;

namespace GraphQueries.Catalogue;

/// <summary>Turns <c>-p name=value</c> into parameters of a query.</summary>
internal static class ParameterReading
{
    /// <summary>Values by name, as they were typed.</summary>
    /// <exception cref="CommandException">A word is no <c>name=value</c>, or a name comes twice.</exception>
    public static Dictionary<string, string> Split(IEnumerable<string> words)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string word in words)
        {
            int equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new CommandException(ExitCode.Usage, $"-p: found '{word}', expected name=value");
            if (!values.TryAdd(word[..equals], word[(equals + 1)..]))
                throw new CommandException(ExitCode.Usage, $"-p {word[..equals]}: given twice");
        }

        return values;
    }

    /// <summary>The parameters of a canned query, terms and papers as ids.</summary>
    /// <exception cref="CommandException">One is missing, wrong or unknown, or names nothing in the graph.</exception>
    public static async Task<CypherStatement> Bind(
        CannedQuery query, Dictionary<string, string> given, NameLookup names, CancellationToken cancel)
    {
        if (given.Keys.FirstOrDefault(name => query.Parameters.All(parameter => parameter.Name != name)) is { } unknown)
            throw Wrong(query, $"it has no parameter '{unknown}'");
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var parameter in query.Parameters)
        {
            string typed = given.GetValueOrDefault(parameter.Name) ?? parameter.Default ?? throw Wrong(query, $"it needs {parameter.Name}");
            values.Add(parameter.Name, parameter.Type switch
            {
                ParameterType.Integer => Whole(query, parameter, typed),
                ParameterType.Number => Number(query, parameter, typed),
                ParameterType.Term => await names.Term(typed, cancel),
                ParameterType.Paper => await names.Paper(typed, cancel),
                _ => typed,
            });
        }

        return new(query.Text, values, CypherAccess.Read);
    }

    /// <summary>The value of a parameter that no header describes: a whole number, a number, a truth, null, or else a text.</summary>
    public static object? Guess(string typed) => typed switch
    {
        "true" => true,
        "false" => false,
        "null" => null,
        _ when long.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) => whole,
        _ when double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) => number,
        ['\'', .. var quoted, '\''] => quoted,
        _ => typed,
    };

    private static object Whole(CannedQuery query, QueryParameter parameter, string typed) =>
        long.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && number >= 0
            ? number
            : throw Wrong(query, $"{parameter.Name}: found '{typed}', expected a whole number from 0");

    private static object Number(CannedQuery query, QueryParameter parameter, string typed) =>
        double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : throw Wrong(query, $"{parameter.Name}: found '{typed}', expected a number");

    private static CommandException Wrong(CannedQuery query, string what)
    {
        string parameters = query.Parameters.IsEmpty ? "" : "\nparameters:" + string.Concat(query.Parameters.Select(Line));
        return new(ExitCode.Usage, $"{query.Name}: {what}{parameters}\nexample: {query.Example}");
    }

    private static string Line(QueryParameter parameter) =>
        $"\n  {parameter.Name}  {parameter.Type.ToString().ToLowerInvariant()}{(parameter.Default is null ? "" : $", {parameter.Default} when not given")} - {parameter.Meaning}";
}
