namespace GraphBuilder.Interpretation.Training;

/// <summary>Finds the probability from which on a yes pays, on decisions told out of fold.</summary>
internal static class Thresholds
{
    /// <summary>The threshold that made F1 the greatest; halfway between the last decision taken and the first left out.</summary>
    /// <param name="decisions">Probabilities, and whether the answer is yes.</param>
    /// <param name="missed">How many right answers are not among the decisions at all.</param>
    public static float Best(IEnumerable<(float Probability, bool Right)> decisions, int missed) => Greatest(decisions, missed).Threshold;

    /// <summary>
    /// Half of the greatest F1: with calibrated probabilities no other threshold gives a greater one (Lipton, Elkan and Narayanaswamy 2014, Optimal Thresholding of Classifiers to Maximize F1 Measure), and where
    /// right answers are few it hangs less on chance than the one that happened to be best.
    /// </summary>
    /// <inheritdoc cref="Best"/>
    public static float HalfOfBest(IEnumerable<(float Probability, bool Right)> decisions, int missed)
    {
        double greatest = Greatest(decisions, missed).F1;
        return greatest == 0 ? 0.5f : (float)(greatest / 2);
    }

    private static (double F1, float Threshold) Greatest(IEnumerable<(float Probability, bool Right)> decisions, int missed)
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

        return (best, threshold);
    }
}
