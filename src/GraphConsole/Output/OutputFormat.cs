namespace GraphConsole.Output;

/// <summary>How results are written: for a person, for a program, for a spreadsheet, for a page.</summary>
public enum OutputFormat
{
    Table,
    Json,
    Csv,
    Markdown,
}

/// <summary>Reads <c>--format</c>.</summary>
public static class OutputFormats
{
    /// <exception cref="FormatException">Another word.</exception>
    public static OutputFormat Parse(string text) => text.ToLowerInvariant() switch
    {
        "table" => OutputFormat.Table,
        "json" => OutputFormat.Json,
        "csv" => OutputFormat.Csv,
        "markdown" or "md" => OutputFormat.Markdown,
        _ => throw new FormatException("table, json, csv or markdown"),
    };
}
