using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using GraphQueries.Reports;
using GraphQueries.Reports.Gathering;
using GraphQueries.Reports.Pictures;

namespace GraphQueries.Networks;

/// <summary>Ways between two things as a picture: a row a way, a box a thing, an arrow a relationship with its verb.</summary>
internal static class PathSvg
{
    private const int BoxWidth = 190;
    private const int BoxHeight = 46;
    private const int Gap = 150;
    private const int RowHeight = 96;
    private const int Margin = 16;
    private const int NameSize = 14;
    private const int LineHeight = 17;
    private const int VerbSize = 12;
    private const string Style =
        ".box{fill:#eef3fa;stroke:#33557f}.name{font:14px sans-serif;fill:#16222e}.verb{font:12px sans-serif;fill:#4a4f55}.line{stroke:#33557f;stroke-width:1.5}.head{fill:#33557f}" +
        "@media(prefers-color-scheme:dark){.box{fill:#1d2a3a;stroke:#9dbce0}.name{fill:#f0f4f8}.verb{fill:#c3c9d0}.line{stroke:#9dbce0}.head{fill:#9dbce0}}";

    public static void Write(IReadOnlyList<ImmutableArray<Hop>> paths, Stream output)
    {
        int steps = paths.Max(static path => path.Length);
        int width = (2 * Margin) + ((steps + 1) * BoxWidth) + (steps * Gap);
        int height = (2 * Margin) + (paths.Count * RowHeight) - (RowHeight - BoxHeight);
        using var svg = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        svg.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        svg.WriteAttributeString("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}"));
        svg.WriteAttributeString("role", "img");
        Element(svg, "title", string.Create(CultureInfo.InvariantCulture, $"{paths.Count} {(paths.Count == 1 ? "way" : "ways")} from {Name(paths[0][0].From)} to {Name(paths[0][^1].To)}"));
        Element(svg, "desc", string.Join(". ", paths.Select(static path => string.Join(", ", path.Select(Told)))) + ".");
        Element(svg, "style", Style);
        svg.WriteStartElement("marker");
        Attributes(svg, ("id", "head"), ("viewBox", "0 0 8 8"), ("refX", "8"), ("refY", "4"), ("markerWidth", "8"), ("markerHeight", "8"), ("orient", "auto-start-reverse"));
        Element(svg, "path", null, ("class", "head"), ("d", "M0 0 8 4 0 8z"));
        svg.WriteEndElement();
        for (int row = 0; row < paths.Count; row++)
            Row(svg, paths[row], Margin + (row * RowHeight));
        svg.WriteEndElement();
        svg.WriteWhitespace("\n");
    }

    private static void Row(XmlWriter svg, ImmutableArray<Hop> path, int top)
    {
        Box(svg, Name(path[0].From), Margin, top);
        for (int step = 0; step < path.Length; step++)
        {
            var hop = path[step];
            int right = Margin + ((step + 1) * (BoxWidth + Gap));
            int middle = top + (BoxHeight / 2);
            bool isForwards = hop.Relationship.Start == hop.From;
            Element(
                svg, "line", null, ("class", "line"), ("x1", Number(right - Gap + 3)), ("y1", Number(middle)), ("x2", Number(right - 3)), ("y2", Number(middle)),
                (isForwards ? "marker-end" : "marker-start", "url(#head)"));
            Element(svg, "text", Verb(hop), ("class", "verb"), ("x", Number(right - (Gap / 2))), ("y", Number(middle - 7)), ("text-anchor", "middle"));
            Box(svg, Name(hop.To), right, top);
        }
    }

    private static void Box(XmlWriter svg, string name, int left, int top)
    {
        svg.WriteStartElement("g");
        Element(svg, "title", name);
        Element(svg, "rect", null, ("class", "box"), ("x", Number(left)), ("y", Number(top)), ("width", Number(BoxWidth)), ("height", Number(BoxHeight)), ("rx", "6"));
        var lines = Lines(name);
        for (int line = 0; line < lines.Length; line++)
        {
            int middle = top + (BoxHeight / 2) + 5 + (((2 * line) - lines.Length + 1) * LineHeight / 2);
            Element(svg, "text", lines[line], ("class", "name"), ("x", Number(left + (BoxWidth / 2))), ("y", Number(middle)), ("text-anchor", "middle"));
        }

        svg.WriteEndElement();
    }

    /// <summary>In two lines, the first of whole words, where it is too long for one; cut where it is too long for two.</summary>
    private static string[] Lines(string name)
    {
        const double room = BoxWidth - VerbSize;
        if (TextWidth.Of(name, NameSize) <= room)
            return [name];
        int space = name.LastIndexOf(' ');
        while (space > 0 && TextWidth.Of(name[..space], NameSize) > room)
            space = name.LastIndexOf(' ', space - 1);
        return space > 0 ? [name[..space], TextWidth.Fit(name[(space + 1)..], NameSize, room)] : [TextWidth.Fit(name, NameSize, room)];
    }

    private static string Verb(Hop hop) => Verbs.Of(hop.Relationship.Type, hop.Relationship.Start.Label);

    private static string Told(Hop hop) => $"{Name(hop.Relationship.Start)} {Verb(hop)} {Name(hop.Relationship.End)}";

    private static string Name(GraphStore.Model.StoredNode node) => DisplayText.Name(node.DisplayName());

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Element(XmlWriter svg, string name, string? text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        svg.WriteStartElement(name);
        Attributes(svg, attributes);
        if (text is not null)
            svg.WriteString(text);
        svg.WriteEndElement();
    }

    private static void Attributes(XmlWriter svg, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            svg.WriteAttributeString(name, value);
    }
}
