namespace GraphAlgorithms.Centrality;

/// <summary>How PageRank is computed.</summary>
public sealed record PageRankOptions
{
    /// <summary>The chance to follow an edge instead of jumping; from 0 up to 1, exclusive.</summary>
    public double Damping { get; init; } = 0.85;

    /// <summary>The sum of changes below which the iteration ends; the answer is within <c>Damping / (1 - Damping)</c> times that of the true one (sum of differences).</summary>
    public double Tolerance { get; init; } = 1e-10;

    /// <summary>Where the iteration ends at the latest.</summary>
    public int MaxIterations { get; init; } = 1000;

    /// <summary>How likely a jump leads to each node: not negative, not all zero, of any sum; null for all alike.</summary>
    public double[]? Personalisation { get; init; }
}

/// <summary>Scores and how they were come by.</summary>
/// <param name="Scores">A score a node, positive or zero, summing to 1; empty for an empty graph.</param>
/// <param name="Change">The sum of changes of the last iteration.</param>
/// <param name="IsConverged">Whether <paramref name="Change"/> is within the tolerance.</param>
public sealed record PageRankResult(double[] Scores, int Iterations, double Change, bool IsConverged);
