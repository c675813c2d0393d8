namespace GraphBuilder.Evaluation;

/// <summary>
/// How far figures would vary with other papers of the same kind: F1 over papers drawn with replacement, as many as there are (Efron 1979; percentile intervals).
/// </summary>
internal static class Bootstrap
{
    public const int Resamples = 1000;

    private const int Seed = 20261128;
    private const double Tail = 0.025;

    /// <summary>The interval of each figure that holds 95 % of the resamples.</summary>
    /// <param name="papers">How many papers there are.</param>
    /// <param name="figures">F1 of all figures with each paper taken so many times.</param>
    public static (double Low, double High)[] Intervals(int papers, int figures, Func<int[], double[]> measure)
    {
        var random = new Random(Seed);
        var drawn = new double[figures][];
        for (var figure = 0; figure < figures; figure++)
            drawn[figure] = new double[Resamples];
        var times = new int[papers];
        for (var resample = 0; resample < Resamples; resample++)
        {
            Array.Clear(times);
            for (var draw = 0; draw < papers; draw++)
                times[random.Next(papers)]++;
            var measured = measure(times);
            for (var figure = 0; figure < figures; figure++)
                drawn[figure][resample] = measured[figure];
        }

        return Array.ConvertAll(drawn, static values =>
        {
            Array.Sort(values);
            return (Quantile(values, Tail), Quantile(values, 1 - Tail));
        });
    }

    /// <summary>Linear between neighbours.</summary>
    private static double Quantile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((at - below) * (sorted[above] - sorted[below]));
    }
}
