using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GraphBuilder.Tagging;

/// <summary>A trained chain: a row of label weights per feature, found by the feature's hash, and the weights of label pairs. Immutable, shared by threads.</summary>
internal sealed class CrfModel
{
    /// <summary>A token's scores hear the vectors of so many words: the one before, its own, the one after.</summary>
    public const int VectorOffsets = 3;

    /// <summary>Weights are whole multiples of this, so that their sums are exact in any order.</summary>
    public const float Step = 1f / 1024;

    private const float Largest = 31;
    private readonly HashTable64<int> rows;
    private readonly short[] steps;
    private readonly Lazy<IReadOnlyList<string>> names;

    /// <param name="names">The features' names, in the order of their rows.</param>
    /// <param name="hashes">Of the names.</param>
    /// <param name="steps">A row of <see cref="LabelSet.Stride"/> weights per feature, in <see cref="Step"/>s.</param>
    /// <param name="vectorWeights">A row per offset -1, 0, 1 and dimension of the word vectors.</param>
    /// <param name="pairWeights">A row per label of the weights of what follows it.</param>
    public CrfModel(Lazy<IReadOnlyList<string>> names, ReadOnlySpan<ulong> hashes, short[] steps, float[] vectorWeights, float[] pairWeights)
    {
        this.names = names;
        this.steps = steps;
        Count = hashes.Length;
        rows = new(hashes.Length);
        for (var row = 0; row < hashes.Length; row++)
            rows.GetOrAdd(hashes[row]) = row;
        VectorWeights = vectorWeights;
        Transitions = new TransitionScores();
        Transitions.Set(pairWeights);
        PairWeights = pairWeights;
    }

    /// <summary>Features.</summary>
    public int Count { get; }

    public IReadOnlyList<string> Names => names.Value;

    public float[] VectorWeights { get; }

    public TransitionScores Transitions { get; }

    public float[] PairWeights { get; }

    /// <summary>A weight as a model keeps it.</summary>
    public static float Quantize(float weight) => MathF.Round(Math.Clamp(weight, -Largest, Largest) / Step) * Step;

    /// <summary>A model of the features that have any weight, the others left out.</summary>
    /// <param name="weights">A row of <see cref="LabelSet.Stride"/> quantised weights per feature.</param>
    public static CrfModel Of(IReadOnlyList<string> names, ReadOnlySpan<float> weights, float[] vectorWeights, float[] pairWeights)
    {
        var kept = new List<string>();
        var whole = new List<short>();
        for (var row = 0; row < names.Count; row++)
        {
            var weightsOfRow = weights.Slice(row * LabelSet.Stride, LabelSet.Stride);
            if (!weightsOfRow.ContainsAnyExcept(0f))
                continue;
            kept.Add(names[row]);
            foreach (var weight in weightsOfRow)
                whole.Add((short)MathF.Round(weight / Step));
        }

        var hashes = kept.ConvertAll(static name => NameHash.OfName(name));
        return new(new(kept), CollectionsMarshal.AsSpan(hashes), [.. whole], vectorWeights, pairWeights);
    }

    /// <summary>Puts the rows of features in the place of their hashes, leaving out those that have none.</summary>
    /// <param name="ends">Where each token's hashes end; afterwards, where its rows end.</param>
    public void Find(ReadOnlySpan<ulong> hashes, Span<int> found, Span<int> ends)
    {
        rows.Find(hashes, found);
        var (from, to) = (0, 0);
        for (var token = 0; token < ends.Length; token++)
        {
            for (; from < ends[token]; from++)
            {
                var slot = found[from];
                found[to] = slot;
                to += 1 + (slot >> 31);
            }

            ends[token] = to;
        }

        foreach (ref var slot in found[..to])
            slot = rows.At(slot);
    }

    /// <summary>The row of a feature; -1 when it has none.</summary>
    public int Find(ulong hash) => rows.TryGetValue(hash, out var row) ? row : -1;

    /// <summary>A row's weights in <see cref="Step"/>s.</summary>
    public ReadOnlySpan<short> StepsOf(int row) => steps.AsSpan(row * LabelSet.Stride, LabelSet.Stride);

    /// <summary>Adds the weights of a word's vector, seen at an offset (0, 1, 2 for -1, 0, 1), to a token's scores.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddVector(ReadOnlySpan<float> vector, float[] weights, int offset, Span<float> scores)
    {
        var sum = MemoryMarshal.Cast<float, Vector256<float>>(scores);
        var vectors = MemoryMarshal.Cast<float, Vector256<float>>(weights.AsSpan(offset * vector.Length * LabelSet.Stride, vector.Length * LabelSet.Stride));
        var (a, b, c) = (sum[0], sum[1], sum[2]);
        for (var at = 0; at < vector.Length; at++)
        {
            var value = Vector256.Create(vector[at]);
            var row = vectors.Slice(at * 3, 3);
            a += row[0] * value;
            b += row[1] * value;
            c += row[2] * value;
        }

        (sum[0], sum[1], sum[2]) = (a, b, c);
    }
}
