namespace GraphBuilder.Tagging;

/// <summary>Scores of label pairs; forbidden pairs score minus infinity.</summary>
internal sealed class TransitionScores
{
    /// <summary>1 where a sentence may start with the label, else 0.</summary>
    public static readonly float[] Starts = Mask(LabelSet.MayStart);

    /// <summary>1 where a sentence may end with the label, else 0.</summary>
    public static readonly float[] Ends = Mask(LabelSet.MayEnd);

    /// <summary>A row of scores per label, of what follows it.</summary>
    public float[] Scores { get; } = new float[LabelSet.Count * LabelSet.Stride];

    /// <summary>The exponentials of <see cref="Scores"/>, zero where forbidden.</summary>
    public float[] Potentials { get; } = new float[LabelSet.Count * LabelSet.Stride];

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
            }
        }
    }

    private static float[] Mask(Func<int, bool> may)
    {
        var mask = new float[LabelSet.Stride];
        for (var label = 0; label < LabelSet.Count; label++)
            mask[label] = may(label) ? 1 : 0;
        return mask;
    }
}
