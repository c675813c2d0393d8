using GraphAlgorithms;
using GraphStore.Model;

namespace GraphQueries.Networks;

/// <summary>A part of a graph as an algorithm takes it: some nodes, numbered from 0, and what joins them.</summary>
internal sealed class NodeNetwork
{
    private readonly Dictionary<int, int> numbers;

    private NodeNetwork(StoredNode[] nodes, Dictionary<int, int> numbers, CsrGraph graph)
    {
        Nodes = nodes;
        this.numbers = numbers;
        Graph = graph;
    }

    /// <summary>By ascending id.</summary>
    public StoredNode[] Nodes { get; }

    public CsrGraph Graph { get; }

    /// <summary>The nodes with a label and the relationships of a type between them, without direction.</summary>
    /// <param name="weight">The property that says how close they are.</param>
    public static NodeNetwork Of(PropertyGraph graph, string label, string type, string weight)
    {
        StoredNode[] nodes = [.. graph.NodesWith(label)];
        var places = Numbers(nodes);
        if (graph.RelationshipsOf(type) is not { } set)
            return new NodeNetwork(nodes, places, CsrGraph.From(nodes.Length, [], [], []));
        return new NodeNetwork(
            nodes, places, CsrGraph.From(nodes.Length, Numbered(set.Starts, places), Numbered(set.Ends, places), set.Weights(weight, absent: 0)));
    }

    /// <summary>Terms by what they co-occur with, or papers by what they share.</summary>
    public static NodeNetwork Of(PropertyGraph graph, bool isOfPapers) =>
        isOfPapers ? Of(graph, "Paper", "SHARES_CONCEPTS", "score") : Of(graph, GraphSchema.Term, "CO_OCCURS_WITH", "npmi");

    /// <summary>Papers with arcs to the terms that they mention, weighted by how much they are about them.</summary>
    public static NodeNetwork OfMentions(PropertyGraph graph)
    {
        StoredNode[] nodes = [.. graph.NodesWith("Paper"), .. graph.NodesWith(GraphSchema.Term)];
        var places = Numbers(nodes);
        return graph.RelationshipsOf("MENTIONS") is { } set
            ? new NodeNetwork(nodes, places, CsrGraph.From(
                nodes.Length, Numbered(set.Starts, places), Numbered(set.Ends, places), set.Weights("weight", absent: 0), isDirected: true))
            : new NodeNetwork(nodes, places, CsrGraph.From(nodes.Length, [], [], isDirected: true));
    }

    public int NumberOf(StoredNode node) => numbers[node.Number];

    private static Dictionary<int, int> Numbers(StoredNode[] nodes)
    {
        var places = new Dictionary<int, int>(nodes.Length);
        for (int number = 0; number < nodes.Length; number++)
            places.Add(nodes[number].Number, number);
        return places;
    }

    private static int[] Numbered(ReadOnlySpan<int> nodes, Dictionary<int, int> places)
    {
        int[] numbered = new int[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
            numbered[i] = places[nodes[i]];
        return numbered;
    }
}
