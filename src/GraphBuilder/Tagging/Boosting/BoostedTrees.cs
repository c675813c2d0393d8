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

    /// <summary>Fewer are quicker one by one.</summary>
    private const int FewestTogether = 3;

    private readonly int inner;
    private readonly short[] features;
    private readonly float[] thresholds;
    private readonly float[] leaves;
    private readonly RankedTrees? ranked;

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
        ranked = RankedTrees.Of(inner, features, thresholds, leaves);
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
        Finish(sums, probabilities[..Classes]);
    }

    /// <summary>What <see cref="Predict"/> says of each of many rows, several times as fast.</summary>
    /// <param name="rows">Row after row.</param>
    /// <param name="columns">Values of a row.</param>
    /// <param name="probabilities">Of row after row, one per class.</param>
    public void PredictAll(ReadOnlySpan<float> rows, int columns, Span<float> probabilities)
    {
        var count = rows.Length / columns;
        Span<Vector256<float>> sums = stackalloc Vector256<float>[RankedTrees.Lanes];
        for (var from = 0; from < count; from += RankedTrees.Lanes)
        {
            var some = Math.Min(RankedTrees.Lanes, count - from);
            if (ranked is null || some < FewestTogether)
            {
                for (var row = from; row < from + some; row++)
                    Predict(rows.Slice(row * columns, columns), probabilities.Slice(row * Classes, Classes));
                continue;
            }

            sums.Clear();
            ranked.Add(rows.Slice(from * columns, some * columns), columns, sums[..some]);
            for (var lane = 0; lane < some; lane++)
                Finish(sums[lane], probabilities.Slice((from + lane) * Classes, Classes));
        }
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

    private void Finish(Vector256<float> sums, Span<float> probabilities) => ToProbabilities(Padded(Bias) + sums, probabilities);

    private static Vector256<float> Padded(ReadOnlySpan<float> numbers)
    {
        Span<float> whole = stackalloc float[Stride];
        whole.Clear();
        numbers.CopyTo(whole);
        return Vector256.Create<float>(whole);
    }

    /// <summary>Softmax of the scores of several classes, the logistic function of a single one.</summary>
    public static void ToProbabilities(Span<float> scores) => ToProbabilities(Padded(scores), scores);

    /// <inheritdoc cref="ToProbabilities(Span{float})"/>
    /// <param name="probabilities">One per class, of which there are scores from the first on.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToProbabilities(Vector256<float> scores, Span<float> probabilities)
    {
        if (probabilities.Length == 1)
        {
            var score = scores[0];
            var small = Exponential.Of(Vector256.Create(-Math.Abs(score)))[0];
            probabilities[0] = (score < 0 ? small : 1) / (1 + small);
            return;
        }

        var isClass = Vector256.LessThan(Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7), Vector256.Create(probabilities.Length)).AsSingle();
        var most = Vector256.ConditionalSelect(isClass, scores, Vector256.Create(scores[0]));
        var half = Vector128.Max(most.GetLower(), most.GetUpper());
        var largest = Math.Max(Math.Max(half[0], half[1]), Math.Max(half[2], half[3]));
        var powers = Exponential.Of(scores - Vector256.Create(largest));
        Span<float> numbers = stackalloc float[Stride];
        powers.CopyTo(numbers);
        var sum = 0f;
        foreach (var number in numbers[..probabilities.Length])
            sum += number;
        (powers / Vector256.Create(sum)).CopyTo(numbers);
        numbers[..probabilities.Length].CopyTo(probabilities);
    }
}
