using System.Text;

namespace GraphQueries.Reports.Html;

/// <summary>Writes elements, attributes and texts, each escaped where it is written: no caller can forget it, and none can write markup of its own.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder page = new();
    private readonly Stack<string> open = new();

    public void Open(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(element, attributes);
        page.Append('>');
        open.Push(element);
    }

    /// <summary>Ends the element that was opened last.</summary>
    public void Close()
    {
        page.Append("</").Append(open.Pop()).Append('>');
    }

    /// <summary>Ends the element that was opened last, and the line.</summary>
    public void CloseLine()
    {
        Close();
        Line();
    }

    /// <summary>An element without content: of HTML one that never has any, of SVG any.</summary>
    public void Void(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(element, attributes);
        page.Append("/>");
    }

    public void Element(string element, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(element, attributes);
        Text(text);
        Close();
    }

    public void Text(string text)
    {
        foreach (char sign in text)
            Escape(sign);
    }

    public void Line() => page.Append('\n');

    /// <summary>The style sheet, which is part of the program: the one thing that is written as it is.</summary>
    public void Style(string sheet) => page.Append("<style>").Append(sheet).Append("</style>\n");

    public void DocumentType() => page.Append("<!DOCTYPE html>\n");

    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public byte[] ToBytes() => open.Count == 0 ? Encoding.UTF8.GetBytes(page.ToString()) : throw new InvalidOperationException($"<{open.Peek()}> is not closed.");

    private void Start(string element, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        page.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            page.Append(' ').Append(name).Append("=\"");
            Text(value);
            page.Append('"');
        }
    }

    private void Escape(char sign)
    {
        switch (sign)
        {
            case '&':
                page.Append("&amp;");
                break;
            case '<':
                page.Append("&lt;");
                break;
            case '>':
                page.Append("&gt;");
                break;
            case '"':
                page.Append("&quot;");
                break;
            case '\'':
                page.Append("&#39;");
                break;
            default:
                page.Append(sign);
                break;
        }
    }
}
