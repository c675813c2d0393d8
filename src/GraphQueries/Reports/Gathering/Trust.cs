namespace GraphQueries.Reports.Gathering;

/// <summary>What confidences mean to a report.</summary>
internal static class Trust
{
    /// <summary>From here up a statement is more likely right than wrong: below it stands in lists, with its confidence, and nothing is built on it.</summary>
    public const double Likely = 0.5;

    /// <summary>Below this a statement is worth a second look.</summary>
    public const double Sure = 0.7;
}
