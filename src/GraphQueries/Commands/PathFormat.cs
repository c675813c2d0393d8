using System.CommandLine;
using GraphConsole;
using GraphConsole.Output;

namespace GraphQueries.Commands;

/// <summary>How ways are written.</summary>
/// <param name="Text">As other answers are; null as a picture.</param>
internal readonly record struct PathFormat(OutputFormat? Text)
{
    private const string Picture = "svg";

    public static Option<PathFormat> Option(Settings settings) => settings.Option(
        ["--format"], "FORMAT", "How to write the ways: table (when not given), json, csv, markdown, or svg for a picture.", Parse, fallback: new PathFormat(OutputFormat.Table));

    private static PathFormat Parse(string text) => text.Equals(Picture, StringComparison.OrdinalIgnoreCase)
        ? new PathFormat(null)
        : new PathFormat(OutputFormats.Find(text) ?? throw new FormatException("table, json, csv, markdown or svg"));
}
