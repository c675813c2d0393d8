using GraphStore.Model;
using QuikGraph;

namespace Interop.QuikGraph;

/// <summary>A relationship as an edge; reversed where a graph without directions has it both ways.</summary>
public readonly record struct RelationshipEdge(StoredRelationship Relationship, bool IsReversed) : IEdge<StoredNode>
{
    public StoredNode Source => IsReversed ? Relationship.End : Relationship.Start;

    public StoredNode Target => IsReversed ? Relationship.Start : Relationship.End;

    public override string ToString() => IsReversed ? $"({Source.Id})<-[:{Relationship.Type}]-({Target.Id})" : Relationship.ToString();
}
