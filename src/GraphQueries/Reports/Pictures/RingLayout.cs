using System.Collections.Immutable;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Pictures;

/// <summary>Where a neighbour stands in a picture.</summary>
/// <param name="IsRight">Whether its label goes to the right of it.</param>
/// <param name="Label">As much of its name as there is room for.</param>
internal sealed record Placed(Neighbour Node, double X, double Y, double Radius, bool IsRight, string Label);

/// <summary>A picture with everything in its place.</summary>
/// <param name="Centre">The subject.</param>
internal sealed record Placement(double Width, double Height, Placed Centre, ImmutableArray<Placed> Around);

/// <summary>
/// Neighbours on an oval around the subject, terms of one type beside each other, what is two steps away beside what it hangs on. Each stands in a row of its own on its side, and labels
/// run outwards; so no label can meet another, a node, or the subject, with 5 neighbours as with 60.
/// </summary>
internal static class RingLayout
{
    public const double FontSize = 13;
    private const double RowHeight = 21;
    private const double Margin = 18;
    private const double MostRadius = 8;
    private const double LeastRadius = 3.5;
    private const double FewestHeight = 220;

    private static readonly ImmutableArray<string> Types = ["Concept", "Method", "Task", "Dataset", "Metric"];

    /// <param name="width">Of the picture.</param>
    /// <param name="isNarrow">One side only: for pages that are too narrow for two.</param>
    public static Placement Of(Neighbourhood neighbourhood, double width, bool isNarrow)
    {
        var order = InOrder(neighbourhood);
        int rightRows = isNarrow ? order.Count : (order.Count + 1) / 2;
        double pitch = Math.Clamp(FewestHeight / Math.Max(1, rightRows), RowHeight, 3 * RowHeight);
        double height = (pitch * Math.Max(1, rightRows)) + (2 * Margin);
        double centreX = isNarrow ? Margin + 10 : width / 2;
        double radius = isNarrow ? width * 0.3 : width * 0.21;
        double most = order.Select(node => (double)(node.Thing.Papers ?? 1)).DefaultIfEmpty(1).Max();
        var around = order.Select((node, i) =>
        {
            bool right = i < rightRows;
            int row = right ? i : order.Count - 1 - i; // the left side is filled from below, so that the ring closes
            int rows = right ? rightRows : order.Count - rightRows;
            double y = (height / 2) + ((row - ((rows - 1) / 2.0)) * pitch);
            double bow = Math.Sqrt(Math.Max(0, 1 - Math.Pow(2 * (y - (height / 2)) / (height + pitch), 2)));
            double x = centreX + ((right ? 1 : -1) * radius * bow * (node.Hop > 1 ? 1.12 : 1));
            double size = LeastRadius + ((MostRadius - LeastRadius) * Math.Sqrt((node.Thing.Papers ?? 1) / most));
            double room = (right ? width - x : x) - size - 8;
            return new Placed(node, Round(x), Round(y), Round(size), right, TextWidth.Fit(DisplayText.Name(node.Thing.Name), FontSize, room));
        });
        var subject = neighbourhood.Nodes[0];
        string label = subject.Thing.Type == "Paper" ? "this paper" : TextWidth.Fit(DisplayText.Name(subject.Thing.Name), FontSize + 1, radius * 1.1);
        return new Placement(width, Round(height), new Placed(subject, Round(centreX), Round(height / 2), MostRadius, IsRight: true, label), [.. around]);
    }

    /// <summary>By type and weight, each followed by what is two steps away through it.</summary>
    private static List<Neighbour> InOrder(Neighbourhood neighbourhood)
    {
        var first = neighbourhood.Nodes.Where(node => node.Hop == 1)
            .OrderBy(node => Types.IndexOf(node.Thing.Type))
            .ThenByDescending(node => node.Weight)
            .ThenBy(node => node.Thing.Id, StringComparer.Ordinal)
            .ToList();
        var further = neighbourhood.Nodes.Where(node => node.Hop == 2).ToLookup(node => first.FindIndex(parent => AreTied(neighbourhood, parent.Thing.Id, node.Thing.Id)));
        return [.. first.SelectMany((node, i) => further[i].Prepend(node)), .. further[-1]];
    }

    private static bool AreTied(Neighbourhood neighbourhood, string one, string other) =>
        neighbourhood.Edges.Any(tie => (tie.From == one && tie.To == other) || (tie.From == other && tie.To == one));

    private static double Round(double number) => Math.Round(number, 1);
}
