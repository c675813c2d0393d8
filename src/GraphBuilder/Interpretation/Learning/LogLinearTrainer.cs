namespace GraphBuilder.Interpretation.Learning;

/// <summary>
/// Learns the weights of a <see cref="LogLinearModel"/>: maximal likelihood with an elastic net, by the orthant-wise quasi-Newton method of Andrew and Gao
/// ("Scalable training of L1-regularized log-linear models", 2007). The sums run in a fixed order, so the weights do not hang on the number of processors.
/// </summary>
internal static class LogLinearTrainer
{
    /// <summary>Learns weights; features without one are left out.</summary>
    /// <param name="examples">In an order that is the same each time.</param>
    /// <param name="classes">How many classes there are, at least 2.</param>
    public static Dictionary<ulong, float[]> Train(IReadOnlyList<TrainingExample> examples, int classes, TrainingOptions options)
    {
        Dictionary<ulong, int> columns = Columns(examples, options.MinimalCount);
        var objective = new LogLinearObjective(examples, columns, classes, options.Smoothness);
        double[] weights = OrthantWise.Minimize(objective.Evaluate, columns.Count * classes, options.Sparsity, options.Iterations);
        var learnt = new Dictionary<ulong, float[]>();
        foreach ((ulong key, int column) in columns)
        {
            float[] row = [.. weights.AsSpan(column * classes, classes).ToArray().Select(w => (float)w)];
            if (row.Any(w => w != 0))
                learnt[key] = row;
        }

        return learnt;
    }

    private static Dictionary<ulong, int> Columns(IReadOnlyList<TrainingExample> examples, int minimalCount)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (TrainingExample example in examples)
        {
            foreach (ulong key in example.Features)
                counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        var columns = new Dictionary<ulong, int>();
        foreach (ulong key in counts.Where(pair => pair.Value >= minimalCount).Select(pair => pair.Key).Order())
            columns[key] = columns.Count;
        return columns;
    }
}
