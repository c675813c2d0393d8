using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GraphBuilder.Tagging;
using GraphBuilder.Tagging.Boosting;

namespace GraphBuilder.Recognition.Trained;

/// <summary>
/// A network of one hidden layer that judges candidates by their row of numbers and the vectors of the words in and beside their places: it knows words that no annotated paper has by the company they keep.
/// Immutable.
/// </summary>
/// <param name="Means">Of each number of a row, over what was learnt from.</param>
/// <param name="Scales">What the difference from the mean is multiplied by.</param>
/// <param name="Numbers">A row of <see cref="Hidden"/> weights for each number.</param>
/// <param name="Words">A row of <see cref="Hidden"/> weights for each slot and each dimension of the word vectors.</param>
/// <param name="Bias">Of the hidden layer.</param>
/// <param name="Outputs">A row of <see cref="BoostedTrees.Stride"/> weights for each hidden unit, and one of biases.</param>
internal sealed record CandidateNetwork(float[] Means, float[] Scales, float[] Numbers, float[] Words, float[] Bias, float[] Outputs)
{
    /// <summary>Units of the hidden layer, a multiple of 8.</summary>
    public const int Hidden = 64;

    private const float MostOfNumber = 2;

    /// <summary>A number as the network takes it: with a spread of one half, at most 2 away from 0.</summary>
    public float Normalize(int number, float value) => Math.Clamp((value - Means[number]) * Scales[number], -MostOfNumber, MostOfNumber);

    /// <summary>Fills the probabilities from the sums that enter the hidden layer.</summary>
    public void Finish(ReadOnlySpan<float> sums, Span<float> probabilities)
    {
        var rows = MemoryMarshal.Cast<float, Vector256<float>>(Outputs);
        var scores = rows[Hidden];
        for (var unit = 0; unit < Hidden; unit++)
        {
            if (sums[unit] > 0)
                scores += rows[unit] * sums[unit];
        }

        for (var label = 0; label < probabilities.Length; label++)
            probabilities[label] = scores[label];
        BoostedTrees.ToProbabilities(probabilities);
    }

    /// <summary>Adds a row of weights times a number to sums.</summary>
    public static void Add(ReadOnlySpan<float> weights, float factor, Span<float> sums)
    {
        var from = MemoryMarshal.Cast<float, Vector256<float>>(weights);
        var to = MemoryMarshal.Cast<float, Vector256<float>>(sums);
        for (var at = 0; at < to.Length; at++)
            to[at] += from[at] * factor;
    }

    /// <summary>A network at work. Keeps what frequent words add to the sums. A workspace: one per thread.</summary>
    internal sealed class Reader(CandidateNetwork network, WordStatistics words)
    {
        /// <summary>Sums kept, a power of two: 16,384 x 260 bytes.</summary>
        private const int Kept = 1 << 14;

        private readonly int[] keptOf = Empty();
        private readonly float[] kept = new float[Kept * Hidden];
        private readonly float[] sums = new float[Hidden];

        /// <summary>Fills <paramref name="probabilities"/>, one per class.</summary>
        /// <param name="row">Of <see cref="CandidateFeatures"/>.</param>
        /// <param name="places">Of <see cref="CandidateWords"/>.</param>
        public void Predict(ReadOnlySpan<float> row, ReadOnlySpan<int> places, Span<float> probabilities)
        {
            Array.Clear(sums);
            for (var at = 0; at < places.Length; at++)
            {
                if (places[at] >= 0)
                    Add(Contribution(places[at], at % CandidateWords.Slots), (float)CandidateWords.Slots / places.Length, sums);
            }

            Add(network.Bias, 1, sums);
            for (var number = 0; number < row.Length; number++)
            {
                var value = network.Normalize(number, row[number]);
                if (value != 0)
                    Add(network.Numbers.AsSpan(number * Hidden, Hidden), value, sums);
            }

            network.Finish(sums, probabilities);
        }

        /// <summary>What a word in a slot adds.</summary>
        private ReadOnlySpan<float> Contribution(int word, int slot)
        {
            var key = word * CandidateWords.Slots + slot;
            var place = (int)((uint)key * 2654435769u >> (32 - 14));
            var sum = kept.AsSpan(place * Hidden, Hidden);
            if (keptOf[place] == key)
                return sum;
            keptOf[place] = key;
            sum.Clear();
            var vector = words.Vector(word);
            for (var dimension = 0; dimension < vector.Length; dimension++)
                Add(network.Words.AsSpan((slot * vector.Length + dimension) * Hidden, Hidden), vector[dimension], sum);
            return sum;
        }

        private static int[] Empty()
        {
            var keys = new int[Kept];
            Array.Fill(keys, -1);
            return keys;
        }
    }
}
