namespace GraphQueries.Reports.Gathering;

/// <summary>How surprising it is that two things meet as often as they do.</summary>
internal static class LogLikelihoodRatio
{
    /// <summary>The 0.99 quantile of χ² with one degree of freedom: what chance alone exceeds once in a hundred times.</summary>
    public const double OnceInAHundred = 6.635;

    /// <summary>
    /// −2 ln λ of the table of papers with both, with the one, with the other and with neither (Dunning 1993, Accurate methods for the statistics of surprise and coincidence): it does
    /// not overrate rare terms as pointwise mutual information does. At least 0; four decimals, so that no byte of a report hangs on the maths library.
    /// </summary>
    /// <param name="both">Papers that mention both.</param>
    /// <param name="one">Papers that mention the one.</param>
    /// <param name="other">Papers that mention the other.</param>
    /// <param name="all">Papers in all.</param>
    public static double Of(long both, long one, long other, long all)
    {
        long neither = Math.Max(0, all - one - other + both);
        double sum = Part(both, one, other, all) + Part(one - both, one, all - other, all) + Part(other - both, all - one, other, all) + Part(neither, all - one, all - other, all);
        return Math.Round(Math.Max(0, 2 * sum), 4);
    }

    /// <summary>How many papers would mention both if the two had nothing to do with each other; four decimals.</summary>
    public static double Expected(long one, long other, long all) => all == 0 ? 0 : Math.Round((double)one * other / all, 4);

    private static double Part(long seen, long row, long column, long all) => seen <= 0 || row <= 0 || column <= 0 ? 0 : seen * Math.Log((double)seen * all / ((double)row * column));
}
