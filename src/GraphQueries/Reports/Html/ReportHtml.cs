using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Html;

/// <summary>
/// A report as one file that can be mailed: it asks for nothing, runs nothing, and its content policy would stop it if it tried. Light and dark as the reader's system has it.
/// </summary>
internal static class ReportHtml
{
    private const string Sheet = "reports/report.css";

    /// <summary>The one style sheet, with line feeds whatever the source tree has.</summary>
    internal static string Style { get; } = Read();

    /// <summary>Nothing but this very style sheet, and the empty picture that keeps browsers from asking for an icon.</summary>
    internal static string ContentPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; img-src data:; base-uri 'none'; form-action 'none'";

    /// <param name="neighbours">The files of other reports in the same folder, by the id of their term.</param>
    public static byte[] Write(Report report, IReadOnlyDictionary<string, string> neighbours)
    {
        var page = new HtmlPage(report, neighbours);
        var html = page.Html;
        html.DocumentType();
        html.Open("html", ("lang", "en"));
        html.Line();
        Head(html, DisplayText.Name(report.Subject.Thing.Name));
        html.Open("body");
        html.Line();
        HtmlContents.Write(page, report);
        html.Open("main");
        html.Line();
        HtmlOpening.Write(page, report);
        HtmlSections.Write(page, report);
        HtmlClosing.Write(page, report);
        html.CloseLine();
        html.CloseLine();
        html.CloseLine();
        return html.ToBytes();
    }

    /// <summary>What every page of ours begins with.</summary>
    internal static void Head(HtmlWriter html, string title)
    {
        html.Open("head");
        html.Line();
        html.Void("meta", ("charset", "utf-8"));
        html.Line();
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentPolicy));
        html.Line();
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Void("link", ("rel", "icon"), ("href", "data:,"));
        html.Line();
        html.Element("title", title);
        html.Line();
        html.Style(Style);
        html.CloseLine();
    }

    private static string Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Sheet)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
