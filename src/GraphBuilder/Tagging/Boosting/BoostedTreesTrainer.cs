using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GraphBuilder.Tagging.Boosting;

/// <param name="Rounds">Trees.</param>
/// <param name="Shrinkage">What a tree's leaves are multiplied by.</param>
/// <param name="Smoothing">Added to the sum of second derivatives in a leaf.</param>
/// <param name="LeastWeight">The least sum of second derivatives, over all classes, on either side of a split.</param>
/// <param name="ShareOfRows">Each tree learns from about so many of the rows, drawn anew: trees that saw different ones err in different ways (Friedman 2002).</param>
/// <param name="ShareOfColumns">Each tree asks about so many of the features.</param>
internal readonly record struct BoostingOptions(int Rounds, int Depth, float Shrinkage, float Smoothing, float LeastWeight, float ShareOfRows = 1, float ShareOfColumns = 1)
{
    public static readonly BoostingOptions Default = new(Rounds: 120, Depth: 6, Shrinkage: 0.1f, Smoothing: 2f, LeastWeight: 8f);
}

/// <summary>
/// Gradient boosting with second derivatives on histograms (Friedman 2001; Chen and Guestrin 2016), several classes by softmax or one by the logistic function, one tree a round for all classes: a split gains the sum of what it gains for each (Zhang and Jung 2021).
/// Deterministic for any number of threads: each feature's histogram is summed by one thread in row order.
/// Cost: rounds x depth x rows x features.
/// </summary>
internal sealed class BoostedTreesTrainer
{
    private const int Bins = 64;
    private const int Stride = BoostedTrees.Stride;
    private readonly BoostingOptions options;
    private readonly int threads;
    private readonly int classes;
    private readonly int rows;
    private readonly int columns;
    private readonly float[][] edges;
    private readonly byte[][] binned;
    private readonly byte[] labels;
    private readonly float[] weights;
    private readonly float[] scores;

    /// <summary>Of every row: the first derivatives of the loss by class, then the second.</summary>
    private readonly float[] derivatives;
    private readonly byte[] nodes;

    /// <summary>Whether the tree that grows may ask a feature.</summary>
    private readonly bool[] asked;

    private BoostedTreesTrainer(float[] values, int columns, byte[] labels, float[] weights, int classes, BoostingOptions options, int threads)
    {
        this.options = options;
        this.threads = threads;
        this.classes = classes;
        this.columns = columns;
        this.labels = labels;
        this.weights = weights;
        rows = labels.Length;
        edges = new float[columns][];
        binned = new byte[columns][];
        Parallel.For(0, columns, Threads, column =>
        {
            edges[column] = Edges(values, column, columns, rows);
            binned[column] = new byte[rows];
            for (var row = 0; row < rows; row++)
                binned[column][row] = Bin(edges[column], values[row * columns + column]);
        });
        scores = new float[rows * Stride];
        derivatives = new float[rows * 2 * Stride];
        nodes = new byte[rows];
        asked = new bool[columns];
    }

    private ParallelOptions Threads => new() { MaxDegreeOfParallelism = threads };

    /// <param name="values">Row after row, <paramref name="columns"/> values each.</param>
    /// <param name="labels">The class of each row; with one class, 1 for yes and 0 for no.</param>
    /// <param name="weights">How much each row counts.</param>
    /// <param name="classes">At most <see cref="BoostedTrees.Stride"/>.</param>
    public static BoostedTrees Train(float[] values, int columns, byte[] labels, float[] weights, int classes, BoostingOptions options, int threads, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classes, Stride);
        return new BoostedTreesTrainer(values, columns, labels, weights, classes, options, threads).Run(cancel);
    }

    private BoostedTrees Run(CancellationToken cancel)
    {
        var bias = Bias();
        for (var row = 0; row < rows; row++)
            bias.CopyTo(scores.AsSpan(row * Stride));
        var inner = (1 << options.Depth) - 1;
        var features = new short[options.Rounds * inner];
        var thresholds = new float[options.Rounds * inner];
        var leaves = new float[options.Rounds * (inner + 1) * Stride];
        for (var round = 0; round < options.Rounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            var current = round;
            Parallel.For(0, rows, Threads, row =>
            {
                if (IsDrawn(current, row, options.ShareOfRows))
                    Differentiate(row);
                else
                    derivatives.AsSpan(row * 2 * Stride, 2 * Stride).Clear(); // adds nothing to any sum
            });
            for (var column = 0; column < columns; column++)
                asked[column] = IsDrawn(current, rows + column, options.ShareOfColumns);
            Grow(features.AsSpan(round * inner, inner), thresholds.AsSpan(round * inner, inner), leaves.AsSpan(round * (inner + 1) * Stride, (inner + 1) * Stride));
        }

        return new(classes, options.Depth, bias, features, thresholds, leaves);
    }

    private float[] Bias()
    {
        var sums = new double[Math.Max(classes, 2)];
        for (var row = 0; row < rows; row++)
            sums[labels[row]] += weights[row];
        if (classes == 1)
            return [(float)Math.Log((sums[1] + 1) / (sums[0] + 1))];
        return [.. sums.Select(sum => (float)Math.Log((sum + 1) / (sums.Sum() + classes)))];
    }

    /// <summary>Whether a row or feature takes part in a round: by a hash of both (SplitMix64; Steele, Lea and Flood 2014), the same in every run.</summary>
    private static bool IsDrawn(int round, int number, float share)
    {
        if (share >= 1)
            return true;
        var mixed = (((ulong)(uint)round << 32) + (uint)number + 1) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 40) < share * (1 << 24);
    }

    private void Differentiate(int row)
    {
        Span<float> probabilities = stackalloc float[Stride];
        scores.AsSpan(row * Stride, classes).CopyTo(probabilities);
        BoostedTrees.ToProbabilities(probabilities[..classes]);
        for (var label = 0; label < classes; label++)
        {
            var probability = probabilities[label];
            derivatives[row * 2 * Stride + label] = weights[row] * (probability - (labels[row] == (classes == 1 ? 1 : label) ? 1 : 0));
            derivatives[row * 2 * Stride + Stride + label] = weights[row] * Math.Max(probability * (1 - probability), 1e-6f);
        }
    }

    private void Grow(Span<short> features, Span<float> thresholds, Span<float> leaves)
    {
        Array.Clear(nodes);
        for (var depth = 0; depth < options.Depth; depth++)
        {
            var first = (1 << depth) - 1;
            var splits = Splits(1 << depth);
            for (var node = 0; node < splits.Length; node++)
            {
                var (feature, bin) = splits[node];
                features[first + node] = (short)Math.Max(feature, 0);
                thresholds[first + node] = feature < 0 ? float.PositiveInfinity : edges[feature][bin];
            }

            for (var row = 0; row < rows; row++)
            {
                var (feature, bin) = splits[nodes[row]];
                nodes[row] = (byte)(2 * nodes[row] + (feature >= 0 && binned[feature][row] > bin ? 1 : 0));
            }
        }

        var sums = new double[(1 << options.Depth) * 2 * Stride];
        for (var row = 0; row < rows; row++)
        {
            var sum = sums.AsSpan(nodes[row] * 2 * Stride, 2 * Stride);
            for (var at = 0; at < sum.Length; at++)
                sum[at] += derivatives[row * 2 * Stride + at];
        }

        for (var leaf = 0; leaf < 1 << options.Depth; leaf++)
        {
            for (var label = 0; label < classes; label++)
                leaves[leaf * Stride + label] = (float)(-options.Shrinkage * sums[leaf * 2 * Stride + label] / (sums[leaf * 2 * Stride + Stride + label] + options.Smoothing));
        }

        for (var row = 0; row < rows; row++)
        {
            for (var label = 0; label < classes; label++)
                scores[row * Stride + label] += leaves[nodes[row] * Stride + label];
        }
    }

    /// <summary>The best cut of every node of a level; feature -1 where none gains.</summary>
    private (int Feature, int Bin)[] Splits(int count)
    {
        var gains = new (double Gain, int Bin)[columns][];
        Parallel.For(0, columns, Threads, column => gains[column] = asked[column] ? Gains(column, count) : new (double, int)[count]);
        var splits = new (int Feature, int Bin)[count];
        for (var node = 0; node < count; node++)
        {
            var best = 1e-6;
            splits[node] = (-1, 0);
            for (var column = 0; column < columns; column++)
            {
                if (gains[column][node].Gain > best)
                    (best, splits[node]) = (gains[column][node].Gain, (column, gains[column][node].Bin));
            }
        }

        return splits;
    }

    /// <summary>The best cut of a feature in every node of a level.</summary>
    private (double Gain, int Bin)[] Gains(int column, int count)
    {
        var sums = new Vector256<float>[count * Bins * 2];
        var bins = binned[column];
        var added = MemoryMarshal.Cast<float, Vector256<float>>(derivatives);
        for (var row = 0; row < bins.Length; row++)
        {
            var at = (nodes[row] * Bins + bins[row]) * 2;
            sums[at] += added[2 * row];
            sums[at + 1] += added[2 * row + 1];
        }

        var gains = new (double Gain, int Bin)[count];
        var smoothing = Vector256.Create(options.Smoothing);
        for (var node = 0; node < count; node++)
        {
            var histogram = sums.AsSpan(node * Bins * 2, Bins * 2);
            var (slope, curve) = (Vector256<float>.Zero, Vector256<float>.Zero);
            for (var at = 0; at < Bins; at++)
                (slope, curve) = (slope + histogram[2 * at], curve + histogram[2 * at + 1]);
            var whole = Vector256.Sum(slope * slope / (curve + smoothing));
            var (left, leftCurve) = (Vector256<float>.Zero, Vector256<float>.Zero);
            for (var at = 0; at < edges[column].Length; at++)
            {
                (left, leftCurve) = (left + histogram[2 * at], leftCurve + histogram[2 * at + 1]);
                var (right, rightCurve) = (slope - left, curve - leftCurve);
                if (Vector256.Sum(leftCurve) < options.LeastWeight || Vector256.Sum(rightCurve) < options.LeastWeight)
                    continue;
                var gain = Vector256.Sum(left * left / (leftCurve + smoothing) + right * right / (rightCurve + smoothing)) - whole;
                if (gain > gains[node].Gain)
                    gains[node] = (gain, at);
            }
        }

        return gains;
    }

    /// <summary>Up to 63 cuts between different values, about equally many rows apart.</summary>
    private static float[] Edges(float[] values, int column, int columns, int rows)
    {
        if (rows == 0)
            return [];
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
