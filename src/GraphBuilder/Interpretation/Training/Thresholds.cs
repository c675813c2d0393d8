namespace GraphBuilder.Interpretation.Training;

/// <summary>Finds the probability from which on a yes pays.</summary>
internal static class Thresholds
{
    /// <summary>
    /// The threshold that makes F1 the greatest on decisions told out of fold; halfway between the last one taken and the first left out.
    /// </summary>
    /// <param name="decisions">Probabilities, and whether the answer is yes.</param>
    /// <param name="missed">How many right answers are not among the decisions at all.</param>
    public static float Best(IEnumerable<(float Probability, bool Right)> decisions, int missed)
    {
        (float Probability, bool Right)[] sorted = [.. decisions.OrderByDescending(decision => decision.Probability)];
        int all = missed + sorted.Count(decision => decision.Right), right = 0;
        double best = 0;
        float threshold = 0.5f;
        for (int taken = 1; taken <= sorted.Length; taken++)
        {
            right += sorted[taken - 1].Right ? 1 : 0;
            double f1 = 2.0 * right / (taken + all);
            if (f1 <= best)
                continue;
            best = f1;
            threshold = taken < sorted.Length ? (sorted[taken - 1].Probability + sorted[taken].Probability) / 2 : sorted[^1].Probability / 2;
        }

        return threshold;
    }
}
