using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Html;

/// <summary>The list of what is on the page.</summary>
internal static class HtmlContents
{
    public static void Write(HtmlPage page, Report report)
    {
        var html = page.Html;
        html.Open("nav", ("aria-label", "Contents"));
        html.Open("ul");
        html.Line();
        foreach (var (id, title) in Sections(report))
        {
            html.Open("li");
            html.Element("a", title, ("href", "#" + id));
            html.CloseLine();
        }

        html.Close();
        html.CloseLine();
    }

    private static IEnumerable<(string Id, string Title)> Sections(Report report)
    {
        if (report.Neighbourhood.Nodes.Length > 1)
            yield return ("neighbourhood", ReportWords.Picture);
        if (!report.Relations.IsEmpty || !report.Said.IsEmpty)
            yield return ("relations", ReportWords.Relations(report));
        if (!report.Terms.IsEmpty)
            yield return ("terms", ReportWords.Terms);
        if (!report.CoOccurrences.IsEmpty)
            yield return ("company", ReportWords.Company);
        if (!report.Results.IsEmpty)
            yield return ("results", ReportWords.Evaluation);
        if (!report.Papers.Groups.IsEmpty)
            yield return ("papers", ReportWords.Papers(report));
        if (!report.Links.IsEmpty)
            yield return ("links", ReportWords.Links);
        if (!report.Paths.IsEmpty)
            yield return ("paths", ReportWords.Paths);
        if (!report.Gaps.IsEmpty)
            yield return ("gaps", ReportWords.Gaps(report));
        yield return ("doubts", ReportWords.Doubts);
        if (!report.Sentences.IsEmpty)
            yield return ("sentences", ReportWords.Sentences);
    }
}
