using System.Globalization;
using GraphQueries.Reports.Html;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Pictures;

/// <summary>
/// A neighbourhood as SVG inside a page, which has the colours: shape and colour say the type of a term, its size how many papers mention it, the line what ties it. No style attributes, so
/// that a strict content policy can stand.
/// </summary>
internal static class NeighbourhoodSvg
{
    private const double Wide = 760;
    private const double Narrow = 360;
    private const int MostWithAllLines = 36;

    /// <summary>Whether ties among neighbours are left out.</summary>
    public static bool IsSparse(Neighbourhood neighbourhood) => neighbourhood.Nodes.Length > MostWithAllLines;

    /// <summary>For pages as wide as a desk has them.</summary>
    public static void WriteWide(HtmlWriter html, Neighbourhood neighbourhood) => Write(html, neighbourhood, RingLayout.Of(neighbourhood, Wide, isNarrow: false), "wide");

    /// <summary>For pages as wide as a hand has them.</summary>
    public static void WriteNarrow(HtmlWriter html, Neighbourhood neighbourhood) => Write(html, neighbourhood, RingLayout.Of(neighbourhood, Narrow, isNarrow: true), "narrow");

    private static void Write(HtmlWriter html, Neighbourhood neighbourhood, Placement placement, string name)
    {
        html.Open("svg", ("class", $"picture {name}"), ("viewBox", $"0 0 {Text(placement.Width)} {Text(placement.Height)}"), ("role", "img"), ("aria-labelledby", $"{name}-title {name}-text"));
        html.Element("title", PictureText.Title(neighbourhood), ("id", $"{name}-title"));
        html.Element("desc", PictureText.Description(neighbourhood), ("id", $"{name}-text"));
        var places = placement.Around.Append(placement.Centre).ToDictionary(node => node.Node.Thing.Id, StringComparer.Ordinal);
        foreach (var pair in Lines(neighbourhood, placement, name == "narrow")
            .GroupBy(tie => string.CompareOrdinal(tie.From, tie.To) < 0 ? (tie.From, tie.To) : (tie.To, tie.From))
            .Select(pair => pair.OrderBy(tie => LineKinds.RankOf(tie.Relation)).ThenBy(tie => tie.From, StringComparer.Ordinal).First())
            .OrderByDescending(tie => LineKinds.RankOf(tie.Relation)))
            Line(html, placement, places[pair.From], places[pair.To], pair.Relation);
        foreach (var node in placement.Around)
            Node(html, node);
        Subject(html, placement.Centre, name == "narrow");
        html.Close();
    }

    /// <summary>
    /// All ties where there are few neighbours and two sides. Else those of the subject, and of what is two steps away that to the neighbour beside which it stands: more lines would be a
    /// thicket that shows nothing.
    /// </summary>
    private static IEnumerable<Tie> Lines(Neighbourhood neighbourhood, Placement placement, bool isNarrow)
    {
        if (!isNarrow && !IsSparse(neighbourhood))
            return neighbourhood.Edges;
        string subject = placement.Centre.Node.Thing.Id;
        string parent = subject;
        var beside = new HashSet<(string, string)>();
        foreach (var node in placement.Around)
        {
            if (node.Node.Hop == 1)
                parent = node.Node.Thing.Id;
            beside.Add((node.Node.Thing.Id, parent));
        }

        return neighbourhood.Edges.Where(tie => tie.From == subject || tie.To == subject || beside.Contains((tie.From, tie.To)) || beside.Contains((tie.To, tie.From)));
    }

    /// <summary>Straight to and from the subject; between neighbours bent towards it, so that the lines keep off the labels.</summary>
    private static void Line(HtmlWriter html, Placement placement, Placed from, Placed to, string relation)
    {
        const double bend = 0.45;
        const double nearFrom = 0.3;
        const double nearTo = 0.7;
        bool around = from != placement.Centre && to != placement.Centre;
        double middleX = (from.X + to.X) / 2;
        double middleY = (from.Y + to.Y) / 2;
        double pull = around ? bend : 0;
        double controlX = middleX + ((placement.Centre.X - middleX) * pull);
        double controlY = middleY + ((placement.Centre.Y - middleY) * pull);
        html.Void("path", ("class", $"line {LineKinds.Of(relation).Name}{(around ? " around" : "")}"), ("d", $"M{Text(from.X)} {Text(from.Y)}Q{Text(controlX)} {Text(controlY)} {Text(to.X)} {Text(to.Y)}"));
        if (!LineKinds.IsDirected(relation))
            return;
        double where = to == placement.Centre ? nearFrom : nearTo; // where lines are apart, not where they meet
        double left = 1 - where;
        double x = (left * left * from.X) + (2 * left * where * controlX) + (where * where * to.X);
        double y = (left * left * from.Y) + (2 * left * where * controlY) + (where * where * to.Y);
        double dx = (left * (controlX - from.X)) + (where * (to.X - controlX));
        double dy = (left * (controlY - from.Y)) + (where * (to.Y - controlY));
        double length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length > 0)
            html.Void("path", ("class", $"arrow {LineKinds.Of(relation).Name}{(around ? " around" : "")}"), ("d", Arrow(x, y, dx / length, dy / length)));
    }

    private static string Arrow(double x, double y, double dx, double dy)
    {
        const double size = 4.5;
        return $"M{Text(x + (dx * size))} {Text(y + (dy * size))}L{Text(x - (dx * size) - (dy * size * 0.75))} {Text(y - (dy * size) + (dx * size * 0.75))}"
            + $"L{Text(x - (dx * size) + (dy * size * 0.75))} {Text(y - (dy * size) - (dx * size * 0.75))}Z";
    }

    private static void Node(HtmlWriter html, Placed node)
    {
        html.Open("g", ("class", node.Node.Hop > 1 ? "node further" : "node"));
        html.Element("title", PictureText.Of(node.Node));
        NodeShapes.Write(html, node.Node.Thing.Type, node.X, node.Y, node.Radius);
        double x = node.IsRight ? node.X + node.Radius + 6 : node.X - node.Radius - 6;
        html.Element("text", node.Label, ("x", Text(x)), ("y", Text(node.Y + 4.5)), ("text-anchor", node.IsRight ? "start" : "end"));
        html.Close();
    }

    /// <summary>Its name stands on a plate over the lines that meet there; in a narrow picture it is above the page's text anyway.</summary>
    private static void Subject(HtmlWriter html, Placed subject, bool isNarrow)
    {
        html.Open("g", ("class", "subject"));
        if (isNarrow)
        {
            NodeShapes.Write(html, subject.Node.Thing.Type, subject.X, subject.Y, 9);
        }
        else
        {
            double width = Math.Round(TextWidth.Of(subject.Label, RingLayout.FontSize + 1) + 24, 1);
            html.Void("rect", ("class", "plate " + NodeShapes.ClassOf(subject.Node.Thing.Type)), ("x", Text(subject.X - (width / 2))), ("y", Text(subject.Y - 15)), ("width", Text(width)), ("height", "30"), ("rx", "15"));
            html.Element("text", subject.Label, ("x", Text(subject.X)), ("y", Text(subject.Y + 5)), ("text-anchor", "middle"));
        }

        html.Close();
    }

    /// <summary>One decimal is less than a pixel.</summary>
    private static string Text(double number) => (Math.Round(number, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);
}
