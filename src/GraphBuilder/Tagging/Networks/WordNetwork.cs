using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GraphBuilder.Tagging.Boosting;

namespace GraphBuilder.Tagging.Networks;

/// <summary>
/// A network of one hidden layer that judges by a row of numbers and the vectors of the words at hand: it knows words that no annotated paper has by the company they keep.
/// Immutable.
/// </summary>
/// <param name="Means">Of each number of a row, over what was learnt from.</param>
/// <param name="Scales">What the difference from the mean is multiplied by.</param>
/// <param name="Numbers">A row of <see cref="Hidden"/> weights for each number.</param>
/// <param name="Words">A row of <see cref="Hidden"/> weights for each slot and each dimension of the word vectors.</param>
/// <param name="Bias">Of the hidden layer.</param>
/// <param name="Outputs">A row of <see cref="BoostedTrees.Stride"/> weights for each hidden unit, and one of biases.</param>
internal sealed record WordNetwork(float[] Means, float[] Scales, float[] Numbers, float[] Words, float[] Bias, float[] Outputs)
{
    /// <summary>Units of the hidden layer, a multiple of 8.</summary>
    public const int Hidden = 64;

    private const float MostOfNumber = 2;

    /// <summary>A number as the network takes it: with a spread of one half, at most 2 away from 0.</summary>
    public float Normalize(int number, float value) => Math.Clamp((value - Means[number]) * Scales[number], -MostOfNumber, MostOfNumber);

    /// <summary>Normalizes all numbers of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Normalize(ReadOnlySpan<float> row, Span<float> normalized)
    {
        var at = 0;
        for (; at + 8 <= row.Length; at += 8)
        {
            var spread = (Vector256.Create(row[at..]) - Vector256.Create(Means.AsSpan(at))) * Vector256.Create(Scales.AsSpan(at));
            Vector256.Clamp(spread, Vector256.Create(-MostOfNumber), Vector256.Create(MostOfNumber)).CopyTo(normalized[at..]);
        }

        for (; at < row.Length; at++)
            normalized[at] = Normalize(at, row[at]);
    }

    /// <summary>Fills the probabilities from the sums that enter the hidden layer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Finish(ReadOnlySpan<float> sums, Span<float> probabilities)
    {
        var rows = MemoryMarshal.Cast<float, Vector256<float>>(Outputs);
        var scores = rows[Hidden];
        for (var unit = 0; unit < Hidden; unit++)
            scores += rows[unit] * Vector256.Max(Vector256.Create(sums[unit]), Vector256<float>.Zero);
        BoostedTrees.ToProbabilities(scores, probabilities);
    }

    /// <summary>Adds a row of weights times a number to sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<float> weights, float factor, Span<float> sums)
    {
        ref var from = ref MemoryMarshal.GetReference(weights[..Hidden]);
        ref var to = ref MemoryMarshal.GetReference(sums[..Hidden]);
        var factors = Vector256.Create(factor);
        for (nuint at = 0; at < Hidden; at += 8)
            (Vector256.LoadUnsafe(ref to, at) + Vector256.LoadUnsafe(ref from, at) * factors).StoreUnsafe(ref to, at);
    }

    /// <summary>Adds rows of weights, each times its number, to sums: row after row, as <see cref="Add"/> would, but with the sums in registers.</summary>
    /// <param name="weights">A row of <see cref="Hidden"/> weights for each of the factors.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddAll(ReadOnlySpan<float> weights, ReadOnlySpan<float> factors, Span<float> sums)
    {
        const int Vectors = 8; // of the hidden units
        ref var row = ref MemoryMarshal.GetReference(weights[..(factors.Length * Hidden)]);
        var to = MemoryMarshal.Cast<float, Vector256<float>>(sums)[..Vectors];
        var (a, b, c, d) = (to[0], to[1], to[2], to[3]);
        var (e, f, g, h) = (to[4], to[5], to[6], to[7]);
        foreach (var number in factors)
        {
            var factor = Vector256.Create(number);
            a += Vector256.LoadUnsafe(ref row) * factor;
            b += Vector256.LoadUnsafe(ref row, 8) * factor;
            c += Vector256.LoadUnsafe(ref row, 16) * factor;
            d += Vector256.LoadUnsafe(ref row, 24) * factor;
            e += Vector256.LoadUnsafe(ref row, 32) * factor;
            f += Vector256.LoadUnsafe(ref row, 40) * factor;
            g += Vector256.LoadUnsafe(ref row, 48) * factor;
            h += Vector256.LoadUnsafe(ref row, 56) * factor;
            row = ref Unsafe.Add(ref row, Hidden);
        }

        (to[0], to[1], to[2], to[3]) = (a, b, c, d);
        (to[4], to[5], to[6], to[7]) = (e, f, g, h);
    }

    /// <summary>A network at work. Keeps what frequent words add to the sums. A workspace: one per thread.</summary>
    /// <param name="slots">Words of a group.</param>
    /// <param name="keptBits">The binary logarithm of how many sums are kept, 260 bytes each.</param>
    internal sealed class Reader(WordNetwork network, WordStatistics words, int slots, int keptBits)
    {
        private readonly int[] keptOf = Empty(1 << keptBits);
        private readonly float[] kept = new float[(1 << keptBits) * Hidden];
        private readonly float[] ofWords = new float[Hidden];
        private readonly float[] sums = new float[Hidden];

        /// <summary>
        /// Works out what words add that is not kept, slot after slot: the weights of a slot, which are as much as the nearest cache holds, are fetched once for all words in it. Changes no result.
        /// </summary>
        /// <param name="places">Groups of words that will be taken next, few enough that not many of the sums drive each other out.</param>
        public void Prepare(ReadOnlySpan<int> places)
        {
            for (var slot = 0; slot < slots; slot++)
            {
                for (var at = slot; at < places.Length; at += slots)
                {
                    if (places[at] >= 0)
                        Contribution(places[at], slot);
                }
            }
        }

        /// <summary>Takes the words by which the rows that follow are judged.</summary>
        /// <param name="places">Of <see cref="WordPlaces"/>: what groups of words add is averaged.</param>
        public void Take(ReadOnlySpan<int> places)
        {
            Array.Clear(ofWords);
            for (var at = 0; at < places.Length; at++)
            {
                if (places[at] >= 0)
                    Add(Contribution(places[at], at % slots), (float)slots / places.Length, ofWords);
            }

            Add(network.Bias, 1, ofWords);
        }

        /// <summary>Fills <paramref name="probabilities"/>, one per class, for a row with the words that were taken.</summary>
        public void Predict(ReadOnlySpan<float> row, Span<float> probabilities)
        {
            ofWords.CopyTo(sums, 0);
            Span<float> numbers = stackalloc float[row.Length];
            network.Normalize(row, numbers);
            AddAll(network.Numbers, numbers, sums);
            network.Finish(sums, probabilities);
        }

        /// <summary>
        /// Joins what another judge says of a row, with the words that were taken, with what the network says: the probabilities are multiplied, the root taken, and made to add up to 1.
        /// </summary>
        /// <param name="probabilities">The other judge's, one per class; then those of both.</param>
        public void Join(ReadOnlySpan<float> row, Span<float> probabilities)
        {
            Span<float> own = stackalloc float[probabilities.Length];
            Predict(row, own);
            var sum = 0f;
            for (var label = 0; label < own.Length; label++)
                sum += probabilities[label] = MathF.Sqrt(probabilities[label] * own[label]);
            for (var label = 0; label < own.Length; label++)
                probabilities[label] /= sum;
        }

        /// <summary>What a word in a slot adds.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private ReadOnlySpan<float> Contribution(int word, int slot)
        {
            var key = word * slots + slot;
            var place = (int)((uint)key * 2654435769u >> (32 - keptBits));
            if (keptOf[place] != key)
                Keep(word, slot, key, place);
            return kept.AsSpan(place * Hidden, Hidden);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private void Keep(int word, int slot, int key, int place)
        {
            keptOf[place] = key;
            var sum = kept.AsSpan(place * Hidden, Hidden);
            sum.Clear();
            var vector = words.Vector(word);
            AddAll(network.Words.AsSpan(slot * vector.Length * Hidden, vector.Length * Hidden), vector, sum);
        }

        private static int[] Empty(int count)
        {
            var keys = new int[count];
            Array.Fill(keys, -1);
            return keys;
        }
    }
}
