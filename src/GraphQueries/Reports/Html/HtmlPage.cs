using System.Globalization;
using GraphQueries.Reports.Model;
using GraphQueries.Reports.Pictures;

namespace GraphQueries.Reports.Html;

/// <summary>What sections of an HTML page are made of.</summary>
/// <param name="neighbours">The files of other reports in the same folder, by the id of their term.</param>
internal sealed class HtmlPage(Report report, IReadOnlyDictionary<string, string> neighbours)
{
    public HtmlWriter Html { get; } = new();

    /// <summary>A section with its heading and how much there is in it.</summary>
    public void Section(string id, string title, string aside, Action content)
    {
        Html.Open("section", ("id", id));
        Html.Open("h2");
        Html.Text(title);
        if (aside.Length > 0)
        {
            Html.Text(" ");
            Html.Element("span", aside, ("class", "count"));
        }

        Html.CloseLine();
        content();
        Html.CloseLine();
    }

    public void Heading(string title, string aside)
    {
        Html.Open("h3");
        Html.Element("bdi", title);
        if (aside.Length > 0)
        {
            Html.Text(" ");
            Html.Element("span", aside, ("class", "count"));
        }

        Html.CloseLine();
    }

    public void Note(string text)
    {
        Html.Element("p", text, ("class", "note"));
        Html.Line();
    }

    /// <summary>A name, kept apart from the direction of the text around it.</summary>
    public void Name(string name) => Html.Element("bdi", DisplayText.Name(name));

    public void Name(Named? named)
    {
        if (named is not null)
            Name(named.Name);
    }

    /// <summary>A name after the sign of its type, leading to the term's own report where there is one.</summary>
    public void Term(Named term)
    {
        Html.Open("span", ("class", "term"));
        Html.Open("svg", ("class", "sign"), ("viewBox", "0 0 12 12"), ("aria-hidden", "true"));
        NodeShapes.Write(Html, term.Type, 6, 6, 4.5);
        Html.Close();
        Html.Open("b", ("dir", "auto"));
        if (neighbours.TryGetValue(term.Id, out string? file))
            Html.Element("a", DisplayText.Name(term.Name), ("href", file));
        else
            Html.Text(DisplayText.Name(term.Name));
        Html.Close();
        Html.Text(" ");
        Html.Element("span", term.Type, ("class", "type"));
        Html.Close();
    }

    /// <summary>A link where the address is one to link to, else the text.</summary>
    public void Link(string text, string? address)
    {
        if (SafeLink.Of(address) is { } safe)
            Html.Element("a", text, ("href", safe), ("rel", "noopener noreferrer"), ("dir", "auto"));
        else
            Html.Element("bdi", text);
    }

    /// <summary>The number of a sentence as a link to it; nothing for none.</summary>
    public void Reference(int? sentence)
    {
        if (sentence is not { } number)
            return;
        string text = number.ToString(CultureInfo.InvariantCulture);
        Html.Element("a", text, ("class", "ref"), ("href", "#s" + text), ("aria-label", $"sentence {text}"));
    }

    /// <summary>A sentence under what it states; nothing for none.</summary>
    public void Quotation(int? sentence, bool withSource)
    {
        if (sentence is not { } number)
            return;
        var quote = report.Sentence(number);
        Html.Open("blockquote");
        Marked(quote.Text);
        Html.Text(" ");
        if (withSource)
            Html.Element("cite", ReportWords.Source(quote), ("dir", "auto"));
        Reference(sentence);
        Html.CloseLine();
    }

    /// <summary>The subject marked, other terms in italics.</summary>
    public void Marked(MarkedText text, bool isWhole = false)
    {
        Html.Open("span", ("dir", "auto"));
        foreach (var (part, emphasis) in Passage.Parts(text, report.Subject.Thing.Id, isWhole))
        {
            switch (emphasis)
            {
                case Emphasis.Subject:
                    Html.Element("mark", part);
                    break;
                case Emphasis.Other:
                    Html.Element("i", part);
                    break;
                default:
                    Html.Text(part);
                    break;
            }
        }

        Html.Close();
    }

    /// <param name="columns">A name that ends in a colon is that of a column of numbers.</param>
    /// <param name="cells">What each cell of a row has in it.</param>
    public void Table<T>(string[] columns, IEnumerable<T> rows, params Action<T>[] cells)
    {
        Html.Open("div", ("class", "scroll"), ("tabindex", "0"));
        Html.Open("table");
        Html.Open("thead");
        Html.Open("tr");
        foreach (string column in columns)
            Html.Element("th", column.TrimEnd(':'), ("scope", "col"), ("class", ClassOf(column)));
        Html.Close();
        Html.CloseLine();
        Html.Open("tbody");
        Html.Line();
        foreach (var row in rows)
        {
            Html.Open("tr");
            for (int i = 0; i < cells.Length; i++)
            {
                Html.Open("td", ("class", ClassOf(columns[i])));
                cells[i](row);
                Html.Close();
            }

            Html.CloseLine();
        }

        Html.Close();
        Html.Close();
        Html.CloseLine();
    }

    private static string ClassOf(string column) => column.EndsWith(':') ? "number" : "words";
}
