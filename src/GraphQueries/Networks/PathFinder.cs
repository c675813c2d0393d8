using System.Collections.Immutable;
using GraphAlgorithms;
using GraphAlgorithms.Components;
using GraphAlgorithms.Paths;
using GraphQueries.Sources;
using GraphStore.Model;

namespace GraphQueries.Networks;

/// <summary>A step from one node to the next, and the relationship that it is made over, whichever way that points.</summary>
internal readonly record struct Hop(StoredNode From, StoredNode To, StoredRelationship Relationship);

/// <summary>How two things are connected: ways over relationships of some types, in either direction. A step costs 1 and the doubt about it, so of two short ways the surer comes first.</summary>
internal sealed class PathFinder
{
    /// <summary>What texts and lexicon state; being together in a text says too little about how things are connected.</summary>
    public static readonly ImmutableArray<string> Stated =
        ["IS_A", "PART_OF", "EXTENDS", "USED_FOR", "EVALUATED_ON", "COMPARED_WITH", "PROPOSES", "ADDRESSES", "USES"];

    private readonly PropertyGraph graph;
    private readonly List<StoredRelationship> relationships = [];
    private readonly CsrGraph network;

    public PathFinder(PropertyGraph graph, IEnumerable<string> types)
    {
        this.graph = graph;
        foreach (string type in types.Distinct(StringComparer.Ordinal))
            relationships.AddRange(graph.Relationships(type));
        network = CsrGraph.From(
            graph.NodeCount,
            [.. relationships.Select(static relationship => relationship.Start.Number)],
            [.. relationships.Select(static relationship => relationship.End.Number)],
            [.. relationships.Select(Cost)]);
    }

    /// <summary>What is needed of a graph to find ways over relationships of those types: names, ends and confidences.</summary>
    public static GraphPart PartOf(IReadOnlyCollection<string> types)
    {
        var schemas = types.Distinct(StringComparer.Ordinal).Select(static type => GraphSchema.Relationship(type)!).ToList();
        var labels = schemas.SelectMany(static schema => schema.From.Concat(schema.To))
            .Select(static label => GraphSchema.TermLabels.Contains(label, StringComparer.Ordinal) ? GraphSchema.Term : label)
            .Concat([GraphSchema.Term, "Paper"])
            .Distinct(StringComparer.Ordinal);
        return new(
            [.. labels.Select(GraphPart.Called)],
            [.. schemas.Select(static schema => new Wanted(schema.Type, schema.Properties.Any(static property => property.Name == "confidence") ? ["confidence"] : []))]);
    }

    /// <summary>The best ways, at most so many.</summary>
    public IReadOnlyList<ImmutableArray<Hop>> Find(StoredNode from, StoredNode to, int most, CancellationToken cancel)
    {
        var paths = Yen.Paths(network, from.Number, to.Number, most, cancel);
        if (paths.Count == 0)
            return [];

        // Of several relationships between two nodes the surest is the one that the way went over.
        var wanted = paths.SelectMany(static path => path.Nodes.Zip(path.Nodes.Skip(1), Pair)).ToHashSet();
        var best = new Dictionary<(int, int), StoredRelationship>();
        foreach (var relationship in relationships)
        {
            var pair = Pair(relationship.Start.Number, relationship.End.Number);
            if (wanted.Contains(pair) && (!best.TryGetValue(pair, out var known) || Cost(relationship) < Cost(known)))
                best[pair] = relationship;
        }

        return
        [
            .. paths.Select(path => path.Nodes.Zip(path.Nodes.Skip(1), (one, other) => new Hop(graph.NodeAt(one), graph.NodeAt(other), best[Pair(one, other)])).ToImmutableArray()),
        ];
    }

    /// <summary>How many nodes hang together with a node, itself counted.</summary>
    public int ComponentSize(StoredNode node)
    {
        var components = WeakComponents.Of(network);
        return components.Sizes()[components.ComponentOf[node.Number]];
    }

    private static (int, int) Pair(int one, int other) => one < other ? (one, other) : (other, one);

    private static double Cost(StoredRelationship relationship) => 2 - Math.Clamp(relationship["confidence"]?.AsFloat() ?? 1, 0, 1);
}
