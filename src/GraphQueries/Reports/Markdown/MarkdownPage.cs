using System.Text;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Markdown;

/// <summary>A page as it grows; lines end with a line feed everywhere.</summary>
internal sealed class MarkdownPage(Report report)
{
    private readonly StringBuilder text = new();

    public MarkdownSentences Sentences { get; } = new(report);

    public void Line(string line) => text.Append(line).Append('\n');

    public void Lines(IEnumerable<string> lines)
    {
        foreach (string line in lines)
            Line(line);
    }

    /// <summary>An empty line, unless there is one.</summary>
    public void Break()
    {
        if (text.Length > 0 && !(text.Length > 1 && text[^1] == '\n' && text[^2] == '\n'))
            text.Append('\n');
    }

    public void Paragraph(string line)
    {
        Break();
        Line(line);
    }

    /// <param name="aside">How much there is.</param>
    public void Section(string title, string aside)
    {
        Paragraph($"## {title}{(aside.Length == 0 ? "" : $" ({aside})")}");
        Break();
    }

    public void Heading(string title, string aside)
    {
        Paragraph($"### {title}{(aside.Length == 0 ? "" : $" ({aside})")}");
        Break();
    }

    /// <param name="columns">A name that ends in a colon is that of a column of numbers.</param>
    public void Table(string[] columns, IEnumerable<string[]> rows)
    {
        Break();
        Line($"| {string.Join(" | ", columns.Select(column => column.TrimEnd(':')))} |");
        Line($"|{string.Join('|', columns.Select(column => column.EndsWith(':') ? "---:" : "---"))}|");
        foreach (string[] row in rows)
            Line($"| {string.Join(" | ", row)} |");
    }

    /// <summary>The whole page, footnotes last.</summary>
    public string Close()
    {
        foreach (string note in Sentences.Notes())
            Paragraph(note);
        return text.ToString();
    }
}
