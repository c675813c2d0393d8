using System.Runtime.Intrinsics;
using GraphBuilder.Tagging;

namespace GraphBuilder.Interpretation.Learning;

/// <summary>
/// A log-linear model over a few classes: the score of a class is the sum of the weights that its features have for it, its probability the softmax of the
/// scores. Of a feature's key the 40 high bits are kept. Weights are 16-bit multiples of 1/64, so that a row of eight is 16 bytes and sums are exact.
/// </summary>
internal sealed class LogLinearModel
{
    /// <summary>Classes a model may have.</summary>
    public const int MaximalClasses = WeightRows.Weights;

    private const int UnusedBits = 24;
    private const int KeyBits = 64 - UnusedBits;
    private const float Step = 1f / 64;
    private const float Largest = 16;

    private readonly WeightRows _weights;
    private readonly ulong[] _keys;

    /// <param name="classes">How many, 2 to 8.</param>
    /// <param name="weights">For each feature's key, a weight for each class.</param>
    public LogLinearModel(int classes, IReadOnlyCollection<KeyValuePair<ulong, float[]>> weights)
        : this(classes, [.. weights.Select(weight => weight.Key >> UnusedBits).Distinct().Order()], Steps(classes, weights))
    {
    }

    /// <param name="keys">What is kept of the features' keys, in order.</param>
    /// <param name="weights">A row for each of the keys, in <see cref="Step"/>s.</param>
    private LogLinearModel(int classes, ulong[] keys, short[] weights)
    {
        Classes = classes;
        _keys = keys;
        _weights = new WeightRows(keys, weights, KeyBits);
    }

    public int Classes { get; }

    /// <summary>How many features have weights.</summary>
    public int Count => _keys.Length;

    /// <summary>A weight as a model keeps it.</summary>
    public static float Quantize(float weight) => MathF.Round(Math.Clamp(weight, -Largest, Largest) / Step) * Step;

    /// <summary>The probability of each class, given features.</summary>
    /// <param name="features">Keys of features, each once.</param>
    /// <param name="probabilities">Room for as many numbers as there are classes; they sum to 1.</param>
    public void Predict(ReadOnlySpan<ulong> features, Span<float> probabilities) => Predict(features, [], probabilities);

    /// <inheritdoc cref="Predict(ReadOnlySpan{ulong}, Span{float})"/>
    /// <param name="more">Further keys, none of which is among the others.</param>
    public void Predict(ReadOnlySpan<ulong> features, ReadOnlySpan<ulong> more, Span<float> probabilities) => Predict(features, Sum(more), probabilities);

    /// <inheritdoc cref="Predict(ReadOnlySpan{ulong}, Span{float})"/>
    /// <param name="sums">Of further features, none of which is among the others (<see cref="Sum"/>).</param>
    public void Predict(ReadOnlySpan<ulong> features, Vector128<short> sums, Span<float> probabilities)
    {
        (Vector128<int> low, Vector128<int> high) = Vector128.Widen(Vector128.AddSaturate(Sum(features), sums));
        Vector256<float> scores = Vector256.Create(Vector128.ConvertToSingle(low), Vector128.ConvertToSingle(high)) * Vector256.Create(Step);
        Vector256<float> shares = Softmax(scores, Classes);
        Span<float> numbers = stackalloc float[MaximalClasses];
        shares.CopyTo(numbers);
        numbers[..Classes].CopyTo(probabilities);
    }

    /// <summary>Fetches from memory what <see cref="Predict(ReadOnlySpan{ulong}, Span{float})"/> will look up for a feature.</summary>
    public void Fetch(ulong feature) => _weights.Fetch(feature, UnusedBits);

    /// <summary>The weights of features, summed.</summary>
    /// <returns>For each class, in 1/64ths.</returns>
    public Vector128<short> Sum(ReadOnlySpan<ulong> features) => _weights.Sum(features, UnusedBits);

    /// <summary>Scores to probabilities; classes that there are not get none.</summary>
    internal static Vector256<float> Softmax(Vector256<float> scores, int classes)
    {
        Vector256<float> used = Vector256.LessThan(Vector256.Create(0f, 1f, 2f, 3f, 4f, 5f, 6f, 7f), Vector256.Create((float)classes));
        Span<float> numbers = stackalloc float[MaximalClasses];
        scores.CopyTo(numbers);
        float largest = numbers[0];
        foreach (float number in numbers[..classes])
            largest = Math.Max(largest, number);
        Vector256<float> powers = Exponential.Of(Vector256.Min(scores - Vector256.Create(largest), Vector256<float>.Zero)) & used;
        powers.CopyTo(numbers);
        float sum = 0;
        foreach (float number in numbers)
            sum += number;
        return powers / Vector256.Create(sum);
    }

    /// <summary>Writes the keys in order, as differences, and of each row the weights that are not 0.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Classes);
        writer.Write7BitEncodedInt(_keys.Length);
        ulong previous = 0;
        foreach (ulong key in _keys)
        {
            writer.Write7BitEncodedInt64((long)(key - previous));
            previous = key;
        }

        Vector128<short>[] rows = Array.ConvertAll(_keys, key => _weights[key]);
        foreach (Vector128<short> row in rows)
        {
            int present = 0;
            for (int label = 0; label < Classes; label++)
                present |= row[label] != 0 ? 1 << label : 0;
            writer.Write((byte)present);
        }

        // Class by class, so that like stands with like and packs well.
        for (int label = 0; label < Classes; label++)
        {
            foreach (Vector128<short> row in rows)
            {
                int steps = row[label];
                if (steps != 0)
                    writer.Write7BitEncodedInt(steps < 0 ? (-2 * steps) - 1 : 2 * steps);
            }
        }
    }

    /// <exception cref="InvalidDataException">The bytes are no model.</exception>
    public static LogLinearModel Read(BinaryReader reader)
    {
        int classes = reader.ReadByte(), count = reader.Read7BitEncodedInt();
        if (classes is < 2 or > MaximalClasses || count < 0)
            throw new InvalidDataException($"Expected a model of 2 to {MaximalClasses} classes, found {classes}.");
        var keys = new List<ulong>();
        ulong key = 0;
        for (int i = 0; i < count; i++)
        {
            key += (ulong)reader.Read7BitEncodedInt64();
            keys.Add(key);
        }

        byte[] present = reader.ReadBytes(count);
        if (present.Length < count)
            throw new InvalidDataException("The model ends early.");
        var weights = new short[count * MaximalClasses];
        for (int label = 0; label < classes; label++)
        {
            for (int i = 0; i < count; i++)
            {
                if ((present[i] & (1 << label)) == 0)
                    continue;
                int steps = reader.Read7BitEncodedInt();
                weights[(i * MaximalClasses) + label] = (short)((steps & 1) != 0 ? -((steps + 1) / 2) : steps / 2);
            }
        }

        return new LogLinearModel(classes, [.. keys], weights);
    }

    /// <summary>The rows of weights in <see cref="Step"/>s, by what is kept of the keys; of keys of which the same is kept, the last one's.</summary>
    private static short[] Steps(int classes, IReadOnlyCollection<KeyValuePair<ulong, float[]>> weights)
    {
        if (classes is < 2 or > MaximalClasses)
            throw new ArgumentException($"From 2 to {MaximalClasses} classes, not {classes}.", nameof(classes));
        var rows = new SortedDictionary<ulong, float[]>();
        foreach ((ulong key, float[] row) in weights)
            rows[key >> UnusedBits] = row;
        var steps = new short[rows.Count * MaximalClasses];
        int at = 0;
        foreach (float[] row in rows.Values)
        {
            for (int label = 0; label < classes; label++)
                steps[at + label] = (short)MathF.Round(Quantize(row[label]) / Step);
            at += MaximalClasses;
        }

        return steps;
    }
}
