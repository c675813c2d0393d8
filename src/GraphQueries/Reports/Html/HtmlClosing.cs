using System.Globalization;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Html;

/// <summary>What leads on from the subject, what is missing or unsure, and the sentences themselves.</summary>
internal static class HtmlClosing
{
    public static void Write(HtmlPage page, Report report)
    {
        Links(page, report);
        Paths(page, report);
        Gaps(page, report);
        Doubts(page, report);
        Sentences(page, report);
        page.Html.Open("footer");
        page.Html.Text($"From a knowledge graph of {ReportWords.Counted(report.Corpus.Papers, "paper")}, where this is ");
        page.Html.Element("code", DisplayText.Name(report.Subject.Thing.Id));
        page.Html.Text(". Read by machine from titles and abstracts: look at the sentence before you rely on a statement.");
        page.Html.CloseLine();
    }

    private static void Links(HtmlPage page, Report report)
    {
        if (report.Links.IsEmpty)
            return;
        var html = page.Html;
        page.Section("links", ReportWords.Links, "", () =>
        {
            foreach (var host in report.Links)
            {
                page.Heading(DisplayText.Name(host.Host), ReportWords.Number(host.Links.Length));
                html.Open("ul", ("class", "links"));
                html.Line();
                foreach (var link in host.Links)
                {
                    html.Open("li");
                    page.Link(DisplayText.Name(link.Address), link.Address);
                    html.Text(" ");
                    html.Open("span", ("class", "aside"));
                    html.Text($"{link.Kind} of ");
                    page.Name(link.Paper);
                    html.Close();
                    page.Reference(link.Sentence);
                    html.CloseLine();
                }

                html.CloseLine();
            }
        });
    }

    private static void Paths(HtmlPage page, Report report)
    {
        if (report.Paths.IsEmpty)
            return;
        var html = page.Html;
        page.Section("paths", ReportWords.Paths, "", () =>
        {
            page.Note(ReportWords.PathsNote(report));
            foreach (var path in report.Paths)
            {
                page.Heading($"To {DisplayText.Name(path.Target.Name)}", "");
                html.Open("ol", ("class", "statements"));
                html.Line();
                foreach (var step in path.Steps)
                {
                    html.Open("li");
                    HtmlSections.Triple(page, step);
                    if (step.Source == "lexicon")
                        html.Element("span", " from the lexicon", ("class", "aside"));
                    page.Quotation(step.Sentence, withSource: true);
                    html.CloseLine();
                }

                html.CloseLine();
            }
        });
    }

    private static void Gaps(HtmlPage page, Report report)
    {
        if (report.Gaps.IsEmpty)
            return;
        page.Section("gaps", ReportWords.Gaps(report), "", () =>
        {
            page.Note(ReportWords.GapsNote(report));
            page.Table(
                ["Term", "In common:", "Such as"],
                report.Gaps,
                gap => page.Term(gap.Other),
                gap => page.Html.Text(ReportWords.Number(gap.Shared)),
                gap =>
                {
                    for (int i = 0; i < gap.Through.Length; i++)
                    {
                        if (i > 0)
                            page.Html.Text(", ");
                        page.Name(gap.Through[i].Term);
                        page.Reference(gap.Through[i].WithSubject);
                        page.Reference(gap.Through[i].WithOther);
                    }
                });
        });
    }

    private static void Doubts(HtmlPage page, Report report)
    {
        var html = page.Html;
        page.Section("doubts", ReportWords.Doubts, "", () =>
        {
            html.Element("p", ReportWords.DoubtsNote(report));
            html.Line();
            if (report.Doubts.Weakest.IsEmpty)
                return;
            html.Open("ul", ("class", "links"));
            html.Line();
            foreach (var doubt in report.Doubts.Weakest)
            {
                html.Open("li");
                html.Element("bdi", DisplayText.Cut(DisplayText.Plain(doubt.What), 300));
                html.Text(" ");
                html.Element("span", $"{doubt.Why}, confidence {ReportWords.Decimal(doubt.Confidence)}", ("class", "aside"));
                page.Reference(doubt.Sentence);
                html.CloseLine();
            }

            html.CloseLine();
        });
    }

    private static void Sentences(HtmlPage page, Report report)
    {
        if (report.Sentences.IsEmpty)
            return;
        var html = page.Html;
        page.Section("sentences", ReportWords.Sentences, ReportWords.Number(report.Sentences.Length), () =>
        {
            html.Open("ol", ("class", "sentences"));
            html.Line();
            foreach (var quote in report.Sentences)
            {
                html.Open("li", ("id", "s" + quote.Number.ToString(CultureInfo.InvariantCulture)));
                page.Marked(quote.Text);
                html.Text(" ");
                html.Open("cite");
                page.Link(ReportWords.Source(quote), quote.Address);
                html.Text(quote.Field == "title" ? ", title" : "");
                html.Close();
                html.CloseLine();
            }

            html.CloseLine();
        });
    }
}
