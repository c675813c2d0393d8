using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GraphBuilder.Tagging;

/// <summary>A trained chain: a row of label weights per feature, found by the feature's hash, and the weights of label pairs. Immutable, shared by threads.</summary>
internal sealed class CrfModel
{
    private readonly ulong[] keys;
    private readonly int[] rows;
    private readonly float[] weights;
    private readonly int mask;

    /// <param name="names">The features' names, in the order of their rows.</param>
    /// <param name="weights">A row of <see cref="LabelSet.Stride"/> floats per feature; rows of zeros are left out.</param>
    /// <param name="vectorWeights">A row per offset -1, 0, 1 and dimension of the word vectors.</param>
    /// <param name="transitions">A row per label of the weights of what follows it.</param>
    public CrfModel(IReadOnlyList<string> names, float[] weights, float[] vectorWeights, float[] transitions)
    {
        var kept = Enumerable.Range(0, names.Count).Where(row => Row(weights, row).ContainsAnyExcept(0f)).ToArray();
        var size = 16;
        while (size < kept.Length * 2)
            size *= 2;
        mask = size - 1;
        keys = new ulong[size];
        rows = new int[size];
        this.weights = new float[kept.Length * LabelSet.Stride];
        Names = [.. kept.Select(row => names[row])];
        for (var row = 0; row < kept.Length; row++)
        {
            Row(weights, kept[row]).CopyTo(this.weights.AsSpan(row * LabelSet.Stride));
            var key = FeatureWriter.Hash(names[kept[row]]);
            var slot = (int)key & mask;
            while (keys[slot] != 0)
                slot = (slot + 1) & mask;
            keys[slot] = key;
            rows[slot] = row;
        }

        VectorWeights = vectorWeights;
        Transitions = new TransitionScores();
        Transitions.Set(transitions);
        PairWeights = transitions;
    }

    /// <summary>A token's scores hear the vectors of so many words: the one before, its own, the one after.</summary>
    public const int VectorOffsets = 3;

    public IReadOnlyList<string> Names { get; }

    public float[] VectorWeights { get; }

    public TransitionScores Transitions { get; }

    public float[] PairWeights { get; }

    /// <summary>The weights of a feature; empty when it has none.</summary>
    public ReadOnlySpan<float> Find(ulong hash)
    {
        for (var slot = (int)hash & mask; keys[slot] != 0; slot = (slot + 1) & mask)
        {
            if (keys[slot] == hash)
                return Row(weights, rows[slot]);
        }

        return [];
    }

    /// <summary>Adds the weights of a word's vector, seen at an offset (0, 1, 2 for -1, 0, 1), to a token's scores.</summary>
    public static void AddVector(ReadOnlySpan<float> vector, float[] weights, int offset, Span<float> scores)
    {
        var sum = MemoryMarshal.Cast<float, Vector256<float>>(scores);
        for (var at = 0; at < vector.Length; at++)
        {
            var row = MemoryMarshal.Cast<float, Vector256<float>>(weights.AsSpan((offset * vector.Length + at) * LabelSet.Stride, LabelSet.Stride));
            var value = Vector256.Create(vector[at]);
            sum[0] += row[0] * value;
            sum[1] += row[1] * value;
            sum[2] += row[2] * value;
        }
    }

    public ReadOnlySpan<float> WeightsOf(int row) => Row(weights, row);

    private static ReadOnlySpan<float> Row(float[] weights, int row) => weights.AsSpan(row * LabelSet.Stride, LabelSet.Stride);
}
