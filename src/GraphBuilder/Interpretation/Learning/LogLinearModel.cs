using System.Globalization;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace GraphBuilder.Interpretation.Learning;

/// <summary>
/// A log-linear model over a few classes: the score of a class is the sum of the weights that its features have for it, its probability the softmax of the
/// scores. An open hash table leads from a feature's key to its row of eight weights; it holds 32 bits of each key, so that most of it stays in the cache.
/// </summary>
internal sealed class LogLinearModel
{
    /// <summary>Classes a model may have.</summary>
    public const int MaximalClasses = 8;

    private const ulong HighHalf = 0xFFFFFFFF00000000;

    /// <summary>In the high half that of a key, in the low half the number of its row, from 1; 0 is an empty slot.</summary>
    private readonly ulong[] _slots;
    private readonly float[] _weights;
    private readonly int _mask;

    /// <param name="classes">Their names in order.</param>
    /// <param name="weights">For each feature's key, a weight for each class.</param>
    public LogLinearModel(IReadOnlyList<string> classes, IReadOnlyCollection<KeyValuePair<ulong, float[]>> weights)
    {
        if (classes.Count > MaximalClasses)
            throw new ArgumentException($"At most {MaximalClasses} classes, not {classes.Count}.", nameof(classes));
        Classes = classes;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, weights.Count * 2));
        _mask = size - 1;
        _slots = new ulong[size];
        _weights = new float[(weights.Count + 1) * MaximalClasses];
        uint number = 0;
        foreach ((ulong key, float[] row) in weights.OrderBy(pair => pair.Key))
        {
            int slot = (int)key & _mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & _mask;
            number++;
            _slots[slot] = (key & HighHalf) | number;
            row.CopyTo(_weights.AsSpan((int)number * MaximalClasses));
        }
    }

    public IReadOnlyList<string> Classes { get; }

    /// <summary>Reads a table: a first row with the names of the classes behind "feature", then a row for each feature with its weights, empty for 0.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without it.</exception>
    public static LogLinearModel Load(string table)
    {
        using IEnumerator<string[]> rows = EmbeddedTable.Rows(table).GetEnumerator();
        if (!rows.MoveNext())
            throw new InvalidOperationException($"The table {table} is empty.");
        string[] classes = rows.Current[1..];
        var weights = new Dictionary<ulong, float[]>();
        while (rows.MoveNext())
        {
            var row = new float[classes.Length];
            for (int i = 1; i < rows.Current.Length; i++)
            {
                if (rows.Current[i].Length > 0)
                    row[i - 1] = float.Parse(rows.Current[i], CultureInfo.InvariantCulture);
            }

            weights[Key(rows.Current[0])] = row;
        }

        return new LogLinearModel(classes, weights);
    }

    /// <summary>The key of a feature from its name: its parts with a blank between them.</summary>
    public static ulong Key(ReadOnlySpan<char> name)
    {
        ulong key = 0;
        bool first = true;
        foreach (Range part in name.Split(' '))
        {
            ulong hash = FeatureHash.Of(name[part]);
            key = first ? hash : FeatureHash.Combine(key, hash);
            first = false;
        }

        return key;
    }

    /// <summary>The probability of each class, given features.</summary>
    /// <param name="features">Keys of features, each once.</param>
    /// <param name="probabilities">Room for as many numbers as there are classes; they sum to 1.</param>
    public void Predict(ReadOnlySpan<ulong> features, Span<float> probabilities)
    {
        Vector256<float> sums = Vector256<float>.Zero;
        foreach (ulong key in features)
        {
            int row = Find(key);
            if (row > 0)
                sums += Vector256.LoadUnsafe(ref _weights[row * MaximalClasses]);
        }

        Span<float> scores = stackalloc float[MaximalClasses];
        sums.CopyTo(scores);
        Softmax(scores[..Classes.Count], probabilities);
    }

    private static void Softmax(ReadOnlySpan<float> scores, Span<float> probabilities)
    {
        float largest = float.NegativeInfinity, sum = 0;
        foreach (float score in scores)
            largest = Math.Max(largest, score);
        for (int i = 0; i < scores.Length; i++)
            sum += probabilities[i] = MathF.Exp(scores[i] - largest);
        for (int i = 0; i < scores.Length; i++)
            probabilities[i] /= sum;
    }

    /// <summary>The number of the feature's row; 0 when it has none.</summary>
    private int Find(ulong key)
    {
        int slot = (int)key & _mask;
        while (true)
        {
            ulong found = _slots[slot];
            if (found == 0)
                return 0;
            if (((found ^ key) & HighHalf) == 0)
                return (int)(uint)found;
            slot = (slot + 1) & _mask;
        }
    }
}
