using System.Globalization;
using GraphQueries.Reports.Html;

namespace GraphQueries.Reports.Pictures;

/// <summary>A shape for each type, so that no type is known by its colour alone.</summary>
internal static class NodeShapes
{
    /// <summary>The name of the style that has the type's colour.</summary>
    public static string ClassOf(string type) => type switch
    {
        "Method" => "method",
        "Concept" => "concept",
        "Task" => "task",
        "Dataset" => "dataset",
        "Metric" => "metric",
        _ => "paper",
    };

    public static void Write(HtmlWriter html, string type, double x, double y, double radius)
    {
        string style = "shape " + ClassOf(type);
        switch (type)
        {
            case "Concept":
                double side = radius * 0.9;
                html.Void("rect", ("class", style), ("x", Text(x - side)), ("y", Text(y - side)), ("width", Text(2 * side)), ("height", Text(2 * side)), ("rx", "1.5"));
                break;
            case "Task":
                html.Void("path", ("class", style), ("d", $"M{Text(x)} {Text(y - (radius * 1.1))}L{Text(x + (radius * 1.1))} {Text(y + (radius * 0.85))}H{Text(x - (radius * 1.1))}Z"));
                break;
            case "Dataset":
                double reach = radius * 1.2;
                html.Void("path", ("class", style), ("d", $"M{Text(x)} {Text(y - reach)}L{Text(x + reach)} {Text(y)}L{Text(x)} {Text(y + reach)}L{Text(x - reach)} {Text(y)}Z"));
                break;
            case "Metric":
                double half = radius * 0.5;
                double rise = radius * 0.9;
                html.Void("path", ("class", style), ("d",
                    $"M{Text(x - radius)} {Text(y)}L{Text(x - half)} {Text(y - rise)}H{Text(x + half)}L{Text(x + radius)} {Text(y)}L{Text(x + half)} {Text(y + rise)}H{Text(x - half)}Z"));
                break;
            default:
                html.Void("circle", ("class", style), ("cx", Text(x)), ("cy", Text(y)), ("r", Text(radius)));
                break;
        }
    }

    private static string Text(double number) => (Math.Round(number, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);
}
