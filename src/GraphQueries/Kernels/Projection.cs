using System.Collections.Immutable;
using GraphAlgorithms;
using GraphCypher.Routines;

namespace GraphQueries.Kernels;

/// <summary>Which way relationships are gone.</summary>
internal enum Direction
{
    Both,
    Out,
    In,
}

/// <summary>What part of a graph a kernel works on.</summary>
/// <param name="Labels">Of which a node needs one; null for all nodes.</param>
/// <param name="Types">Of relationships; null for all. Only those between nodes of the part count.</param>
/// <param name="Weight">The property with the weight; null when all weigh the same.</param>
/// <param name="Absent">The weight of relationships that do not have the property; null when that is an error.</param>
internal sealed record ProjectionRule(IReadOnlyList<string>? Labels, IReadOnlyList<string>? Types, string? Weight, double? Absent, Direction Direction)
{
    public static readonly string[] Keys = ["label", "type", "weight", "absent", "direction"];

    private static readonly string[] Directions = ["both", "out", "in"];

    /// <summary>Rules with the same key make the same part.</summary>
    public string Key => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Names(Labels)} {Names(Types)} {Names(Weight is null ? null : [Weight])} {Absent:R} {Direction}");

    public static ProjectionRule Of(KernelSettings settings, Direction usual) => new(
        settings.Texts("label"), settings.Texts("type"), settings.Text("weight"), settings.Number("absent", 0, double.MaxValue), (Direction)settings.Choice("direction", Directions, (int)usual));

    private static string Names(IReadOnlyList<string>? names) => names is null ? "*" : $"[{string.Join(' ', names.Select(name => $"{name.Length}:{name}"))}]";
}

/// <summary>A part of a graph as kernels take it: nodes numbered from 0, in the order of the graph, and the relationships between them as compact rows.</summary>
internal sealed class Projection
{
    private readonly int[] numbers;
    private readonly int[] sources;
    private readonly int[] targets;
    private readonly double[]? weights;
    private readonly RelationshipReference[] relationships;

    private Projection(NodeReference[] nodes, int[] numbers, int[] sources, int[] targets, double[]? weights, RelationshipReference[] relationships, Direction direction)
    {
        Nodes = nodes;
        (this.numbers, this.sources, this.targets, this.weights, this.relationships) = (numbers, sources, targets, weights, relationships);
        Graph = CsrGraph.From(nodes.Length, sources, targets, weights, isDirected: direction != Direction.Both);
    }

    public NodeReference[] Nodes { get; }

    public CsrGraph Graph { get; }

    /// <exception cref="RoutineException">A weight is missing, negative or not finite, or a label or type is nowhere in the graph.</exception>
    public static Projection Of(RoutineCall call, ProjectionRule rule, KernelSettings settings)
    {
        var graph = call.Graph;
        CheckNames(rule.Labels, graph.Labels, "label", settings);
        CheckNames(rule.Types, graph.RelationshipTypes, "relationship type", settings);
        NodeReference[] nodes = rule.Labels switch
        {
            null => [.. graph.Nodes()],
            [var only] => [.. graph.Nodes(only)],
            _ => [.. graph.Nodes().Where(node => rule.Labels.Any(label => graph.HasLabel(node, label)))],
        };
        int[] places = new int[graph.NodeBound];
        Array.Fill(places, -1);
        for (int number = 0; number < nodes.Length; number++)
            places[nodes[number].Number] = number;

        var starts = new List<int>();
        var ends = new List<int>();
        var lengths = new List<double>();
        var between = new List<RelationshipReference>();
        foreach (var relationship in rule.Types is null ? graph.Relationships() : rule.Types.SelectMany(graph.Relationships))
        {
            int source = places[graph.StartOf(relationship).Number], target = places[graph.EndOf(relationship).Number];
            if (source < 0 || target < 0)
                continue;
            if (between.Count % 1024 == 0)
                call.Cancel.ThrowIfCancellationRequested();
            starts.Add(rule.Direction == Direction.In ? target : source);
            ends.Add(rule.Direction == Direction.In ? source : target);
            between.Add(relationship);
            if (rule.Weight is not null)
                lengths.Add(Weight(graph, relationship, rule, settings));
        }

        call.Keep((nodes.Length + (between.Count * 2L)) / 2); // a value is counted as 32 bytes; an edge costs about that
        return new Projection(nodes, places, [.. starts], [.. ends], rule.Weight is null ? null : [.. lengths], [.. between], rule.Direction);
    }

    /// <summary>-1 for a node that is not in it.</summary>
    public int NumberOf(NodeReference node) => node.Number < numbers.Length ? numbers[node.Number] : -1;

    /// <summary>A way through the part as a path of the graph: between two nodes over the relationship of least weight, of equal ones the first.</summary>
    public PathReference Path(ImmutableArray<int> nodes)
    {
        var steps = new Dictionary<(int, int), int>();
        for (int i = 1; i < nodes.Length; i++)
            steps[Pair(nodes[i - 1], nodes[i])] = -1;
        for (int edge = 0; edge < relationships.Length; edge++)
        {
            var pair = Pair(sources[edge], targets[edge]);
            if (steps.TryGetValue(pair, out int best) && (best < 0 || (weights is not null && weights[edge] < weights[best])))
                steps[pair] = edge;
        }

        return new PathReference([.. nodes.Select(node => Nodes[node])], [.. nodes.Skip(1).Select((node, i) => relationships[steps[Pair(nodes[i], node)]])]);
    }

    private (int, int) Pair(int one, int other) => Graph.IsDirected || one < other ? (one, other) : (other, one);

    private static double Weight(RoutineGraph graph, RelationshipReference relationship, ProjectionRule rule, KernelSettings settings)
    {
        double weight = graph.Number(relationship, rule.Weight!) ?? rule.Absent
            ?? throw settings.Refused($"A relationship of type {graph.TypeOf(relationship)} has no number '{rule.Weight}': absent says what it weighs then, such as {{absent: 1}}.");
        return double.IsFinite(weight) && weight >= 0
            ? weight
            : throw settings.Refused(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Weights are not negative, found {weight} as '{rule.Weight}' of a relationship of type {graph.TypeOf(relationship)}."));
    }

    private static void CheckNames(IReadOnlyList<string>? asked, IReadOnlyList<string> known, string what, KernelSettings settings)
    {
        foreach (string name in (asked ?? []).Where(name => !known.Contains(name, StringComparer.Ordinal)))
            throw settings.Refused($"The graph has no {what} '{name}': it has {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
    }
}
