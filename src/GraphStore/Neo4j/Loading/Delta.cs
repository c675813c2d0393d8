using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>What must be written so that the database has a graph and nothing else of ours.</summary>
internal sealed class Delta
{
    public List<int> AddedNodes { get; } = [];

    public List<ChangedNode> ChangedNodes { get; } = [];

    /// <summary>Nodes that the graph no longer has.</summary>
    public List<ServerNode> StaleNodes { get; } = [];

    public List<RelationshipRow> AddedRelationships { get; } = [];

    public List<ChangedRelationship> ChangedRelationships { get; } = [];

    /// <summary>Relationships that the graph no longer has, and doubles of those that it has.</summary>
    public List<ServerRelationship> StaleRelationships { get; } = [];

    /// <summary>How many differences are where the record said there were none; only verifying finds them.</summary>
    public long Unrecorded { get; set; }

    public long Count =>
        AddedNodes.Count + ChangedNodes.Count + StaleNodes.Count + (long)AddedRelationships.Count + ChangedRelationships.Count + StaleRelationships.Count;
}

/// <summary>A node that has other properties now.</summary>
/// <param name="Element">What the database calls it.</param>
internal readonly record struct ChangedNode(int Number, string Element);

/// <summary>A relationship of the graph, by its set and its row there.</summary>
internal readonly record struct RelationshipRow(RelationshipSet Set, int Row);

/// <summary>A relationship that has other properties now.</summary>
/// <param name="Element">What the database calls it.</param>
/// <param name="Kept">The digest with which the database still has it.</param>
internal readonly record struct ChangedRelationship(RelationshipRow Row, string Element, string Kept);
