namespace GraphBuilder.Tagging.Boosting;

/// <summary>
/// A sum of small regression trees per class, made probabilities by softmax; with one class, the probability of a yes by the logistic function. Trees are complete binary trees of one depth, laid out as heaps:
/// node i has the children 2i + 1 and 2i + 2; a value above the threshold goes right. Immutable.
/// </summary>
internal sealed class BoostedTrees
{
    private readonly int inner;
    private readonly short[] features;
    private readonly float[] thresholds;
    private readonly float[] leaves;

    /// <param name="features">Of every inner node of every tree: the feature asked; -1 sends all to the left.</param>
    /// <param name="thresholds">Beside it, the threshold.</param>
    /// <param name="leaves">Of every leaf of every tree: what it adds to the class's score. Trees come in rounds, one per class.</param>
    public BoostedTrees(int classes, int depth, float[] bias, short[] features, float[] thresholds, float[] leaves)
    {
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

    public ReadOnlySpan<short> Features => features;

    public ReadOnlySpan<float> Thresholds => thresholds;

    public ReadOnlySpan<float> Leaves => leaves;

    /// <summary>Fills <paramref name="probabilities"/>, one per class, for a row of feature values.</summary>
    public void Predict(ReadOnlySpan<float> row, Span<float> probabilities)
    {
        Bias.CopyTo(probabilities);
        var trees = leaves.Length / (inner + 1);
        for (var tree = 0; tree < trees; tree++)
            probabilities[tree % Classes] += leaves[tree * (inner + 1) + Leaf(tree, row)];
        ToProbabilities(probabilities);
    }

    /// <summary>The leaf of a tree that a row falls into.</summary>
    public int Leaf(int tree, ReadOnlySpan<float> row)
    {
        var node = 0;
        var offset = tree * inner;
        while (node < inner)
        {
            var feature = features[offset + node];
            node = feature >= 0 && row[feature] > thresholds[offset + node] ? 2 * node + 2 : 2 * node + 1;
        }

        return node - inner;
    }

    /// <summary>Softmax of the scores of several classes, the logistic function of a single one.</summary>
    public static void ToProbabilities(Span<float> scores)
    {
        if (scores.Length == 1)
        {
            scores[0] = 1 / (1 + MathF.Exp(-scores[0]));
            return;
        }

        var largest = scores[0];
        foreach (var score in scores)
            largest = Math.Max(largest, score);
        var sum = 0f;
        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] = MathF.Exp(scores[at] - largest);
            sum += scores[at];
        }

        for (var at = 0; at < scores.Length; at++)
            scores[at] /= sum;
    }
}
