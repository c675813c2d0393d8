namespace GraphBuilder.Interpretation.Learning;

/// <summary>The smooth part of what training minimises: the negative log-likelihood of the examples and half the squared weights.</summary>
internal sealed class LogLinearObjective
{
    /// <summary>Fixed, so that sums are the same on any machine.</summary>
    private const int Chunks = 8;

    private readonly int _classes;
    private readonly double _smoothness;
    private readonly int[] _starts;
    private readonly int[] _features;
    private readonly int[] _labels;
    private readonly double[] _counts;
    private readonly double[][] _gradients;

    public LogLinearObjective(IReadOnlyList<TrainingExample> examples, Dictionary<ulong, int> columns, int classes, double smoothness)
    {
        _classes = classes;
        _smoothness = smoothness;
        _labels = [.. examples.Select(example => example.Class)];
        _counts = [.. examples.Select(example => example.Weight)];
        _starts = new int[examples.Count + 1];
        var features = new List<int>();
        for (int i = 0; i < examples.Count; i++)
        {
            foreach (ulong key in examples[i].Features)
            {
                if (columns.TryGetValue(key, out int column))
                    features.Add(column * classes);
            }

            _starts[i + 1] = features.Count;
        }

        _features = [.. features];
        _gradients = [.. Enumerable.Range(0, Chunks).Select(_ => new double[columns.Count * classes])];
    }

    /// <summary>The value at some weights; fills in the gradient there.</summary>
    public double Evaluate(double[] weights, double[] gradient)
    {
        var losses = new double[Chunks];
        Parallel.For(0, Chunks, chunk => losses[chunk] = EvaluateChunk(chunk, weights));
        double loss = losses.Sum();
        for (int i = 0; i < gradient.Length; i++)
        {
            double sum = _smoothness * weights[i];
            foreach (double[] part in _gradients)
                sum += part[i];
            gradient[i] = sum;
            loss += 0.5 * _smoothness * weights[i] * weights[i];
        }

        return loss;
    }

    private double EvaluateChunk(int chunk, double[] weights)
    {
        double[] gradient = _gradients[chunk];
        Array.Clear(gradient);
        Span<double> scores = stackalloc double[_classes];
        double loss = 0;
        int from = (int)((long)_labels.Length * chunk / Chunks), to = (int)((long)_labels.Length * (chunk + 1) / Chunks);
        for (int example = from; example < to; example++)
        {
            ReadOnlySpan<int> features = _features.AsSpan(_starts[example], _starts[example + 1] - _starts[example]);
            scores.Clear();
            foreach (int feature in features)
            {
                for (int c = 0; c < scores.Length; c++)
                    scores[c] += weights[feature + c];
            }

            loss += _counts[example] * ToErrors(scores, _labels[example]);
            foreach (int feature in features)
            {
                for (int c = 0; c < scores.Length; c++)
                    gradient[feature + c] += _counts[example] * scores[c];
            }
        }

        return loss;
    }

    /// <summary>Turns scores into probability minus truth; returns the negative log-likelihood.</summary>
    private static double ToErrors(Span<double> scores, int label)
    {
        double largest = double.NegativeInfinity, sum = 0;
        foreach (double score in scores)
            largest = Math.Max(largest, score);
        double truth = scores[label];
        for (int c = 0; c < scores.Length; c++)
            sum += scores[c] = Math.Exp(scores[c] - largest);
        for (int c = 0; c < scores.Length; c++)
            scores[c] /= sum;
        scores[label] -= 1;
        return largest + Math.Log(sum) - truth;
    }
}
