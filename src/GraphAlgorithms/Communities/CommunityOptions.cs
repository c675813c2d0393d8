namespace GraphAlgorithms.Communities;

/// <summary>What makes a partition good.</summary>
public enum CommunityQuality
{
    /// <summary>The share of weight within communities beyond what chance would put there (Newman and Girvan 2004; resolution: Reichardt and Bornholdt 2006).</summary>
    Modularity,

    /// <summary>The constant Potts model (Traag, Van Dooren and Nesterov 2011): weight within communities beyond the resolution times the number of pairs in them.</summary>
    ConstantPotts,
}

/// <summary>How communities are looked for.</summary>
public sealed record CommunityOptions
{
    public CommunityQuality Quality { get; init; } = CommunityQuality.Modularity;

    /// <summary>Not negative; higher means more and smaller communities. 1 is plain modularity.</summary>
    public double Resolution { get; init; } = 1;

    public ulong Seed { get; init; } = 1;

    /// <summary>The search starts again from what it has found until nothing changes, and no more often than this; at least 1.</summary>
    public int MaxIterations { get; init; } = 10;

    internal static CommunityOptions Checked(CommunityOptions? options)
    {
        options ??= new CommunityOptions();
        if (!(options.Resolution >= 0 && double.IsFinite(options.Resolution)))
            throw new ArgumentException($"The resolution is {options.Resolution}; it is finite and not negative.", nameof(options));
        if (options.MaxIterations < 1)
            throw new ArgumentException($"{options.MaxIterations} iterations are allowed; at least one is needed.", nameof(options));
        return options;
    }
}

/// <summary>Which community each node is in.</summary>
/// <param name="CommunityOf">From 0, the largest first; of the same size, the one with the smallest node.</param>
/// <param name="Count">How many there are; 0 in an empty graph.</param>
/// <param name="Quality">What the options asked for: modularity from -0.5 to 1, or the weight of the constant Potts model.</param>
public sealed record CommunityResult(int[] CommunityOf, int Count, double Quality)
{
    /// <summary>How many nodes each community has.</summary>
    public int[] Sizes()
    {
        int[] sizes = new int[Count];
        foreach (int community in CommunityOf)
            sizes[community]++;
        return sizes;
    }
}
