using System.CommandLine;

namespace GraphConsole.Output;

/// <summary>How results are written: for a person, for a program, for a spreadsheet, for a page.</summary>
public enum OutputFormat
{
    Table,
    Json,
    Csv,
    Markdown,
}

/// <summary>The option <c>--format</c>.</summary>
public static class OutputFormats
{
    /// <param name="what">What is written: <c>the table</c>.</param>
    public static Option<OutputFormat?> Option(Settings settings, string what) => settings.Option<OutputFormat?>(
        ["--format"], "FORMAT", $"How to write {what}: table (when not given), json, csv or markdown.", static text => Find(text) ?? throw new FormatException("table, json, csv or markdown"), fallback: null);

    /// <summary>What was asked for.</summary>
    public static OutputFormat Read(this Option<OutputFormat?> option, ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return parsed.GetValue(option) ?? OutputFormat.Table;
    }

    /// <summary>The format of that name, whatever its case; null for another word.</summary>
    public static OutputFormat? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.ToLowerInvariant() switch
        {
            "table" => OutputFormat.Table,
            "json" => OutputFormat.Json,
            "csv" => OutputFormat.Csv,
            "markdown" or "md" => OutputFormat.Markdown,
            _ => null,
        };
    }
}
