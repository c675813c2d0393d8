namespace GraphBuilder.Tagging.Boosting;

/// <param name="Rounds">Trees per class.</param>
/// <param name="Shrinkage">What a tree's leaves are multiplied by.</param>
/// <param name="Smoothing">Added to the sum of second derivatives in a leaf.</param>
/// <param name="LeastWeight">The least sum of second derivatives on either side of a split.</param>
internal readonly record struct BoostingOptions(int Rounds, int Depth, float Shrinkage, float Smoothing, float LeastWeight)
{
    public static readonly BoostingOptions Default = new(Rounds: 80, Depth: 5, Shrinkage: 0.12f, Smoothing: 2f, LeastWeight: 4f);
}

/// <summary>
/// Gradient boosting with second derivatives on histograms (Friedman 2001; Chen and Guestrin 2016), several classes by softmax, or one by the logistic function.
/// Deterministic for any number of threads: each feature's histogram is summed by one thread in row order.
/// Cost: rounds x classes x depth x rows x features.
/// </summary>
internal sealed class BoostedTreesTrainer
{
    private const int Bins = 64;
    private readonly BoostingOptions options;
    private readonly int classes;
    private readonly int rows;
    private readonly int columns;
    private readonly float[][] edges;
    private readonly byte[][] binned;
    private readonly byte[] labels;
    private readonly float[] weights;
    private readonly float[] scores;
    private readonly float[] slopes;
    private readonly float[] curves;
    private readonly int[] nodes;

    private BoostedTreesTrainer(float[] values, int columns, byte[] labels, float[] weights, int classes, BoostingOptions options)
    {
        this.options = options;
        this.classes = classes;
        this.columns = columns;
        this.labels = labels;
        this.weights = weights;
        rows = labels.Length;
        edges = new float[columns][];
        binned = new byte[columns][];
        Parallel.For(0, columns, column =>
        {
            edges[column] = Edges(values, column, columns, rows);
            binned[column] = new byte[rows];
            for (var row = 0; row < rows; row++)
                binned[column][row] = Bin(edges[column], values[row * columns + column]);
        });
        scores = new float[rows * classes];
        slopes = new float[rows];
        curves = new float[rows];
        nodes = new int[rows];
    }

    /// <param name="values">Row after row, <paramref name="columns"/> values each.</param>
    /// <param name="labels">The class of each row; with one class, 1 for yes and 0 for no.</param>
    /// <param name="weights">How much each row counts.</param>
    public static BoostedTrees Train(float[] values, int columns, byte[] labels, float[] weights, int classes, BoostingOptions options, CancellationToken cancel)
    {
        var trainer = new BoostedTreesTrainer(values, columns, labels, weights, classes, options);
        return trainer.Run(cancel);
    }

    private BoostedTrees Run(CancellationToken cancel)
    {
        var bias = Bias();
        for (var row = 0; row < rows; row++)
            bias.CopyTo(scores.AsSpan(row * classes));
        var inner = (1 << options.Depth) - 1;
        var trees = options.Rounds * classes;
        var features = new short[trees * inner];
        var thresholds = new float[trees * inner];
        var leaves = new float[trees * (inner + 1)];
        var probabilities = new float[rows * classes];
        for (var round = 0; round < options.Rounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            scores.CopyTo(probabilities, 0);
            for (var row = 0; row < rows; row++)
                BoostedTrees.ToProbabilities(probabilities.AsSpan(row * classes, classes));
            for (var label = 0; label < classes; label++)
            {
                for (var row = 0; row < rows; row++)
                {
                    var probability = probabilities[row * classes + label];
                    slopes[row] = weights[row] * (probability - (labels[row] == (classes == 1 ? 1 : label) ? 1 : 0));
                    curves[row] = weights[row] * Math.Max(probability * (1 - probability), 1e-6f);
                }

                var tree = round * classes + label;
                Grow(features.AsSpan(tree * inner, inner), thresholds.AsSpan(tree * inner, inner), leaves.AsSpan(tree * (inner + 1), inner + 1), label);
            }
        }

        return new(classes, options.Depth, bias, features, thresholds, leaves);
    }

    private float[] Bias()
    {
        var sums = new double[classes];
        for (var row = 0; row < rows; row++)
            sums[classes == 1 ? 0 : labels[row]] += weights[row];
        if (classes == 1)
            return [(float)Math.Log((Yes() + 1) / (sums[0] - Yes() + 1))];
        return [.. sums.Select(sum => (float)Math.Log((sum + 1) / (sums.Sum() + classes)))];

        double Yes() => Enumerable.Range(0, rows).Sum(row => labels[row] == 1 ? (double)weights[row] : 0);
    }

    private void Grow(Span<short> features, Span<float> thresholds, Span<float> leaves, int label)
    {
        Array.Clear(nodes);
        for (var depth = 0; depth < options.Depth; depth++)
        {
            var first = (1 << depth) - 1;
            var count = 1 << depth;
            var histograms = Histograms(first, count);
            var splits = new (int Feature, int Bin)[count];
            for (var node = 0; node < count; node++)
            {
                splits[node] = Best(histograms, node);
                features[first + node] = (short)splits[node].Feature;
                thresholds[first + node] = splits[node].Feature < 0 ? 0 : edges[splits[node].Feature][splits[node].Bin];
            }

            for (var row = 0; row < rows; row++)
            {
                var (feature, bin) = splits[nodes[row] - first];
                nodes[row] = feature >= 0 && binned[feature][row] > bin ? 2 * nodes[row] + 2 : 2 * nodes[row] + 1;
            }
        }

        var start = (1 << options.Depth) - 1;
        var sums = new (double Slope, double Curve)[1 << options.Depth];
        for (var row = 0; row < rows; row++)
        {
            ref var sum = ref sums[nodes[row] - start];
            sum = (sum.Slope + slopes[row], sum.Curve + curves[row]);
        }

        for (var leaf = 0; leaf < sums.Length; leaf++)
            leaves[leaf] = (float)(-options.Shrinkage * sums[leaf].Slope / (sums[leaf].Curve + options.Smoothing));
        for (var row = 0; row < rows; row++)
            scores[row * classes + label] += leaves[nodes[row] - start];
    }

    /// <summary>Per feature: (slope, curve) sums by node of the level and bin.</summary>
    private double[][] Histograms(int first, int count)
    {
        var histograms = new double[columns][];
        Parallel.For(0, columns, column =>
        {
            var sums = new double[count * Bins * 2];
            var bins = binned[column];
            for (var row = 0; row < rows; row++)
            {
                var at = ((nodes[row] - first) * Bins + bins[row]) * 2;
                sums[at] += slopes[row];
                sums[at + 1] += curves[row];
            }

            histograms[column] = sums;
        });
        return histograms;
    }

    private (int Feature, int Bin) Best(double[][] histograms, int node)
    {
        var (feature, bin) = (-1, 0);
        var best = 1e-6;
        for (var column = 0; column < columns; column++)
        {
            var sums = histograms[column].AsSpan(node * Bins * 2, Bins * 2);
            double slope = 0, curve = 0;
            for (var at = 0; at < Bins; at++)
                (slope, curve) = (slope + sums[2 * at], curve + sums[2 * at + 1]);
            double left = 0, leftCurve = 0;
            for (var at = 0; at < edges[column].Length; at++)
            {
                (left, leftCurve) = (left + sums[2 * at], leftCurve + sums[2 * at + 1]);
                if (leftCurve < options.LeastWeight || curve - leftCurve < options.LeastWeight)
                    continue;
                var gain = left * left / (leftCurve + options.Smoothing)
                    + (slope - left) * (slope - left) / (curve - leftCurve + options.Smoothing)
                    - slope * slope / (curve + options.Smoothing);
                if (gain > best)
                    (best, feature, bin) = (gain, column, at);
            }
        }

        return (feature, bin);
    }

    /// <summary>Up to 63 cuts between different values, about equally many rows apart.</summary>
    private static float[] Edges(float[] values, int column, int columns, int rows)
    {
        var sorted = new float[rows];
        for (var row = 0; row < rows; row++)
            sorted[row] = values[row * columns + column];
        Array.Sort(sorted);
        var cuts = new List<float>();
        for (var bin = 1; bin < Bins; bin++)
        {
            var at = (int)((long)rows * bin / Bins);
            var value = sorted[Math.Max(0, at - 1)];
            if (value < sorted[^1] && (cuts.Count == 0 || value > cuts[^1]))
                cuts.Add(value);
        }

        return [.. cuts];
    }

    /// <summary>The number of cuts below the value.</summary>
    private static byte Bin(float[] cuts, float value)
    {
        var (low, high) = (0, cuts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cuts[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return (byte)low;
    }
}
