using System.Collections.Frozen;
using GraphQueries.Reports.Html;
using GraphQueries.Reports.Json;
using GraphQueries.Reports.Markdown;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports;

/// <summary>How a report is written.</summary>
internal enum ReportFormat
{
    Html,
    Markdown,
    Json,
}

/// <summary>What goes with each <see cref="ReportFormat"/>.</summary>
internal static class ReportFormats
{
    /// <exception cref="FormatException">Another word.</exception>
    public static ReportFormat Parse(string text) => text.ToLowerInvariant() switch
    {
        "html" => ReportFormat.Html,
        "markdown" or "md" => ReportFormat.Markdown,
        "json" => ReportFormat.Json,
        _ => throw new FormatException("html, markdown or json"),
    };

    /// <summary>The ending of a file in the format, with its point.</summary>
    public static string Ending(this ReportFormat format) => format switch
    {
        ReportFormat.Html => ".html",
        ReportFormat.Json => ".json",
        _ => ".md",
    };

    /// <summary>The report in UTF-8.</summary>
    public static byte[] Write(this ReportFormat format, Report report) => format.Write(report, FrozenDictionary<string, string>.Empty);

    /// <summary>The report in UTF-8, one of a folder: a page leads to the others there.</summary>
    /// <param name="neighbours">Their files by the id of their term.</param>
    public static byte[] Write(this ReportFormat format, Report report, IReadOnlyDictionary<string, string> neighbours) => format switch
    {
        ReportFormat.Html => ReportHtml.Write(report, neighbours),
        ReportFormat.Json => ReportJson.Write(report),
        _ => ReportMarkdown.Write(report),
    };
}
