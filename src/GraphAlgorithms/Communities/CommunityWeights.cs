namespace GraphAlgorithms.Communities;

/// <summary>Weights added up by community, for one node after another.</summary>
internal sealed class CommunityWeights
{
    private const double Unmet = -1;

    private readonly double[] weights;
    private readonly int[] met;
    private int count;

    public CommunityWeights(int communities)
    {
        weights = new double[communities];
        Array.Fill(weights, Unmet);
        met = new int[communities];
    }

    /// <summary>The communities that something was added to, in the order in which they were met.</summary>
    public ReadOnlySpan<int> Met => met.AsSpan(0, count);

    public void Add(int community, double weight)
    {
        double sum = weights[community];
        if (sum < 0)
        {
            met[count++] = community;
            sum = 0;
        }

        weights[community] = sum + weight;
    }

    /// <summary>What was added to the community; 0 when nothing was.</summary>
    public double To(int community) => Math.Max(0, weights[community]);

    public void Clear()
    {
        foreach (int community in Met)
            weights[community] = Unmet;
        count = 0;
    }
}
