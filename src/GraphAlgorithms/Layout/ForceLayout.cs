using GraphAlgorithms.Computing;

namespace GraphAlgorithms.Layout;

/// <summary>How a force-directed layout is made.</summary>
public sealed record ForceLayoutOptions
{
    public ulong Seed { get; init; } = 1;

    /// <summary>Steps, each a bit smaller than the one before; at least 0.</summary>
    public int Iterations { get; init; } = 200;

    /// <summary>Crowds that look narrower than this (width by distance) push as one; 0 is exact.</summary>
    public double Opening { get; init; } = 0.9;
}

/// <summary>
/// A force-directed layout: edges pull with the square of their length, nodes push with the reciprocal of their distance (Fruchterman and Reingold 1991), pushes of crowds
/// added up in a quadtree (Barnes and Hut 1986), and everything is drawn lightly to the middle so that components stay together.
/// </summary>
/// <remarks>O(m + n log n) a step; room O(n + m). Edges pull by their weight over the mean weight. Directions and self-loops are not looked at. The same seed gives the same picture for any number of threads.</remarks>
public static class ForceLayout
{
    private const int NodesOfChunk = 256;
    private const double Gravity = 0.1;
    private const double FirstStep = 0.1;

    public static LayoutPoint[] Of(CsrGraph graph, ForceLayoutOptions? options = null, ComputeOptions compute = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new ForceLayoutOptions();
        var simple = graph.Undirected.Simple;
        int nodes = simple.NodeCount;
        if (nodes < 2)
            return CircularLayout.Of(simple);
        double[] xs = new double[nodes];
        double[] ys = new double[nodes];
        double[] newXs = new double[nodes];
        double[] newYs = new double[nodes];
        var random = new SplitMix(options.Seed);
        for (int node = 0; node < nodes; node++)
            (xs[node], ys[node]) = (random.Unit(), random.Unit());
        var forces = new Forces(simple, options.Opening);
        var tree = new QuadTree(nodes);
        for (int iteration = 0; iteration < options.Iterations; iteration++)
        {
            double step = FirstStep * (1 - (iteration / (double)options.Iterations));
            tree.Build(xs, ys);
            WorkShare.Each((nodes + NodesOfChunk - 1) / NodesOfChunk, compute, () => new int[QuadTree.MostOpen], (chunk, open) =>
            {
                for (int node = chunk * NodesOfChunk; node < Math.Min(nodes, (chunk + 1) * NodesOfChunk); node++)
                {
                    var (x, y) = forces.At(node, xs, ys, tree, open);
                    double length = Math.Sqrt((x * x) + (y * y));
                    double scale = length > step ? step / length : 1;
                    newXs[node] = xs[node] + (x * scale);
                    newYs[node] = ys[node] + (y * scale);
                }
            });
            (xs, newXs) = (newXs, xs);
            (ys, newYs) = (newYs, ys);
        }

        return Fitted(xs, ys);
    }

    // The same scale both ways, in the middle of the square.
    private static LayoutPoint[] Fitted(double[] xs, double[] ys)
    {
        double left = xs.Min();
        double top = ys.Min();
        double width = xs.Max() - left;
        double height = ys.Max() - top;
        double scale = Math.Max(width, height) is var size and > 0 ? 1 / size : 0;
        var points = new LayoutPoint[xs.Length];
        for (int node = 0; node < points.Length; node++)
            points[node] = new LayoutPoint(0.5 + ((xs[node] - left - (width / 2)) * scale), 0.5 + ((ys[node] - top - (height / 2)) * scale));
        return points;
    }

    private sealed class Forces
    {
        private readonly CsrGraph graph;
        private readonly double opening;
        private readonly double spacing;
        private readonly double meanWeight;

        public Forces(CsrGraph graph, double opening)
        {
            this.graph = graph;
            this.opening = opening;
            spacing = 1 / Math.Sqrt(graph.NodeCount);
            double mean = graph.ArcWeights is { Length: > 0 } weights ? weights.Sum() / weights.Length : 1;
            meanWeight = mean > 0 ? mean : 1;
        }

        public (double X, double Y) At(int node, double[] xs, double[] ys, QuadTree tree, int[] open)
        {
            var (x, y) = tree.Push(node, xs, ys, opening, open);
            x *= spacing * spacing;
            y *= spacing * spacing;
            for (int arc = graph.Starts[node]; arc < graph.Starts[node + 1]; arc++)
            {
                double dx = xs[graph.Targets[arc]] - xs[node];
                double dy = ys[graph.Targets[arc]] - ys[node];
                double pull = Math.Sqrt((dx * dx) + (dy * dy)) / spacing * ((graph.ArcWeights?[arc] ?? 1) / meanWeight);
                x += dx * pull;
                y += dy * pull;
            }

            return (x + (Gravity * (0.5 - xs[node])), y + (Gravity * (0.5 - ys[node])));
        }
    }
}
