namespace GraphBuilder.Tagging;

/// <summary>Scores of label pairs; forbidden pairs score minus infinity.</summary>
internal sealed class TransitionScores
{
    /// <summary>1 where a sentence may start with the label, else 0.</summary>
    public static readonly float[] Starts = Mask(LabelSet.MayStart);

    /// <summary>1 where a sentence may end with the label, else 0.</summary>
    public static readonly float[] Ends = Mask(LabelSet.MayEnd);

    /// <summary>The labels after which any term may begin: outside, and those that end one.</summary>
    public static ReadOnlySpan<byte> Closed => ClosedLabels;

    /// <summary>The labels that may stand after those: outside, and those that begin a term.</summary>
    public static ReadOnlySpan<byte> Opening => OpeningLabels;

    private static readonly byte[] ClosedLabels = Labels(LabelSet.MayEnd);
    private static readonly byte[] OpeningLabels = Labels(LabelSet.MayStart);

    /// <summary>A row of scores per label, of what follows it.</summary>
    public float[] Scores { get; } = new float[LabelSet.Count * LabelSet.Stride];

    /// <summary>The exponentials of <see cref="Scores"/>, zero where forbidden.</summary>
    public float[] Potentials { get; } = new float[LabelSet.Count * LabelSet.Stride];

    /// <summary><see cref="Potentials"/> turned: a row per label, of what stands before it.</summary>
    public float[] Preceding { get; } = new float[LabelSet.Count * LabelSet.Stride];

    /// <summary>Potentials inside terms: row d has, for each label, that from the label d before it, for d 0 to 2. The four labels of a type stand together.</summary>
    public float[] Onward { get; } = new float[InnerSteps * LabelSet.Stride];

    /// <summary>The same seen from where it leads: row d has, for each label, that to the label d after it.</summary>
    public float[] Backward { get; } = new float[InnerSteps * LabelSet.Stride];

    /// <summary>Inside a term the next label is the same, or the next or next but one of the type.</summary>
    public const int InnerSteps = 3;

    /// <summary>Takes the weights of the pairs, a row per label; forbidden pairs are ignored.</summary>
    public void Set(ReadOnlySpan<float> weights)
    {
        for (var label = 0; label < LabelSet.Count; label++)
        {
            for (var next = 0; next < LabelSet.Stride; next++)
            {
                var at = label * LabelSet.Stride + next;
                var allowed = next < LabelSet.Count && LabelSet.MayFollow(label, next);
                Scores[at] = allowed ? weights[at] : float.NegativeInfinity;
                Potentials[at] = allowed ? MathF.Exp(weights[at]) : 0;
                if (!allowed)
                    continue;
                Preceding[next * LabelSet.Stride + label] = Potentials[at];
                if (LabelSet.MayEnd(label))
                    continue;
                Onward[(next - label) * LabelSet.Stride + next] = Potentials[at];
                Backward[(next - label) * LabelSet.Stride + label] = Potentials[at];
            }
        }
    }

    private static byte[] Labels(Func<int, bool> may) => [.. Enumerable.Range(0, LabelSet.Count).Where(may).Select(static label => (byte)label)];

    private static float[] Mask(Func<int, bool> may)
    {
        var mask = new float[LabelSet.Stride];
        for (var label = 0; label < LabelSet.Count; label++)
            mask[label] = may(label) ? 1 : 0;
        return mask;
    }
}
