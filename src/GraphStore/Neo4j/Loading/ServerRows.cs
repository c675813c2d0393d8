using GraphStore.Model;

namespace GraphStore.Neo4j.Loading;

/// <summary>A node of ours that the database has.</summary>
/// <param name="Label">Its key label.</param>
/// <param name="Digest">What its properties come to: read from it, or made of them when everything is verified.</param>
internal sealed record ServerNode(string Id, string Label, string Digest);

/// <summary>A relationship of ours that the database has.</summary>
/// <param name="Kept">The digest that stands on it, by which it is found again.</param>
/// <param name="Digest">What its properties come to: the same, or made of them when everything is verified.</param>
internal sealed record ServerRelationship(string Type, string Start, string End, string Kept, string Digest);
