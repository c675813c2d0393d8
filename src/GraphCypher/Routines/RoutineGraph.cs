using System.Collections.Immutable;
using GraphCypher.Storage;
using GraphCypher.Values;

namespace GraphCypher.Routines;

/// <summary>The graph as routines see it: what is there now, changes of the running statement among it. Two are equal when they show the same graph.</summary>
public sealed class RoutineGraph : IEquatable<RoutineGraph>
{
    internal RoutineGraph(MemoryGraph graph) => Memory = graph;

    /// <summary>Another number after each change: what was computed from the graph holds as long as it is the same.</summary>
    public long Version => Memory.Version;

    /// <summary>The numbers of all nodes are less.</summary>
    public int NodeBound => Memory.NodeBound;

    public int NodeCount => Memory.NodeCount;

    public int RelationshipCount => Memory.RelationshipCount;

    /// <summary>Labels that nodes have or had.</summary>
    public IReadOnlyList<string> Labels => Memory.Labels.Names;

    /// <summary>Types that relationships have or had.</summary>
    public IReadOnlyList<string> RelationshipTypes => Memory.Types.Names;

    internal MemoryGraph Memory { get; }

    public bool Equals(RoutineGraph? other) => other is not null && ReferenceEquals(Memory, other.Memory);

    public override bool Equals(object? obj) => Equals(obj as RoutineGraph);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Memory);

    /// <summary>The nodes with a label, or all, by number.</summary>
    public IEnumerable<NodeReference> Nodes(string? label = null)
    {
        if (label is null)
        {
            for (int node = 0; node < Memory.NodeBound; node++)
            {
                if (Memory.HasNode(node))
                    yield return new NodeReference(node);
            }

            yield break;
        }

        int number = Memory.Labels.Find(label);
        foreach (int node in number < 0 ? [] : Memory.WithLabel(number))
        {
            if (Memory.HasLabel(node, number))
                yield return new NodeReference(node);
        }
    }

    /// <summary>The relationships of a type, or all, by number.</summary>
    public IEnumerable<RelationshipReference> Relationships(string? type = null)
    {
        int number = type is null ? -1 : Memory.Types.Find(type);
        if (type is not null && number < 0)
            yield break;
        for (int relationship = 0; relationship < Memory.RelationshipBound; relationship++)
        {
            if (Memory.HasRelationship(relationship) && (number < 0 || Memory.TypeOf(relationship) == number))
                yield return new RelationshipReference(relationship);
        }
    }

    public bool HasLabel(NodeReference node, string label) => Memory.Labels.Find(label) is >= 0 and var number && Memory.HasLabel(node.Number, number);

    public ImmutableArray<string> LabelsOf(NodeReference node)
    {
        var labels = ImmutableArray.CreateBuilder<string>();
        foreach (int label in Memory.LabelsOf(node.Number))
            labels.Add(Memory.Labels[label]);
        return labels.DrainToImmutable();
    }

    public string TypeOf(RelationshipReference relationship) => Memory.Types[Memory.TypeOf(relationship.Number)];

    public NodeReference StartOf(RelationshipReference relationship) => new(Memory.StartOf(relationship.Number));

    public NodeReference EndOf(RelationshipReference relationship) => new(Memory.EndOf(relationship.Number));

    /// <summary>Null where there is none.</summary>
    public object? Property(NodeReference node, string key) =>
        Memory.Keys.Find(key) is >= 0 and var number ? RoutineValues.ToObject(Memory.NodeProperty(node.Number, number)) : null;

    /// <summary>Null where there is none.</summary>
    public object? Property(RelationshipReference relationship, string key) =>
        Memory.Keys.Find(key) is >= 0 and var number ? RoutineValues.ToObject(Memory.RelationshipProperty(relationship.Number, number)) : null;

    /// <summary>A number that a relationship has; null where it has none, or something else.</summary>
    public double? Number(RelationshipReference relationship, string key) =>
        Memory.Keys.Find(key) is >= 0 and var number && Memory.RelationshipProperty(relationship.Number, number) is { IsNumber: true } value ? value.Number : null;
}
