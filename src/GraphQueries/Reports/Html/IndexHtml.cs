using System.Collections.Immutable;
using GraphQueries.Reports.Model;
using GraphQueries.Reports.Pictures;

namespace GraphQueries.Reports.Html;

/// <summary>The page that leads to all reports of a folder.</summary>
internal static class IndexHtml
{
    public static byte[] Write(Corpus corpus, ImmutableArray<ReportFile> files)
    {
        var html = new HtmlWriter();
        html.DocumentType();
        html.Open("html", ("lang", "en"));
        html.Line();
        string title = $"Terms of {ReportWords.Counted(corpus.Papers, "paper")}";
        ReportHtml.Head(html, title);
        html.Open("body");
        html.Open("nav", ("aria-label", "Types"));
        html.Open("ul");
        var types = files.GroupBy(file => file.Term.Type, StringComparer.Ordinal).OrderBy(type => type.Key, StringComparer.Ordinal).ToList();
        foreach (var type in types)
        {
            html.Open("li");
            html.Element("a", $"{type.Key} ({ReportWords.Number(type.Count())})", ("href", "#" + NodeShapes.ClassOf(type.Key)));
            html.Close();
        }

        html.Close();
        html.CloseLine();
        html.Open("main");
        html.Element("h1", title);
        html.Line();
        foreach (var type in types)
        {
            html.Open("section", ("id", NodeShapes.ClassOf(type.Key)));
            html.Element("h2", type.Key);
            html.Open("ul", ("class", "statements"));
            html.Line();
            foreach (var file in type)
                Entry(html, file);
            html.Close();
            html.CloseLine();
        }

        html.Close();
        html.Close();
        html.CloseLine();
        return html.ToBytes();
    }

    private static void Entry(HtmlWriter html, ReportFile file)
    {
        html.Open("li");
        html.Open("b");
        html.Element("a", DisplayText.Name(file.Term.Name), ("href", file.File), ("dir", "auto"));
        html.Close();
        html.Element("span", " " + ReportWords.Counted(file.Term.Papers ?? 0, "paper"), ("class", "aside"));
        if (file.Definition is { Length: > 0 } definition)
        {
            html.Void("br");
            html.Element("bdi", DisplayText.Cut(DisplayText.Plain(definition), 300));
        }

        html.CloseLine();
    }
}
