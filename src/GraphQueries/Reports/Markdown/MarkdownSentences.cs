using System.Globalization;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Markdown;

/// <summary>Sentences on a Markdown page: under a statement as a quotation, from a table as a footnote, which forges without footnotes show as it is written.</summary>
internal sealed class MarkdownSentences(Report report)
{
    private readonly SortedSet<int> notes = [];

    /// <summary>The sentence as a quotation under an entry of a list; nothing for none.</summary>
    public IEnumerable<string> Quotation(int? number, bool withSource = true)
    {
        if (number is not { } known)
            yield break;
        var quote = report.Sentence(known);
        string source = withSource ? $" — {MarkdownText.Link(ReportWords.Source(quote), quote.Address)}" : "";
        yield return $"  > {Marked(quote.Text)}{source}";
    }

    /// <summary>The mark of a footnote; nothing for none.</summary>
    public string Note(int? number)
    {
        if (number is not { } known)
            return "";
        notes.Add(known);
        return $"[^{known.ToString(CultureInfo.InvariantCulture)}]";
    }

    /// <summary>The footnotes that marks were made for.</summary>
    public IEnumerable<string> Notes() => notes.Select(number =>
    {
        var quote = report.Sentence(number);
        return $"[^{number.ToString(CultureInfo.InvariantCulture)}]: {Marked(quote.Text)} — {MarkdownText.Link(ReportWords.Source(quote), quote.Address)}";
    });

    /// <summary>The subject bold, other terms in italics.</summary>
    public string Marked(MarkedText text, bool isWhole = false) => string.Concat(Passage.Parts(text, report.Subject.Thing.Id, isWhole).Select((part, i) => part.Emphasis switch
    {
        Emphasis.Subject => Between("**", part.Text),
        Emphasis.Other => Between("*", part.Text),
        _ => MarkdownText.Escape(part.Text, isAtStart: i == 0),
    }));

    /// <summary>Blanks stand outside of emphasis, or it would be none.</summary>
    private static string Between(string sign, string text)
    {
        string inner = text.Trim();
        if (inner.Length == 0)
            return text;
        int start = text.IndexOf(inner, StringComparison.Ordinal);
        return text[..start] + sign + MarkdownText.Escape(inner, isAtStart: false) + sign + text[(start + inner.Length)..];
    }
}
