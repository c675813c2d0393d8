using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Markdown;

/// <summary>The sections of a page; one without anything to say is left out.</summary>
internal static class MarkdownSections
{
    private const int BarLength = 24;

    public static void Relations(MarkdownPage page, Report report)
    {
        foreach (var group in report.Relations)
        {
            page.Section(group.Title, ReportWords.ShownOf(group.Statements.Shown.Length, group.Statements.All));
            foreach (var statement in group.Statements.Shown)
            {
                page.Line($"- **{MarkdownText.Name(statement.Other.Name)}** ({statement.Other.Type}): {ReportWords.Aside(statement)}");
                page.Lines(page.Sentences.Quotation(statement.Sentence));
            }
        }

        if (report.Said.IsEmpty)
            return;
        page.Section(ReportWords.Said, ReportWords.ShownOf(report.Said.Shown.Length, report.Said.All));
        foreach (var said in report.Said.Shown)
        {
            page.Line($"- {Triple(said)}: confidence {ReportWords.Decimal(said.Confidence)}");
            page.Lines(page.Sentences.Quotation(said.Sentence, withSource: false));
        }
    }

    public static void Terms(MarkdownPage page, Report report)
    {
        if (report.Terms.IsEmpty)
            return;
        page.Section(ReportWords.Terms, "");
        page.Table(["role", "term", "type", "mentions:", "confidence:"], report.Terms.SelectMany(group => group.Terms.Shown.Select(term => new[]
        {
            group.Verb, MarkdownText.Name(term.Term.Name) + page.Sentences.Note(term.Sentence), term.Term.Type, ReportWords.Number(term.Count), ReportWords.Decimal(term.Confidence),
        })));
    }

    public static void Company(MarkdownPage page, Report report)
    {
        if (report.CoOccurrences.IsEmpty)
            return;
        page.Section(ReportWords.Company, ReportWords.ShownOf(report.CoOccurrences.Shown.Length, report.CoOccurrences.All));
        page.Line(ReportWords.CompanyNote);
        page.Table(["term", "type", "papers:", "expected:", "LLR:"], report.CoOccurrences.Shown.Select(row => new[]
        {
            MarkdownText.Name(row.Other.Name) + page.Sentences.Note(row.Sentence), row.Other.Type, ReportWords.Number(row.Together), ReportWords.Decimal(row.Expected),
            ReportWords.OneDecimal(row.LogLikelihood),
        }));
    }

    public static void Evaluation(MarkdownPage page, Report report)
    {
        if (report.Results.IsEmpty)
            return;
        page.Section(ReportWords.Evaluation, ReportWords.ShownOf(report.Results.Shown.Length, report.Results.All));
        page.Table(["value:", "method", "dataset", "metric", "paper"], report.Results.Shown.Select(result => new[]
        {
            MarkdownText.Name(result.Value) + page.Sentences.Note(result.Sentence), Name(result.Method), Name(result.Dataset), Name(result.Metric), Name(result.Paper),
        }));
        if (!report.Comparisons.IsEmpty)
            page.Paragraph(ReportWords.ComparisonNote);
        foreach (var comparison in report.Comparisons)
        {
            page.Heading($"{MarkdownText.Name(comparison.Metric.Name)} on {MarkdownText.Name(comparison.Dataset.Name)}", ReportWords.Better(comparison));
            double most = comparison.Results.Max(result => result.Number ?? 0);
            page.Table(["method", "value:", ""], comparison.Results.Select(result => new[]
            {
                Name(result.Method) + page.Sentences.Note(result.Sentence), MarkdownText.Name(result.Value), Bar(result.Number ?? 0, most),
            }));
        }
    }

    public static void Papers(MarkdownPage page, Report report)
    {
        if (report.Papers.Groups.IsEmpty)
            return;
        page.Section(ReportWords.Papers(report), ReportWords.ShownOf(report.Papers.Shown, report.Papers.All));
        foreach (var group in report.Papers.Groups)
        {
            if (ReportWords.Group(report.Papers, group) is { Length: > 0 } name)
                page.Heading(MarkdownText.Escape(name), ReportWords.Number(group.Papers.Length));
            foreach (var line in group.Papers)
            {
                string role = report.Papers.By == "community" || report.IsPaper ? $": {MarkdownText.Escape(line.Role, isAtStart: false)}" : "";
                page.Line($"- {MarkdownText.Link(ReportWords.Title(line), line.Address)}{role}");
                page.Lines(page.Sentences.Quotation(line.Sentence, withSource: false));
            }
        }
    }

    public static void Links(MarkdownPage page, Report report)
    {
        if (report.Links.IsEmpty)
            return;
        page.Section(ReportWords.Links, "");
        foreach (var host in report.Links)
        {
            page.Heading(MarkdownText.Name(host.Host), ReportWords.Number(host.Links.Length));
            foreach (var link in host.Links)
                page.Line($"- {MarkdownText.Link(DisplayText.Name(link.Address), link.Address)} ({link.Kind} of {MarkdownText.Name(link.Paper.Name)}){page.Sentences.Note(link.Sentence)}");
        }
    }

    public static void Paths(MarkdownPage page, Report report)
    {
        if (report.Paths.IsEmpty)
            return;
        page.Section(ReportWords.Paths, "");
        page.Line(ReportWords.PathsNote(report));
        foreach (var path in report.Paths)
        {
            page.Heading($"To {MarkdownText.Name(path.Target.Name)}", "");
            foreach (var step in path.Steps)
            {
                page.Line($"1. {Triple(step)}{(step.Source == "lexicon" ? " (from the lexicon)" : "")}");
                page.Lines(page.Sentences.Quotation(step.Sentence).Select(line => " " + line));
            }
        }
    }

    public static void Gaps(MarkdownPage page, Report report)
    {
        if (report.Gaps.IsEmpty)
            return;
        page.Section(ReportWords.Gaps(report), "");
        page.Line(ReportWords.GapsNote(report));
        page.Break();
        foreach (var gap in report.Gaps)
        {
            var through = gap.Through.Select(bridge => $"{MarkdownText.Name(bridge.Term.Name)}{page.Sentences.Note(bridge.WithSubject)}{page.Sentences.Note(bridge.WithOther)}");
            page.Line($"- **{MarkdownText.Name(gap.Other.Name)}** ({gap.Other.Type}): {ReportWords.Shared(gap)}, such as {string.Join(", ", through)}");
        }
    }

    public static void Doubts(MarkdownPage page, Report report)
    {
        page.Section(ReportWords.Doubts, "");
        page.Line(ReportWords.DoubtsNote(report));
        page.Break();
        foreach (var doubt in report.Doubts.Weakest)
            page.Line($"- {MarkdownText.Escape(DisplayText.Cut(DisplayText.Plain(doubt.What), 300))}: {doubt.Why}, confidence {ReportWords.Decimal(doubt.Confidence)}{page.Sentences.Note(doubt.Sentence)}");
    }

    private static string Triple(Said said) => $"**{MarkdownText.Name(said.From.Name)}** {ReportWords.Verb(said)} **{MarkdownText.Name(said.To.Name)}**";

    private static string Name(Named? named) => named is null ? "" : MarkdownText.Name(named.Name);

    private static string Bar(double number, double most) => most <= 0 ? "" : new string('█', Math.Max(1, (int)Math.Round(BarLength * number / most)));
}
