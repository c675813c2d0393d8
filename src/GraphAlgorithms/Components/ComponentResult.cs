namespace GraphAlgorithms.Components;

/// <summary>Which component each node is in.</summary>
/// <param name="ComponentOf">From 0; components are numbered by their smallest nodes.</param>
/// <param name="Count">How many there are; 0 in an empty graph.</param>
public sealed record ComponentResult(int[] ComponentOf, int Count)
{
    /// <summary>How many nodes each component has.</summary>
    public int[] Sizes()
    {
        int[] sizes = new int[Count];
        foreach (int component in ComponentOf)
            sizes[component]++;
        return sizes;
    }
}
