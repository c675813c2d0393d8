using GraphAlgorithms;
using GraphQueries.Sources;
using GraphStore.Model;

namespace GraphQueries.Networks;

/// <summary>A part of a graph as an algorithm takes it: some nodes, numbered from 0, and what joins them.</summary>
internal sealed class NodeNetwork
{
    private NodeNetwork(StoredNode[] nodes, CsrGraph graph)
    {
        Nodes = nodes;
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
            return new NodeNetwork(nodes, CsrGraph.From(nodes.Length, [], [], []));
        return new NodeNetwork(
            nodes, CsrGraph.From(nodes.Length, Numbered(set.Starts, places), Numbered(set.Ends, places), set.Weights(weight, absent: 0)));
    }

    /// <summary>Terms by what they co-occur with, or papers by what they share.</summary>
    public static NodeNetwork Of(PropertyGraph graph, bool isOfPapers) =>
        isOfPapers ? Of(graph, "Paper", "SHARES_CONCEPTS", "score") : Of(graph, GraphSchema.Term, "CO_OCCURS_WITH", "npmi");

    /// <summary>What <see cref="Of(PropertyGraph, bool)"/> needs of a graph.</summary>
    /// <param name="isTied">Whether what joins the nodes is wanted, too.</param>
    /// <param name="properties">Of the nodes, beside what they are called.</param>
    public static GraphPart PartOf(bool isOfPapers, bool isTied, params IEnumerable<string> properties)
    {
        var tie = isOfPapers ? new Wanted("SHARES_CONCEPTS", ["score"]) : new Wanted("CO_OCCURS_WITH", ["npmi"]);
        return new GraphPart([isOfPapers ? GraphPart.Papers(properties) : GraphPart.Terms(properties)], isTied ? [tie] : []);
    }

    /// <summary>What <see cref="OfMentions"/> needs of a graph.</summary>
    public static GraphPart PartOfMentions { get; } = GraphPart.Names with { Relationships = [new("MENTIONS", ["weight"])] };

    /// <summary>Papers with arcs to the terms that they mention, weighted by how much they are about them.</summary>
    public static NodeNetwork OfMentions(PropertyGraph graph)
    {
        StoredNode[] nodes = [.. graph.NodesWith("Paper"), .. graph.NodesWith(GraphSchema.Term)];
        var places = Numbers(nodes);
        return graph.RelationshipsOf("MENTIONS") is { } set
            ? new NodeNetwork(nodes, CsrGraph.From(
                nodes.Length, Numbered(set.Starts, places), Numbered(set.Ends, places), set.Weights("weight", absent: 0), isDirected: true))
            : new NodeNetwork(nodes, CsrGraph.From(nodes.Length, [], [], isDirected: true));
    }

    /// <summary>The number of the node with that id, which is one of them.</summary>
    public int NumberOf(string id) => Array.FindIndex(Nodes, node => node.Id == id);

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
