using System.Globalization;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Html;

/// <summary>What is said of the subject, in lists and tables; a section without anything to say is left out.</summary>
internal static class HtmlSections
{
    public static void Write(HtmlPage page, Report report)
    {
        Relations(page, report);
        Terms(page, report);
        Company(page, report);
        Evaluation(page, report);
        Papers(page, report);
    }

    /// <summary>A statement of two terms, with the names marked as such.</summary>
    public static void Triple(HtmlPage page, Said said)
    {
        page.Html.Element("b", DisplayText.Name(said.From.Name), ("dir", "auto"));
        page.Html.Text($" {ReportWords.Verb(said)} ");
        page.Html.Element("b", DisplayText.Name(said.To.Name), ("dir", "auto"));
    }

    private static void Relations(HtmlPage page, Report report)
    {
        var html = page.Html;
        if (!report.Relations.IsEmpty)
        {
            page.Section("relations", ReportWords.Relations(report), "", () =>
            {
                foreach (var group in report.Relations)
                {
                    page.Heading(group.Title, ReportWords.ShownOf(group.Statements.Shown.Length, group.Statements.All));
                    html.Open("ul", ("class", "statements"));
                    html.Line();
                    foreach (var statement in group.Statements.Shown)
                    {
                        html.Open("li");
                        page.Term(statement.Other);
                        html.Text(" ");
                        html.Element("span", ReportWords.Aside(statement), ("class", "aside"));
                        page.Quotation(statement.Sentence, withSource: true);
                        html.CloseLine();
                    }

                    html.CloseLine();
                }
            });
        }

        if (report.Said.IsEmpty)
            return;
        page.Section("relations", ReportWords.Said, ReportWords.ShownOf(report.Said.Shown.Length, report.Said.All), () =>
        {
            html.Open("ul", ("class", "statements"));
            html.Line();
            foreach (var said in report.Said.Shown)
            {
                html.Open("li");
                Triple(page, said);
                html.Text(" ");
                html.Element("span", $"confidence {ReportWords.Decimal(said.Confidence)}", ("class", "aside"));
                page.Quotation(said.Sentence, withSource: false);
                html.CloseLine();
            }

            html.CloseLine();
        });
    }

    private static void Terms(HtmlPage page, Report report)
    {
        if (report.Terms.IsEmpty)
            return;
        page.Section("terms", ReportWords.Terms, "", () => page.Table(
            ["Role", "Term", "Mentions:", "Confidence:"],
            report.Terms.SelectMany(group => group.Terms.Shown.Select(term => (group.Verb, Term: term))),
            row => page.Html.Text(row.Verb),
            row =>
            {
                page.Term(row.Term.Term);
                page.Reference(row.Term.Sentence);
            },
            row => page.Html.Text(ReportWords.Number(row.Term.Count)),
            row => page.Html.Text(ReportWords.Decimal(row.Term.Confidence))));
    }

    private static void Company(HtmlPage page, Report report)
    {
        if (report.CoOccurrences.IsEmpty)
            return;
        page.Section("company", ReportWords.Company, ReportWords.ShownOf(report.CoOccurrences.Shown.Length, report.CoOccurrences.All), () =>
        {
            page.Table(
                ["Term", "Papers:", "Expected:", "LLR:"],
                report.CoOccurrences.Shown,
                row =>
                {
                    page.Term(row.Other);
                    page.Reference(row.Sentence);
                },
                row => page.Html.Text(ReportWords.Number(row.Together)),
                row => page.Html.Text(ReportWords.Decimal(row.Expected)),
                row => page.Html.Text(ReportWords.OneDecimal(row.LogLikelihood)));
            page.Note(ReportWords.CompanyNote);
        });
    }

    private static void Evaluation(HtmlPage page, Report report)
    {
        if (report.Results.IsEmpty)
            return;
        page.Section("results", ReportWords.Evaluation, ReportWords.ShownOf(report.Results.Shown.Length, report.Results.All), () =>
        {
            foreach (var comparison in report.Comparisons)
                Chart(page, comparison);
            if (!report.Comparisons.IsEmpty)
                page.Note(ReportWords.ComparisonNote);
            page.Table(
                ["Value:", "Method", "Dataset", "Metric", "Paper"],
                report.Results.Shown,
                result =>
                {
                    page.Name(result.Value);
                    page.Reference(result.Sentence);
                },
                result => page.Name(result.Method),
                result => page.Name(result.Dataset),
                result => page.Name(result.Metric),
                result => page.Name(result.Paper));
        });
    }

    /// <summary>Bars from zero, in a table that says the same in numbers.</summary>
    private static void Chart(HtmlPage page, Comparison comparison)
    {
        var html = page.Html;
        double most = comparison.Results.Max(result => result.Number ?? 0);
        page.Heading($"{DisplayText.Name(comparison.Metric.Name)} on {DisplayText.Name(comparison.Dataset.Name)}", ReportWords.Better(comparison));
        html.Open("table", ("class", "chart"));
        html.Open("tbody");
        html.Line();
        foreach (var result in comparison.Results)
        {
            html.Open("tr");
            html.Element("th", DisplayText.Name(result.Method!.Name), ("scope", "row"), ("dir", "auto"));
            html.Open("td", ("class", "bar"));
            string length = (most <= 0 ? 0 : 100 * (result.Number ?? 0) / most).ToString("0.#", CultureInfo.InvariantCulture) + "%";
            html.Open("svg", ("width", "100%"), ("height", "12"), ("aria-hidden", "true"));
            html.Void("rect", ("width", length), ("height", "12"), ("rx", "2"));
            html.Close();
            html.Close();
            html.Open("td", ("class", "number"));
            page.Name(result.Value);
            page.Reference(result.Sentence);
            html.Close();
            html.CloseLine();
        }

        html.Close();
        html.CloseLine();
    }

    private static void Papers(HtmlPage page, Report report)
    {
        if (report.Papers.Groups.IsEmpty)
            return;
        var html = page.Html;
        bool withRole = report.Papers.By == "community" || report.IsPaper;
        page.Section("papers", ReportWords.Papers(report), ReportWords.ShownOf(report.Papers.Shown, report.Papers.All), () =>
        {
            foreach (var group in report.Papers.Groups)
            {
                if (ReportWords.Group(report.Papers, group) is { Length: > 0 } name)
                    page.Heading(name, ReportWords.Number(group.Papers.Length));
                html.Open("ul", ("class", "statements"));
                html.Line();
                foreach (var line in group.Papers)
                {
                    html.Open("li");
                    html.Open("b");
                    page.Link(ReportWords.Title(line), line.Address);
                    html.Close();
                    if (withRole)
                        html.Element("span", " " + DisplayText.Plain(line.Role), ("class", "aside"));
                    page.Quotation(line.Sentence, withSource: false);
                    html.CloseLine();
                }

                html.CloseLine();
            }
        });
    }
}
