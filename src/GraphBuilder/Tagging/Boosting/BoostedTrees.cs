using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GraphBuilder.Tagging.Boosting;

/// <summary>
/// A sum of small regression trees whose leaves hold a number per class, made probabilities by softmax; with one class, the probability of a yes by the logistic function. Trees are complete binary trees of one depth, laid out as heaps:
/// node i has the children 2i + 1 and 2i + 2; a value above the threshold goes right. Immutable.
/// </summary>
internal sealed class BoostedTrees
{
    /// <summary>Numbers a leaf takes: one per class, the rest 0.</summary>
    public const int Stride = 8;

    /// <summary>The deepest trees.</summary>
    public const int Deepest = 7;

    /// <summary>Rows that go through the trees together.</summary>
    private const int Lanes = 16;

    /// <summary>Fewer are quicker one by one.</summary>
    private const int FewestTogether = 5;

    private readonly int inner;
    private readonly short[] features;
    private readonly float[] thresholds;
    private readonly float[] leaves;

    /// <param name="classes">At most <see cref="Stride"/>.</param>
    /// <param name="bias">What a row's scores begin with, one per class.</param>
    /// <param name="features">Of every inner node of every tree: the feature asked.</param>
    /// <param name="thresholds">Beside it, the threshold; positive infinity sends all to the left.</param>
    /// <param name="leaves">Of every leaf of every tree: what it adds to the scores, <see cref="Stride"/> numbers.</param>
    public BoostedTrees(int classes, int depth, float[] bias, short[] features, float[] thresholds, float[] leaves)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classes, Stride);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, Deepest);
        Classes = classes;
        Depth = depth;
        Bias = bias;
        inner = (1 << depth) - 1;
        this.features = features;
        this.thresholds = thresholds;
        this.leaves = leaves;
    }

    public int Classes { get; }

    public int Depth { get; }

    public float[] Bias { get; }

    public int Count => features.Length / inner;

    public ReadOnlySpan<short> Features => features;

    public ReadOnlySpan<float> Thresholds => thresholds;

    public ReadOnlySpan<float> Leaves => leaves;

    /// <summary>Fills <paramref name="probabilities"/>, one per class, for a row of feature values.</summary>
    public void Predict(ReadOnlySpan<float> row, Span<float> probabilities)
    {
        var sums = Vector256<float>.Zero;
        var outputs = MemoryMarshal.Cast<float, Vector256<float>>(leaves);
        for (var tree = 0; tree < Count; tree++)
            sums += outputs[tree * (inner + 1) + Leaf(tree, row)];
        for (var label = 0; label < Classes; label++)
            probabilities[label] = Bias[label] + sums[label];
        ToProbabilities(probabilities[..Classes]);
    }

    /// <summary>What <see cref="Predict"/> says of each of many rows, several times as fast.</summary>
    /// <param name="rows">Row after row.</param>
    /// <param name="columns">Values of a row.</param>
    /// <param name="probabilities">Of row after row, one per class.</param>
    public void PredictAll(ReadOnlySpan<float> rows, int columns, Span<float> probabilities)
    {
        var count = rows.Length / columns;
        Span<float> turned = stackalloc float[columns * Lanes];
        Span<Vector256<float>> sums = stackalloc Vector256<float>[Lanes];
        turned.Clear();
        for (var from = 0; from < count; from += Lanes)
        {
            var some = Math.Min(Lanes, count - from);
            if (some < FewestTogether)
            {
                for (var row = from; row < count; row++)
                    Predict(rows.Slice(row * columns, columns), probabilities.Slice(row * Classes, Classes));
                break;
            }

            for (var lane = 0; lane < some; lane++)
            {
                var row = rows.Slice((from + lane) * columns, columns);
                for (var column = 0; column < row.Length; column++)
                    turned[column * Lanes + lane] = row[column];
            }

            sums.Clear();
            AddLeaves(turned, sums);
            for (var lane = 0; lane < some; lane++)
            {
                var scores = probabilities.Slice((from + lane) * Classes, Classes);
                for (var label = 0; label < Classes; label++)
                    scores[label] = Bias[label] + sums[lane][label];
                ToProbabilities(scores);
            }
        }
    }

    /// <summary>
    /// Adds the leaves that sixteen rows fall into, tree by tree. Every node is asked, by all rows at once, from the bottom up: each answers with the leaf below it that a row would come to.
    /// Comparisons that wait for nothing take less time than walks of which each step waits for the one before.
    /// </summary>
    /// <param name="values">Of each feature, its values in the rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddLeaves(ReadOnlySpan<float> values, Span<Vector256<float>> sums)
    {
        ref var columns = ref MemoryMarshal.GetReference(values);
        ref var outputs = ref Unsafe.As<float, Vector256<float>>(ref MemoryMarshal.GetArrayDataReference(leaves));
        ref var chosen = ref MemoryMarshal.GetReference(stackalloc Vector256<int>[1 << Deepest]);
        Span<int> found = stackalloc int[Lanes];
        var lowest = (inner + 1) / 2;
        var two = Vector256.Create(2);
        for (int root = 0, leaf = 0; root < features.Length; root += inner, leaf += inner + 1)
        {
            ref var asked = ref features[root];
            ref var cuts = ref thresholds[root];
            var number = Vector256<int>.Zero;
            for (nint at = 0; at < lowest; at++)
            {
                // Where a value is above the threshold all bits are set, which is -1: the leaf to the right.
                var (low, high) = Above(ref columns, Unsafe.Add(ref asked, lowest - 1 + at), Unsafe.Add(ref cuts, lowest - 1 + at));
                Unsafe.Add(ref chosen, 2 * at) = number - low;
                Unsafe.Add(ref chosen, 2 * at + 1) = number - high;
                number += two;
            }

            for (nint width = lowest / 2; width > 0; width /= 2)
            {
                for (nint at = 0; at < width; at++)
                {
                    var (low, high) = Above(ref columns, Unsafe.Add(ref asked, width - 1 + at), Unsafe.Add(ref cuts, width - 1 + at));
                    ref var below = ref Unsafe.Add(ref chosen, 4 * at);
                    Unsafe.Add(ref chosen, 2 * at) = Vector256.ConditionalSelect(low, Unsafe.Add(ref below, 2), below);
                    Unsafe.Add(ref chosen, 2 * at + 1) = Vector256.ConditionalSelect(high, Unsafe.Add(ref below, 3), Unsafe.Add(ref below, 1));
                }
            }

            chosen.CopyTo(found);
            Unsafe.Add(ref chosen, 1).CopyTo(found[(Lanes / 2)..]);
            for (var lane = 0; lane < Lanes; lane++)
                sums[lane] += Unsafe.Add(ref outputs, leaf + found[lane]);
        }
    }

    /// <summary>In which of the rows a feature is above a threshold: all bits set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<int> Low, Vector256<int> High) Above(ref float columns, nint feature, float threshold)
    {
        ref var column = ref Unsafe.Add(ref columns, feature * Lanes);
        var cut = Vector256.Create(threshold);
        return (
            Vector256.GreaterThan(Vector256.LoadUnsafe(ref column), cut).AsInt32(),
            Vector256.GreaterThan(Vector256.LoadUnsafe(ref column, Lanes / 2), cut).AsInt32());
    }

    /// <summary>The leaf of a tree that a row falls into.</summary>
    public int Leaf(int tree, ReadOnlySpan<float> row)
    {
        var node = 0;
        var asked = features.AsSpan(tree * inner, inner);
        var cuts = thresholds.AsSpan(tree * inner, inner);
        while (node < asked.Length)
            node = 2 * node + 1 + Unsafe.BitCast<bool, byte>(row[asked[node]] > cuts[node]); // a branch would be guessed wrong every other time
        return node - inner;
    }

    /// <summary>Softmax of the scores of several classes, the logistic function of a single one.</summary>
    public static void ToProbabilities(Span<float> scores)
    {
        if (scores.Length == 1)
        {
            var small = Exponential.Of(Vector256.Create(-Math.Abs(scores[0])))[0];
            scores[0] = (scores[0] < 0 ? small : 1) / (1 + small);
            return;
        }

        var largest = scores[0];
        foreach (var score in scores)
            largest = Math.Max(largest, score);
        Span<float> differences = stackalloc float[Stride];
        for (var at = 0; at < scores.Length; at++)
            differences[at] = scores[at] - largest;
        Exponential.Of(Vector256.Create<float>(differences)).CopyTo(differences);
        var sum = 0f;
        for (var at = 0; at < scores.Length; at++)
            sum += differences[at];
        for (var at = 0; at < scores.Length; at++)
            scores[at] = differences[at] / sum;
    }
}
