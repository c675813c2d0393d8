using System.Text;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Markdown;

/// <summary>A report as GitHub's Markdown, which the usual forges render: headings, lists, tables, quotations and footnotes, no HTML.</summary>
internal static class ReportMarkdown
{
    public static byte[] Write(Report report)
    {
        var page = new MarkdownPage(report);
        Head(page, report);
        if (report.Subject.Publication is { } publication)
            page.Paragraph($"> {page.Sentences.Marked(publication.Abstract, isWhole: true)}");
        Around(page, report);
        MarkdownSections.Relations(page, report);
        MarkdownSections.Terms(page, report);
        MarkdownSections.Company(page, report);
        MarkdownSections.Evaluation(page, report);
        MarkdownSections.Papers(page, report);
        MarkdownSections.Links(page, report);
        MarkdownSections.Paths(page, report);
        MarkdownSections.Gaps(page, report);
        MarkdownSections.Doubts(page, report);
        return Encoding.UTF8.GetBytes(page.Close());
    }

    private static void Head(MarkdownPage page, Report report)
    {
        var subject = report.Subject;
        page.Line($"# {MarkdownText.Name(subject.Thing.Name)}");
        page.Paragraph($"*{MarkdownText.Escape(ReportWords.Kind(report))}*");
        if (subject.Definition is { Length: > 0 } definition)
            page.Paragraph(MarkdownText.Escape(definition));
        page.Paragraph(MarkdownText.Escape(report.Summary));
        page.Break();
        Fact("Also written", string.Join(", ", subject.Aliases.Select(MarkdownText.Name)));
        Fact("Also called so", string.Join(", ", subject.Namesakes.Select(Other)));
        Fact("First papers", string.Join("; ", subject.First.Select(Paper)));
        Fact("Central papers", string.Join("; ", subject.Central.Select(Paper)));
        if (subject.Standing is { } standing)
        {
            Fact("Standing", ReportWords.Standing(report, standing));
            Fact("Community", MarkdownText.Name(standing.Community ?? ""));
        }

        if (subject.Publication is { } publication)
        {
            Fact("By", string.Join(", ", publication.Authors.Select(MarkdownText.Name)));
            Fact("Categories", string.Join(", ", publication.Categories.Select(MarkdownText.Name)));
            Fact("arXiv", publication.ArxivId is { } arxiv ? MarkdownText.Link(arxiv, "https://arxiv.org/abs/" + arxiv) : "");
            Fact("DOI", publication.Doi is { } doi ? MarkdownText.Link(doi, "https://doi.org/" + doi) : "");
            Fact("Listed in", string.Join(", ", publication.ListedIn.Select(MarkdownText.Name)));
        }

        Fact("In the graph", $"`{subject.Thing.Id.Replace('`', '\'')}`");
        if (!report.Corpus.IsAnalysed && !report.IsPaper)
            page.Paragraph($"*{MarkdownText.Escape(ReportWords.NotAnalysed)}*");

        void Fact(string name, string value)
        {
            if (value.Length > 0)
                page.Line($"- {name}: {value}");
        }

        string Paper(PaperLine line) => MarkdownText.Link(ReportWords.Title(line), line.Address) + page.Sentences.Note(line.Sentence);

        static string Other(Named other) => $"{MarkdownText.Name(other.Name)} ({other.Type}, `{other.Id.Replace('`', '\'')}`)";
    }

    /// <summary>What the picture of the HTML page shows, in words.</summary>
    private static void Around(MarkdownPage page, Report report)
    {
        if (report.Neighbourhood.Nodes.Length < 2)
            return;
        page.Section(ReportWords.Picture, ReportWords.ShownOf(report.Neighbourhood.Nodes.Length - 1, report.Neighbourhood.Nodes.Length - 1 + report.Neighbourhood.Left));
        foreach (var type in report.Neighbourhood.Nodes.Skip(1).GroupBy(node => (node.Thing.Type, node.Hop)).OrderBy(group => group.Key.Hop).ThenBy(group => group.Key.Type, StringComparer.Ordinal))
        {
            string further = type.Key.Hop > 1 ? ", two steps away" : "";
            page.Line($"- {type.Key.Type}{further}: {string.Join(", ", type.Select(node => MarkdownText.Name(node.Thing.Name)))}");
        }
    }
}
