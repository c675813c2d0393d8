using System.Collections.Immutable;
using System.Globalization;
using GraphQueries.Reports.Model;
using GraphQueries.Reports.Pictures;

namespace GraphQueries.Reports.Html;

/// <summary>What it is, and the picture.</summary>
internal static class HtmlOpening
{
    public static void Write(HtmlPage page, Report report)
    {
        var html = page.Html;
        var subject = report.Subject;
        html.Open("header", ("class", NodeShapes.ClassOf(subject.Thing.Type)));
        html.Line();
        html.Element("p", ReportWords.Kind(report), ("class", "kind"));
        html.Line();
        html.Element("h1", DisplayText.Name(subject.Thing.Name), ("dir", "auto"));
        html.Line();
        if (subject.Definition is { Length: > 0 } definition)
            html.Element("p", DisplayText.Cut(DisplayText.Plain(definition), 600), ("class", "definition"), ("dir", "auto"));
        html.Line();
        html.Element("p", DisplayText.Cut(DisplayText.Plain(report.Summary), 1000), ("class", "summary"));
        html.Line();
        if (subject.Publication is { } publication)
        {
            html.Open("p", ("class", "abstract"));
            page.Marked(publication.Abstract, isWhole: true);
            html.CloseLine();
        }

        Facts(page, report);
        if (!report.Corpus.IsAnalysed && !report.IsPaper)
            page.Note(ReportWords.NotAnalysed);
        html.CloseLine();
        if (report.Neighbourhood.Nodes.Length > 1)
            Picture(page, report.Neighbourhood);
    }

    private static void Facts(HtmlPage page, Report report)
    {
        var subject = report.Subject;
        page.Html.Open("dl");
        page.Html.Line();
        Fact<string>(page, "Also written", subject.Aliases, page.Name);
        Fact(page, "Also called so", subject.Namesakes, page.Term);
        Fact<PaperLine>(page, "First papers", subject.First, line => Paper(page, line));
        Fact<PaperLine>(page, "Central papers", subject.Central, line => Paper(page, line));
        if (subject.Standing is { } standing)
        {
            Fact(page, "Standing", [ReportWords.Standing(report, standing)], page.Html.Text);
            Fact<string>(page, "Community", standing.Community is { } community ? [community] : [], page.Name);
        }

        if (subject.Publication is { } publication)
        {
            Fact<string>(page, "By", publication.Authors, page.Name);
            Fact<string>(page, "Categories", publication.Categories, page.Name);
            Fact<string>(page, "arXiv", publication.ArxivId is { } arxiv ? [arxiv] : [], id => page.Link(DisplayText.Name(id), "https://arxiv.org/abs/" + id));
            Fact<string>(page, "DOI", publication.Doi is { } doi ? [doi] : [], id => page.Link(DisplayText.Name(id), "https://doi.org/" + id));
            Fact<string>(page, "Listed in", publication.ListedIn, page.Name);
        }

        page.Html.CloseLine();
    }

    private static void Fact<T>(HtmlPage page, string name, ImmutableArray<T> values, Action<T> write)
    {
        if (values.IsEmpty)
            return;
        page.Html.Element("dt", name);
        page.Html.Open("dd");
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0)
                page.Html.Text(typeof(T) == typeof(PaperLine) ? "; " : ", ");
            write(values[i]);
        }

        page.Html.CloseLine();
    }

    private static void Paper(HtmlPage page, PaperLine line)
    {
        page.Link(ReportWords.Title(line), line.Address);
        page.Reference(line.Sentence);
    }

    private static void Picture(HtmlPage page, Neighbourhood neighbourhood)
    {
        int around = neighbourhood.Nodes.Length - 1;
        page.Section("neighbourhood", ReportWords.Picture, ReportWords.ShownOf(around, around + neighbourhood.Left), () =>
        {
            page.Html.Open("figure");
            page.Html.Line();
            NeighbourhoodSvg.WriteWide(page.Html, neighbourhood);
            page.Html.Line();
            NeighbourhoodSvg.WriteNarrow(page.Html, neighbourhood);
            page.Html.Line();
            Legend(page.Html, neighbourhood);
            page.Html.CloseLine();
        });
    }

    /// <summary>The types and lines that are in the picture.</summary>
    private static void Legend(HtmlWriter html, Neighbourhood neighbourhood)
    {
        html.Open("figcaption");
        html.Line();
        foreach (string type in neighbourhood.Nodes.Skip(1).Select(node => node.Thing.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            html.Open("span", ("class", "key"));
            html.Open("svg", ("class", "sign"), ("viewBox", "0 0 12 12"), ("aria-hidden", "true"));
            NodeShapes.Write(html, type, 6, 6, 4.5);
            html.Close();
            html.Text(type);
            html.CloseLine();
        }

        var lines = neighbourhood.Edges.Select(tie => LineKinds.Of(tie.Relation)).ToHashSet();
        foreach (var line in LineKinds.All.Where(lines.Contains))
        {
            html.Open("span", ("class", "key"));
            html.Open("svg", ("class", "sample"), ("viewBox", "0 0 30 12"), ("aria-hidden", "true"));
            html.Void("path", ("class", $"line {line.Name}"), ("d", "M1 6H29"));
            html.Close();
            html.Text(line.Meaning);
            html.CloseLine();
        }

        if (NeighbourhoodSvg.IsSparse(neighbourhood))
            html.Element("span", "Ties among neighbours are left out, but for those to what is two steps away. ", ("class", "key"));
        html.Element("span", "The larger a sign, the more papers mention the term.", ("class", "key"));
        html.CloseLine();
    }
}
