using GraphAlgorithms;
using GraphAlgorithms.Centrality;
using GraphAlgorithms.Cohesion;
using GraphStore.Model;

namespace GraphQueries.Networks;

/// <summary>By what nodes are ranked. Those that analysis has stored are taken from the graph; the others are computed here, on the same network.</summary>
internal enum NodeMeasure
{
    Papers,
    Degree,
    PageRank,
    Betweenness,
    Closeness,
    Harmonic,
    Core,
    Clustering,
}

internal static class NodeMeasures
{
    public const string Names = "papers, degree, pagerank, betweenness, closeness, harmonic, core or clustering";

    /// <exception cref="FormatException">Another word.</exception>
    public static NodeMeasure Parse(string text) =>
        Enum.TryParse<NodeMeasure>(text, ignoreCase: true, out var measure) && Enum.IsDefined(measure) && !char.IsAsciiDigit(text[0]) ? measure : throw new FormatException(Names);

    /// <summary>The property that analysis writes it to; null for those that are always computed.</summary>
    public static string? StoredAs(this NodeMeasure measure) => measure switch
    {
        NodeMeasure.Papers => "papers",
        NodeMeasure.Degree => "degree",
        NodeMeasure.PageRank => "pageRank",
        NodeMeasure.Betweenness => "betweenness",
        _ => null,
    };

    /// <summary>Whether the nodes carry it, so that what joins them is not needed.</summary>
    public static bool IsStored(this NodeMeasure measure, NodeNetwork network) =>
        measure == NodeMeasure.Papers || (measure.StoredAs() is { } stored && network.Nodes.Any(node => node[stored] is not null));

    /// <summary>A value for each node of the network; the more, the more central.</summary>
    public static double[] Of(this NodeMeasure measure, NodeNetwork network, ComputeOptions compute)
    {
        if (measure.IsStored(network))
            return Array.ConvertAll(network.Nodes, node => Value(node[measure.StoredAs()!]));
        var plain = network.Graph.WithoutWeights();
        return measure switch
        {
            NodeMeasure.Degree => Array.ConvertAll(Degree.Of(network.Graph), static degree => (double)degree),
            NodeMeasure.PageRank => PageRank.AmongJoined(network.Graph, compute).Scores,
            NodeMeasure.Betweenness => Betweenness.Of(plain, compute: compute).Scores,
            NodeMeasure.Closeness => Closeness.Of(plain, compute),
            NodeMeasure.Harmonic => Closeness.Harmonic(plain, compute),
            NodeMeasure.Core => Array.ConvertAll(CoreNumbers.Of(plain, compute.Cancel), static core => (double)core),
            _ => Triangles.Of(plain, compute).Clustering,
        };
    }

    private static double Value(PropertyValue? value) => value switch
    {
        { Kind: PropertyKind.Integer } number => number.AsInteger(),
        { Kind: PropertyKind.Float } number => number.AsFloat(),
        _ => 0,
    };
}
