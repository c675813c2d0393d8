using System.Numerics;
using System.Runtime.Intrinsics;
using GraphBuilder.Tagging;

namespace GraphBuilder.Interpretation.Learning;

/// <summary>
/// A log-linear model over a few classes: the score of a class is the sum of the weights that its features have for it, its probability the softmax of the
/// scores. Of a feature's key the 40 high bits are kept: an open hash table leads from them to the row of eight weights; it holds 32 of them, so that most
/// of it stays in the cache. Weights are multiples of 1/64, as a file keeps them.
/// </summary>
internal sealed class LogLinearModel
{
    /// <summary>Classes a model may have.</summary>
    public const int MaximalClasses = 8;

    private const int UnusedBits = 24;
    private const int SlotBits = 8;
    private const float Step = 1f / 64;
    private const float Largest = 30;

    private readonly uint[] _codes;
    private readonly int[] _rows;
    private readonly float[] _weights;
    private readonly ulong[] _keys;
    private readonly int _mask;

    /// <param name="classes">How many, 2 to 8.</param>
    /// <param name="weights">For each feature's key, a weight for each class.</param>
    public LogLinearModel(int classes, IEnumerable<KeyValuePair<ulong, float[]>> weights)
    {
        if (classes is < 2 or > MaximalClasses)
            throw new ArgumentException($"From 2 to {MaximalClasses} classes, not {classes}.", nameof(classes));
        Classes = classes;
        var rows = new SortedDictionary<ulong, float[]>();
        foreach ((ulong key, float[] row) in weights)
            rows[key >> UnusedBits] = row;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, rows.Count * 2));
        _mask = size - 1;
        _codes = new uint[size];
        _rows = new int[size];
        _keys = [.. rows.Keys];
        _weights = new float[(rows.Count + 1) * MaximalClasses];
        int number = 0;
        foreach ((ulong key, float[] row) in rows)
        {
            int slot = SlotOf(key);
            while (_rows[slot] != 0)
                slot = (slot + 1) & _mask;
            number++;
            (_codes[slot], _rows[slot]) = ((uint)(key >> SlotBits), number);
            for (int label = 0; label < classes; label++)
                _weights[(number * MaximalClasses) + label] = Quantize(row[label]);
        }
    }

    public int Classes { get; }

    /// <summary>How many features have weights.</summary>
    public int Count => _keys.Length;

    /// <summary>A weight as a model keeps it.</summary>
    public static float Quantize(float weight) => MathF.Round(Math.Clamp(weight, -Largest, Largest) / Step) * Step;

    /// <summary>The probability of each class, given features.</summary>
    /// <param name="features">Keys of features, each once.</param>
    /// <param name="probabilities">Room for as many numbers as there are classes; they sum to 1.</param>
    public void Predict(ReadOnlySpan<ulong> features, Span<float> probabilities)
    {
        Vector256<float> sums = Vector256<float>.Zero;
        foreach (ulong key in features)
        {
            int row = Find(key >> UnusedBits);
            if (row > 0)
                sums += Vector256.LoadUnsafe(ref _weights[row * MaximalClasses]);
        }

        Vector256<float> shares = Softmax(sums, Classes);
        for (int label = 0; label < Classes; label++)
            probabilities[label] = shares[label];
    }

    /// <summary>Scores to probabilities; classes that there are not get none.</summary>
    internal static Vector256<float> Softmax(Vector256<float> scores, int classes)
    {
        float largest = scores[0];
        for (int label = 1; label < classes; label++)
            largest = Math.Max(largest, scores[label]);
        Vector256<float> powers = Exponential.Of(Vector256.Min(scores - Vector256.Create(largest), Vector256<float>.Zero));
        float sum = 0;
        for (int label = 0; label < classes; label++)
            sum += powers[label];
        for (int label = classes; label < MaximalClasses; label++)
            powers = powers.WithElement(label, 0f);
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

        for (int row = 1; row <= _keys.Length; row++)
        {
            int present = 0;
            for (int label = 0; label < Classes; label++)
                present |= _weights[(row * MaximalClasses) + label] != 0 ? 1 << label : 0;
            writer.Write((byte)present);
        }

        // Class by class, so that like stands with like and packs well.
        for (int label = 0; label < Classes; label++)
        {
            for (int row = 1; row <= _keys.Length; row++)
            {
                int steps = (int)MathF.Round(_weights[(row * MaximalClasses) + label] / Step);
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
            keys.Add(key << UnusedBits);
        }

        byte[] present = reader.ReadBytes(count);
        if (present.Length < count)
            throw new InvalidDataException("The model ends early.");
        var rows = new float[count][];
        for (int i = 0; i < count; i++)
            rows[i] = new float[classes];
        for (int label = 0; label < classes; label++)
        {
            for (int i = 0; i < count; i++)
            {
                if ((present[i] & (1 << label)) == 0)
                    continue;
                int steps = reader.Read7BitEncodedInt();
                rows[i][label] = ((steps & 1) != 0 ? -((steps + 1) / 2) : steps / 2) * Step;
            }
        }

        return new LogLinearModel(classes, keys.Select((one, i) => new KeyValuePair<ulong, float[]>(one, rows[i])));
    }

    private int SlotOf(ulong key) => (int)(key ^ (key >> 20)) & _mask;

    /// <summary>The number of the feature's row; 0 when it has none.</summary>
    private int Find(ulong key)
    {
        int slot = SlotOf(key);
        uint code = (uint)(key >> SlotBits);
        while (true)
        {
            int row = _rows[slot];
            if (row == 0 || _codes[slot] == code)
                return row;
            slot = (slot + 1) & _mask;
        }
    }
}
