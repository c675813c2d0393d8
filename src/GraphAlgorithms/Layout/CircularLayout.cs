namespace GraphAlgorithms.Layout;

/// <summary>Nodes on a circle, clockwise from the top by their numbers.</summary>
/// <remarks>O(n). One node is in the middle; an empty graph has no points.</remarks>
public static class CircularLayout
{
    private const double Middle = 0.5;

    public static LayoutPoint[] Of(CsrGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var points = new LayoutPoint[graph.NodeCount];
        if (points.Length == 1)
            points[0] = new LayoutPoint(Middle, Middle);
        for (int node = 0; node < points.Length && points.Length > 1; node++)
        {
            var (sine, cosine) = Math.SinCos(2 * Math.PI * node / points.Length);
            points[node] = new LayoutPoint(Middle + (Middle * sine), Middle - (Middle * cosine));
        }

        return points;
    }
}
